// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/connectdialog.h"

#include "app/application.h"
#include "app/connection/connectionprobe.h"
#include "app/connection/gatewayaccess.h"
#include "app/net/weborigin.h"
#include "ui/connect/checkpanel.h"
#include "ui/connect/connectform.h"
#include "ui/connect/gatewaypicker.h"
#include "ui/connect/scopechooser.h"
#include "ui/errortext.h"
#include "ui/style/applicationstyle.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace Reprise {

static constexpr QSize StartSize{900, 600};

ConnectDialog::ConnectDialog(Application &application, QWidget *parent)
    : ConnectDialog(application, Profile{}, parent)
{
}

ConnectDialog::ConnectDialog(Application &application, const Profile &profile, QWidget *parent)
    : QDialog(parent)
    , m_application(application)
    , m_before(profile)
{
    setAttribute(Qt::WA_DeleteOnClose);
    createParts();
    resize(StartSize);
    m_picker->setKinds(application.gateways().kinds());
    const bool isNew = profile.id.isEmpty();
    m_picker->setVisible(isNew);
    setWindowTitle(isNew ? tr("Connect a gateway")
                         : tr("Connection: %1").arg(lineText(profile.name.toUtf8(), 60)));
    const std::optional<GatewayKind> kind =
        application.gateways().kindOf(profile.connection.gateway);
    if (!isNew && kind) {
        pick(*kind);
        m_form->fill(profile);
        forgetCheck();
        m_form->firstField()->setFocus();
    }
    showButtons();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::createParts()
{
    m_picker = new GatewayPicker(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_picker);
    row->addWidget(createRight(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(m_report = new CheckPanel(this));
    column->addWidget(createFooter());
    connect(m_picker, &GatewayPicker::picked, this, &ConnectDialog::pick);
    connect(m_picker, &GatewayPicker::accepted, this, [this] {
        if (!m_kind.id.isEmpty())
            m_form->firstField()->setFocus();
    });
    connect(m_report, &CheckPanel::canceled, this, &ConnectDialog::forgetCheck);
}

QWidget *ConnectDialog::createRight()
{
    m_pages = new QStackedWidget(this);
    auto *empty = new EmptyState(m_pages);
    empty->setContent(
        m_before.id.isEmpty() ? tr("Which gateway?") : tr("This gateway is not known any more"),
        m_before.id.isEmpty()
            ? tr("Type a part of its name, choose with the arrow keys, go on with Return.")
            : tr("The file that described it is gone: %1")
                  .arg(lineText(m_before.connection.gateway, 60)));
    m_area = new QScrollArea(m_pages);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = new ConnectForm(m_area);
    m_area->setWidget(m_form);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_area);
    connect(m_form, &ConnectForm::changed, this, &ConnectDialog::forgetCheck);
    connect(m_form, &ConnectForm::scopesChanged, this, &ConnectDialog::showButtons);
    return m_pages;
}

QWidget *ConnectDialog::createFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason = new PlainLabel(footer);
    m_reason->setTone(PlainLabel::Tone::Muted);
    m_reason->setElideMode(Qt::ElideRight);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    m_check = new QPushButton(tr("&Check"), footer);
    m_check->setAutoDefault(false);
    m_connect = new QPushButton(footer);
    m_connect->setDefault(true); // it reads and saves; it sends nothing
    setAccent(*m_connect);
    row->addWidget(m_reason, 1);
    for (QPushButton *button : {cancel, m_check, m_connect})
        row->addWidget(button);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_check, &QPushButton::clicked, this, [this] { check(After::Nothing); });
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectOrSave);
    return footer;
}

void ConnectDialog::pick(const GatewayKind &kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    forgetCheck();
    m_form->setKind(kind);
    m_pages->setCurrentWidget(m_area);
    showButtons();
}

//! What was found does not hold for what is typed now.
void ConnectDialog::forgetCheck()
{
    m_loading.reset();
    m_checking.reset();
    m_form->scopes()->setProbe(nullptr);
    m_probe.reset();
    m_isRefused = false;
    m_report->clear();
    showButtons();
}

bool ConnectDialog::showMistakes()
{
    QWidget *first = m_form->showMistakes();
    if (!first)
        return false;
    first->setFocus(Qt::OtherFocusReason);
    m_area->ensureWidgetVisible(first);
    return true;
}

void ConnectDialog::check(After after)
{
    if (m_kind.id.isEmpty() || showMistakes())
        return;
    forgetCheck();
    m_after = after;
    m_report->showWaiting();
    const ConnectionSecrets typed = m_form->secrets();
    QList<QByteArray> kept;
    if (!m_before.id.isEmpty()) {
        kept = m_application.gateways().readingSecrets(m_before);
        kept.removeIf([&typed](const QByteArray &name) { return typed.contains(name); });
    }
    const Profile profile = m_form->profile(m_before);
    m_loading = m_application.gateways().credentials().load(
        {profile.id, webOrigin(QUrl::fromEncoded(profile.connection.baseUrl))}, kept);
    connect(m_loading.get(), &Job::finished, this, [this, typed] {
        const Result<FoundSecrets> found = m_loading->takeResult();
        m_loading.reset();
        ConnectionSecrets all = typed;
        if (found)
            all.insert(found->values);
        probe(all);
    });
    showButtons();
}

void ConnectDialog::probe(const ConnectionSecrets &secrets)
{
    Result<std::unique_ptr<ConnectionProbe>> probe =
        m_application.gateways().probe(m_form->profile(m_before).connection, secrets);
    if (!probe) {
        m_form->showMistake(probe.error().detail.toUtf8());
        return showTrouble(probe.error());
    }
    m_probe = *std::move(probe);
    m_checking = m_probe->check();
    connect(m_checking.get(), &Job::finished, this, &ConnectDialog::takeReport);
    showButtons();
}

void ConnectDialog::takeReport()
{
    const Result<ConnectionReport> report = m_checking->takeResult();
    m_checking.reset();
    if (!report)
        return showTrouble(report.error());
    m_report->showReport(*report, QString::fromUtf8(m_kind.name));
    m_isRefused = !report->ok();
    showButtons();
    if (!report->ok())
        return;
    if (m_after == After::Save)
        return save();
    m_form->scopes()->setProbe(m_probe.get());
}

void ConnectDialog::connectOrSave()
{
    const bool isDecided = m_isRefused || (m_probe && !m_checking);
    isDecided ? save() : check(After::Save);
}

void ConnectDialog::save()
{
    if (showMistakes() || !m_form->scopes()->mistake().isEmpty())
        return;
    m_saving = m_application.saveConnection(m_form->profile(m_before), m_form->secrets());
    connect(m_saving.get(), &Job::finished, this, &ConnectDialog::takeSaved);
    showButtons();
}

void ConnectDialog::takeSaved()
{
    const Result<SavedConnection> connection = m_saving->takeResult();
    m_saving.reset();
    if (!connection)
        return showTrouble(connection.error());
    emit saved(*connection);
    accept();
}

void ConnectDialog::showButtons()
{
    const bool isNew = m_before.id.isEmpty();
    QString reason;
    if (m_kind.id.isEmpty())
        reason = tr("Choose a gateway first.");
    else if (m_loading || m_checking)
        reason = tr("The check is under way.");
    else if (m_saving)
        reason = tr("It is being saved.");
    m_check->setEnabled(reason.isEmpty());
    m_check->setStatusTip(reason.isEmpty() ? tr("Try it out, save nothing") : reason);
    if (reason.isEmpty() && !m_kind.scopeLevels.isEmpty())
        reason = m_form->scopes()->mistake();
    m_connect->setText(m_isRefused ? tr("Save nevertheless") : isNew ? tr("Connect") : tr("Save"));
    m_connect->setEnabled(reason.isEmpty());
    m_connect->setStatusTip(reason.isEmpty() ? tr("Check it, save it, open it") : reason);
    m_reason->setText(reason);
}

void ConnectDialog::showTrouble(const Error &error)
{
    const ErrorText text = errorText(error);
    m_report->showTrouble(text.sentence, text.nextStep);
    showButtons();
}

} // namespace Reprise
