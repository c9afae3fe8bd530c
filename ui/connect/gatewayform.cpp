// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/gatewayform.h"

#include "app/net/weborigin.h"
#include "ui/connect/addresstext.h"
#include "ui/connect/formfield.h"
#include "ui/connect/secretedit.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Reprise {

static constexpr int TextLimit = 4096;

static QByteArray originOf(const QByteArray &url)
{
    return webOrigin(QUrl::fromEncoded(url));
}

GatewayForm::GatewayForm(QWidget *parent)
    : QWidget(parent)
    , m_rowsLayout(new QVBoxLayout(this))
{
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
}

void GatewayForm::setKind(const GatewayKind &kind)
{
    delete m_rowsParent;
    m_rows.clear();
    m_savedOrigin.clear();
    m_savedSecrets.clear();
    m_rowsParent = new QWidget(this);
    auto *column = new QVBoxLayout(m_rowsParent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_rowsLayout->addWidget(m_rowsParent);
    addAddress(kind);
    for (const GatewayField &field : kind.fields) {
        if (!field.isSecret || !field.isForReplay)
            addField(field);
    }
}

void GatewayForm::addAddress(const GatewayKind &kind)
{
    m_address = new QComboBox;
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_address->setFont(monospaceFont());
    for (const QByteArray &url : kind.baseUrls)
        m_address->addItem(QString::fromUtf8(url));
    m_address->lineEdit()->setPlaceholderText(QStringLiteral("https://"));
    m_address->lineEdit()->setMaxLength(TextLimit);
    m_addressRow = new FormField(tr("Address"), m_address, {}, m_rowsParent);
    m_rowsParent->layout()->addWidget(m_addressRow);
    connect(m_address, &QComboBox::editTextChanged, this, [this] {
        m_addressRow->setMistake({});
        showAddress();
        emit changed();
    });
    showAddress();
}

void GatewayForm::addField(const GatewayField &field)
{
    Row row{field, field.isSecret ? new SecretEdit : new QLineEdit, nullptr};
    row.edit->setMaxLength(TextLimit);
    row.edit->setText(QString::fromUtf8(field.initial));
    const QString name = QString::fromUtf8(field.label.isEmpty() ? field.name : field.label);
    row.row = new FormField(field.isRequired ? name : tr("%1 (optional)").arg(name), row.edit,
        QString::fromUtf8(field.hint), m_rowsParent);
    m_rowsParent->layout()->addWidget(row.row);
    m_rows.append(row);
    connect(row.edit, &QLineEdit::textChanged, this, [this, form = row.row] {
        form->setMistake({});
        emit changed();
    });
}

void GatewayForm::fill(const ConnectionSettings &settings, const QList<QByteArray> &secretNames)
{
    m_savedOrigin = originOf(settings.baseUrl);
    m_savedSecrets = secretNames;
    for (const Row &row : m_rows) {
        if (!row.field.isSecret)
            row.edit->setText(QString::fromUtf8(settings.variables.value(row.field.name)));
    }
    m_address->setEditText(QString::fromUtf8(settings.baseUrl));
    showAddress();
}

//! The host in ASCII where it is written otherwise; and whether the keychain's secrets are for it.
void GatewayForm::showAddress()
{
    const AddressReading reading = readAddress(m_address->currentText());
    m_addressRow->setHint(reading.note);
    for (const Row &row : m_rows) {
        if (row.field.isSecret)
            row.edit->setPlaceholderText(keepsSecret(row.field.name)
                    ? tr("in the keychain; leave empty to keep it")
                    : QString());
    }
}

bool GatewayForm::keepsSecret(const QByteArray &name) const
{
    return m_savedSecrets.contains(name) && originOf(baseUrl()) == m_savedOrigin;
}

QByteArray GatewayForm::baseUrl() const
{
    return readAddress(m_address->currentText()).url;
}

QMap<QByteArray, QByteArray> GatewayForm::variables() const
{
    QMap<QByteArray, QByteArray> values;
    for (const Row &row : m_rows) {
        const QByteArray value = row.edit->text().trimmed().toUtf8();
        if (!row.field.isSecret && !value.isEmpty())
            values.insert(row.field.name, value);
    }
    return values;
}

ConnectionSecrets GatewayForm::secrets() const
{
    ConnectionSecrets values;
    for (const Row &row : m_rows) {
        if (row.field.isSecret && !row.edit->text().isEmpty())
            values.insert(row.field.name, row.edit->text().toUtf8());
    }
    return values;
}

QString GatewayForm::mistakeOf(const Row &row) const
{
    const QString text = row.field.isSecret ? row.edit->text() : row.edit->text().trimmed();
    if (text.isEmpty()) {
        if (!row.field.isRequired || (row.field.isSecret && keepsSecret(row.field.name)))
            return {};
        const bool wasForOther = row.field.isSecret && m_savedSecrets.contains(row.field.name);
        return wasForOther ? tr("Enter it again: it was for another address.")
                           : tr("This is missing.");
    }
    const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QString::fromUtf8(row.field.pattern)));
    const bool fits = row.field.pattern.isEmpty() || pattern.match(text).hasMatch();
    return fits ? QString() : tr("This has another form; look again where it is copied from.");
}

QWidget *GatewayForm::showMistakes()
{
    QWidget *first = nullptr;
    const AddressReading reading = readAddress(m_address->currentText());
    m_addressRow->setMistake(reading.mistake);
    if (!reading.mistake.isEmpty())
        first = m_address;
    for (const Row &row : m_rows) {
        row.row->setMistake(mistakeOf(row));
        if (!first && !row.row->mistake().isEmpty())
            first = row.edit;
    }
    return first;
}

void GatewayForm::showMistake(const QByteArray &field)
{
    if (field == "url")
        return m_addressRow->setMistake(tr("This address cannot be used."));
    for (const Row &row : m_rows) {
        if (row.field.name == field) {
            row.row->setMistake(tr("This cannot be used."));
            row.edit->setFocus();
        }
    }
}

QWidget *GatewayForm::firstField() const
{
    if (m_address->currentText().isEmpty() || m_rows.isEmpty())
        return m_address;
    return m_rows.first().edit;
}

} // namespace Reprise
