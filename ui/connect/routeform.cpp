// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/routeform.h"

#include "ui/connect/formfield.h"
#include "ui/connect/secretedit.h"
#include "ui/widgets/glyph.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int UsualProxyPort = 3128;

RouteForm::RouteForm(QWidget *parent)
    : QWidget(parent)
    , m_proxy(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_password(new SecretEdit)
    , m_phrase(new SecretEdit)
{
    for (const QString &name : {tr("the system's"), tr("none"), tr("HTTP"), tr("SOCKS 5")})
        m_proxy->addItem(name); // in the order of NetworkRoute::Proxy
    m_port->setRange(1, 65'535);
    m_port->setValue(UsualProxyPort);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    addRow(column, tr("Proxy"), m_proxy, {});
    m_hostRow = addRow(column, tr("Proxy host"), m_host, {});
    m_proxyRows = {m_hostRow, addRow(column, tr("Proxy port"), m_port, {}),
        addRow(column, tr("Proxy user"), m_user, tr("Empty where the proxy asks for none.")),
        addRow(column, tr("Proxy password"), m_password, {})};
    m_authority = addFile(column, tr("Own authority"),
        tr("A PEM file; trusted beside the system's, for this connection only."));
    m_certificate = addFile(column, tr("Client certificate"), tr("A PEM file."));
    m_key = addFile(column, tr("Client key"),
        tr("A PEM file; empty where the key stands beside the certificate."));
    addRow(column, tr("Key's pass phrase"), m_phrase, {});
    connect(m_proxy, &QComboBox::currentIndexChanged, this, [this] {
        showProxy();
        emit changed();
    });
    connect(m_port, &QSpinBox::valueChanged, this, &RouteForm::changed);
    showProxy();
}

FormField *RouteForm::addRow(
    QVBoxLayout *column, const QString &name, QWidget *control, const QString &hint)
{
    auto *row = new FormField(name, control, hint, this);
    column->addWidget(row);
    if (auto *edit = qobject_cast<QLineEdit *>(control)) {
        connect(edit, &QLineEdit::textChanged, this, [this, row] {
            row->setMistake({});
            emit changed();
        });
    }
    return row;
}

QLineEdit *RouteForm::addFile(QVBoxLayout *column, const QString &name, const QString &hint)
{
    auto *edit = new QLineEdit;
    QAction *open = edit->addAction(glyphIcon(u"open-folder"_s), QLineEdit::TrailingPosition);
    open->setText(tr("Choose a file…"));
    connect(open, &QAction::triggered, this, [this, edit, name] { browse(edit, name); });
    m_files.insert(edit, addRow(column, name, edit, hint));
    return edit;
}

void RouteForm::browse(QLineEdit *edit, const QString &title)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates and keys (*.pem *.crt *.cer *.key)"), tr("All (*)")});
    connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
    dialog->open();
}

void RouteForm::showProxy()
{
    const auto proxy = NetworkRoute::Proxy(m_proxy->currentIndex());
    const bool isNamed = proxy == NetworkRoute::Proxy::Http || proxy == NetworkRoute::Proxy::Socks5;
    for (FormField *row : m_proxyRows)
        row->setVisible(isNamed);
}

void RouteForm::fill(const NetworkRoute &route, const QList<QByteArray> &secretNames)
{
    const QString kept = tr("in the keychain; leave empty to keep it");
    m_proxy->setCurrentIndex(int(route.proxy));
    m_host->setText(route.proxyHost);
    m_port->setValue(route.proxyPort > 0 ? route.proxyPort : UsualProxyPort);
    m_user->setText(route.proxyUser);
    m_authority->setText(route.authorityFile);
    m_certificate->setText(route.clientCertificateFile);
    m_key->setText(route.clientKeyFile);
    m_password->setPlaceholderText(secretNames.contains(ProxyPasswordSecret) ? kept : QString());
    m_phrase->setPlaceholderText(secretNames.contains(ClientKeyPhraseSecret) ? kept : QString());
}

NetworkRoute RouteForm::route() const
{
    NetworkRoute route;
    route.proxy = NetworkRoute::Proxy(m_proxy->currentIndex());
    if (m_hostRow->isVisibleTo(this)) {
        route.proxyHost = m_host->text().trimmed();
        route.proxyPort = quint16(m_port->value());
        route.proxyUser = m_user->text();
    }
    route.authorityFile = m_authority->text().trimmed();
    route.clientCertificateFile = m_certificate->text().trimmed();
    route.clientKeyFile = m_key->text().trimmed();
    return route;
}

ConnectionSecrets RouteForm::secrets() const
{
    ConnectionSecrets secrets;
    if (m_hostRow->isVisibleTo(this) && !m_password->text().isEmpty())
        secrets.insert(ProxyPasswordSecret, m_password->secret());
    if (!m_phrase->text().isEmpty())
        secrets.insert(ClientKeyPhraseSecret, m_phrase->secret());
    return secrets;
}

QWidget *RouteForm::showMistakes()
{
    QWidget *first = nullptr;
    const bool needsHost = m_hostRow->isVisibleTo(this) && m_host->text().trimmed().isEmpty();
    m_hostRow->setMistake(needsHost ? tr("This is missing.") : QString());
    if (needsHost)
        first = m_host;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const QString path = it.key()->text().trimmed();
        const bool isMissing = !path.isEmpty() && !QFileInfo(path).isReadable();
        it.value()->setMistake(isMissing ? tr("This file cannot be read.") : QString());
        if (isMissing && !first)
            first = it.key();
    }
    return first;
}

} // namespace Reprise
