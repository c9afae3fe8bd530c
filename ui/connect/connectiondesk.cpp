// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/connectiondesk.h"

#include "app/application.h"
#include "app/connection/gatewayaccess.h"
#include "app/connection/replaylock.h"
#include "app/net/weborigin.h"
#include "app/session.h"
#include "ui/connect/capabilitydialog.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/reporttext.h"
#include "ui/connect/sourcesdialog.h"
#include "ui/connect/unlockdialog.h"
#include "ui/widgets/format.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>

namespace Reprise {

static constexpr int NameLimit = 80;

ConnectionDesk::ConnectionDesk(Application &application, QWidget *window)
    : QObject(window)
    , m_application(application)
    , m_window(window)
{
    connect(&application, &Application::secretsLeftBehind, this,
        [this](const QString &name, const Error &error) {
            emit noticed(
                tr("The credentials of %1 may still be in the keychain: it did not give "
                   "them up (%2).")
                    .arg(lineText(name.toUtf8(), 60), lineText(error.detail.toUtf8(), 80)));
        });
}

QString ConnectionDesk::gatewayName(const Profile &profile) const
{
    if (profile.kind != ProfileKind::Gateway)
        return {};
    const std::optional<GatewayKind> kind =
        m_application.gateways().kindOf(profile.connection.gateway);
    return lineText(kind ? kind->name : profile.connection.gateway, 40);
}

QHash<ProfileId, QString> ConnectionDesk::gatewayNames() const
{
    QHash<ProfileId, QString> names;
    for (const Profile &profile : m_application.profiles()) {
        if (profile.kind == ProfileKind::Gateway)
            names.insert(profile.id, gatewayName(profile));
    }
    return names;
}

void ConnectionDesk::connectNew()
{
    auto *dialog = new ConnectDialog(m_application, m_window);
    connect(dialog, &ConnectDialog::saved, this, &ConnectionDesk::takeSaved);
    dialog->open();
}

void ConnectionDesk::takeSaved(const SavedConnection &connection)
{
    emit opened(connection.profile);
    if (connection.secrets.trouble)
        emit noticed(keptForSessionText(*connection.secrets.trouble));
}

void ConnectionDesk::showSources()
{
    auto *dialog = new SourcesDialog(m_application, m_window);
    connect(dialog, &SourcesDialog::connectRequested, this, &ConnectionDesk::connectNew);
    connect(dialog, &SourcesDialog::editRequested, this, &ConnectionDesk::edit);
    connect(dialog, &SourcesDialog::removeRequested, this, &ConnectionDesk::askRemove);
    connect(dialog, &SourcesDialog::openRequested, this, [this, dialog](const Profile &profile) {
        dialog->close();
        emit opened(profile);
    });
    dialog->open();
}

void ConnectionDesk::edit(const Profile &profile)
{
    if (profile.kind != ProfileKind::Gateway)
        return editName(profile);
    auto *dialog = new ConnectDialog(m_application, profile, m_window);
    connect(dialog, &ConnectDialog::saved, this, &ConnectionDesk::takeSaved);
    dialog->open();
}

//! Stores and event databases have a name and a colour.
void ConnectionDesk::editName(const Profile &profile)
{
    auto *dialog = new ConfirmDialog(
        tr("Edit %1").arg(lineText(profile.name.toUtf8(), 60)), tr("Save"), m_window);
    dialog->addText(lineText(profile.path.toUtf8(), 200));
    auto *name = new QLineEdit(profile.name, dialog);
    name->setMaxLength(NameLimit);
    name->setAccessibleName(tr("Name"));
    auto *production = new QCheckBox(tr("This is production: colour the window"), dialog);
    production->setChecked(profile.isProduction);
    dialog->addContent(name);
    dialog->addContent(production);
    connect(name, &QLineEdit::textChanged, dialog, [dialog](const QString &text) {
        dialog->setConfirmEnabled(!text.trimmed().isEmpty(), tr("It needs a name."));
    });
    connect(dialog, &QDialog::accepted, this, [this, profile, name, production] {
        Profile edited = profile;
        edited.name = name->text().trimmed();
        edited.isProduction = production->isChecked();
        if (const Result<void> saved = m_application.updateProfile(edited); !saved)
            emit failed(saved.error());
    });
    dialog->open();
    name->setFocus();
}

void ConnectionDesk::askRemove(const Profile &profile)
{
    auto *dialog = new ConfirmDialog(
        tr("Remove %1?").arg(lineText(profile.name.toUtf8(), 60)), tr("Remove"), m_window);
    if (profile.kind == ProfileKind::Gateway)
        dialog->addText(tr("Its credentials are taken out of the keychain. Nothing changes at the "
                           "gateway."));
    dialog->addText(tr("Its file stays: %1").arg(lineText(profile.path.toUtf8(), 200)));
    connect(dialog, &QDialog::accepted, this, [this, profile] {
        if (const Result<void> done = m_application.removeProfile(profile.id); !done)
            emit failed(done.error());
        else
            emit removed(profile);
    });
    dialog->open();
}

// The lock

void ConnectionDesk::toggleLock(Session &session)
{
    ReplayLock *lock = session.replayLock();
    const std::optional<GatewayKind> kind =
        m_application.gateways().kindOf(session.profile().connection.gateway);
    if (!lock || !kind)
        return;
    if (!lock->isLocked())
        return lock->lock();
    askUnlock(session, *kind);
}

Profile ConnectionDesk::savedProfile(const Session &session) const
{
    for (const Profile &profile : m_application.profiles()) {
        if (profile.id == session.profile().id)
            return profile;
    }
    return session.profile();
}

void ConnectionDesk::askUnlock(Session &session, const GatewayKind &kind)
{
    const Profile profile = savedProfile(session);
    auto *dialog = new UnlockDialog(profile, kind, profile.secretNames, m_window);
    connect(&session, &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &QDialog::accepted, session.replayLock(),
        [this, dialog, lock = session.replayLock(), profile] {
            unlock(*lock, profile, dialog->secrets(), dialog->wantsKeeping());
        });
    dialog->open();
}

void ConnectionDesk::unlock(
    ReplayLock &lock, const Profile &profile, const ConnectionSecrets &typed, bool wantsKeeping)
{
    if (wantsKeeping && !typed.isEmpty())
        keep(profile, typed);
    QList<QByteArray> others = m_application.gateways().replaySecrets(profile);
    others.removeIf([&](const QByteArray &name) {
        return typed.contains(name) || !profile.secretNames.contains(name);
    });
    m_loading = m_application.gateways().credentials().load(
        {profile.id, webOrigin(QUrl::fromEncoded(profile.connection.baseUrl))}, others);
    connect(m_loading.get(), &Job::finished, &lock, [this, &lock, typed] {
        const Result<FoundSecrets> found = m_loading->takeResult();
        m_loading.reset();
        if (!found || !found->missing.isEmpty())
            return emit noticed(tr("The keychain no longer has the credential for replaying; enter "
                                   "it when you unlock."));
        ConnectionSecrets all = typed;
        all.insert(found->values);
        lock.unlock(all);
    });
}

void ConnectionDesk::keep(const Profile &profile, const ConnectionSecrets &secrets)
{
    m_keeping = m_application.saveConnection(profile, secrets);
    connect(m_keeping.get(), &Job::finished, this, [this] {
        const Result<SavedConnection> saved = m_keeping->takeResult();
        m_keeping.reset();
        if (!saved)
            emit failed(saved.error());
        else if (saved->secrets.trouble)
            emit noticed(keptForSessionText(*saved->secrets.trouble));
    });
}

void ConnectionDesk::showCapabilities(Session &session)
{
    const std::optional<GatewayKind> kind =
        m_application.gateways().kindOf(session.profile().connection.gateway);
    if (const Capabilities *known = session.capabilities())
        (new CapabilityDialog(*known, m_window))->open();
    else if (kind)
        (new CapabilityDialog(kind->capabilities, m_window))->open();
}

} // namespace Reprise
