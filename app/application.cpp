// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/async/clock.h"
#include "app/async/settledjob.h"
#include "app/async/workerthread.h"
#include "app/connection/gatewayaccess.h"
#include "app/connection/secretvault.h"
#include "app/connectors/connectorregistry.h"
#include "app/connectors/eventdatabase/eventdatabase.h"
#include "app/localsession.h"
#include "app/net/weborigin.h"
#include "app/profiles/profilestore.h"
#include "app/replay/journal/replayjournal.h"
#include "app/sample/practicegateway.h"
#include "app/sample/samplestory.h"
#include "app/store/local/localstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

//! Counted up when the sample's content changes, so that an old one is made anew.
constexpr int SampleVersion = 1;

QString folderOf(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u"/reprise"_s;
}

void makePrivateFolder(const QString &path)
{
    // A failure shows when the first file in it is opened; that error names the file.
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray newId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

//! The practice gateway listens on the same port whenever it can, so that a plan for it still leads
//! somewhere after a restart. Below the ephemeral range, apart for each user's folder.
quint16 practicePort(const QString &dataFolder)
{
    // Not qHash: it differs from process to process.
    const QByteArray hash =
        QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256);
    return static_cast<quint16>(20'000 + qFromBigEndian<quint32>(hash.constData()) % 12'000);
}

} // namespace

Folders Folders::standard()
{
    return {folderOf(QStandardPaths::GenericConfigLocation),
        folderOf(QStandardPaths::GenericDataLocation),
        folderOf(QStandardPaths::GenericCacheLocation)};
}

class Application::Private
{
public:
    Private(const Folders &where, ApplicationParts parts)
        : folders(where)
        , store(where.config + u"/profiles.json"_s)
        , work(u"work"_s)
        , registry(std::move(parts.families))
        , credentials(std::move(parts.vault))
        , gateways(registry, credentials, systemClock)
    {
        for (const QString &folder : {where.config, where.data, where.cache})
            makePrivateFolder(folder);
        journal = std::make_unique<ReplayJournal>(where.data + u"/replays.db"_s);
    }

    std::unique_ptr<EventBackend> backendOf(const Profile &profile) const;
    Result<void> change(const std::function<void(QList<Profile> &)> &edit);
    QString newStorePath(const QByteArray &id) const;
    PracticeGateway &startPractice();

    const Folders folders;
    const ProfileStore store;
    QList<Profile> saved;
    std::optional<Error> error;
    SystemClock systemClock;
    ShiftedClock sampleClock{SampleStory::Now};
    WorkerThread work;
    std::unique_ptr<ReplayJournal> journal;
    std::unique_ptr<PracticeGateway> practice; // started with the first session of the sample
    const ConnectorRegistry registry;
    CredentialStore credentials;
    GatewayAccess gateways;
    std::map<ProfileId, JobPtr<RemovedSecrets>> removals; // of secrets, under way
};

std::unique_ptr<EventBackend> Application::Private::backendOf(const Profile &profile) const
{
    if (profile.kind != ProfileKind::EventDatabase)
        return std::make_unique<LocalStore>(profile.path);
    const QString sidecar =
        folders.data + u"/outcomes-"_s + QString::fromLatin1(profile.id.text().toHex()) + u".db"_s;
    return std::make_unique<EventDatabase>(profile.path, sidecar, folders.cache);
}

//! Edits the file as it is now, by hand or by another window, and saves first: what is shown is
//! what is on the disk. One that cannot be read is not replaced by one that holds less.
Result<void> Application::Private::change(const std::function<void(QList<Profile> &)> &edit)
{
    Result<QList<Profile>> profiles = store.load();
    if (!profiles)
        return profiles.error();
    edit(*profiles);
    const Result<void> written = store.save(*profiles);
    if (written) {
        saved = *profiles;
        error.reset();
    }
    return written;
}

QString Application::Private::newStorePath(const QByteArray &id) const
{
    return folders.data + u"/store-"_s + QString::fromLatin1(id) + u".db"_s;
}

PracticeGateway &Application::Private::startPractice()
{
    if (!practice) {
        PracticeOptions options;
        options.port = practicePort(folders.data);
        options.memory = folders.cache + u"/sample-%1.practice"_s.arg(SampleVersion);
        practice = std::make_unique<PracticeGateway>(options);
    }
    return *practice;
}

Application::Application(const Folders &folders)
    : Application(folders, ApplicationParts::standard(folders))
{
}

Application::Application(const Folders &folders, ApplicationParts parts)
    : m_private(std::make_unique<Private>(folders, std::move(parts)))
{
    Result<QList<Profile>> loaded = m_private->store.load();
    if (loaded)
        m_private->saved = *std::move(loaded);
    else
        m_private->error = loaded.error();
}

Application::~Application() = default;

Profile Application::sampleProfile() const
{
    const QString path = m_private->folders.cache + u"/sample-%1.db"_s.arg(SampleVersion);
    return {ProfileId("sample"), u"Sample incident"_s, ProfileKind::Sample, path, false};
}

QList<Profile> Application::profiles() const
{
    return QList<Profile>{sampleProfile()} + m_private->saved;
}

std::optional<Error> Application::profileError() const
{
    return m_private->error;
}

Result<Profile> Application::addProfile(const Profile &profile)
{
    const Result<void> saved =
        m_private->change([&profile](QList<Profile> &profiles) { profiles.append(profile); });
    if (!saved)
        return saved.error();
    emit profilesChanged();
    return profile;
}

Result<Profile> Application::addStore(const QString &name, const QString &path)
{
    const QByteArray id = newId();
    return addProfile({ProfileId(id), name, ProfileKind::Store,
        path.isEmpty() ? m_private->newStorePath(id) : path, false});
}

Result<Profile> Application::addEventDatabase(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return addProfile({ProfileId(newId()), name, ProfileKind::EventDatabase, path, false});
}

GatewayAccess &Application::gateways()
{
    return m_private->gateways;
}

JobPtr<SavedConnection> Application::saveConnection(
    const Profile &profile, const ConnectionSecrets &secrets)
{
    Profile saved = profile;
    saved.kind = ProfileKind::Gateway;
    if (saved.id.isEmpty()) {
        const QByteArray id = newId();
        saved.id = ProfileId(id);
        saved.path = m_private->newStorePath(id);
    }
    QList<QByteArray> outdated;
    const Result<void> written = m_private->change([&](QList<Profile> &profiles) {
        const auto known = std::find_if(profiles.begin(), profiles.end(),
            [&saved](const Profile &other) { return other.id == saved.id; });
        const Profile before = known == profiles.end() ? Profile{} : *known;
        const bool isSameOrigin = webOrigin(QUrl::fromEncoded(before.connection.baseUrl))
            == webOrigin(QUrl::fromEncoded(saved.connection.baseUrl));
        saved.secretNames = secrets.keys();
        for (const QByteArray &name : before.secretNames) {
            if (!secrets.contains(name))
                (isSameOrigin ? saved.secretNames : outdated).append(name);
        }
        known == profiles.end() ? profiles.append(saved) : void(*known = saved);
    });
    if (!written)
        return settledJob<SavedConnection>(written.error());
    emit profilesChanged();
    return JobPtr<SavedConnection>(
        new ConnectionSaving(m_private->credentials, saved, secrets, outdated));
}

Result<void> Application::updateProfile(const Profile &profile)
{
    const Result<void> saved = m_private->change([&profile](QList<Profile> &profiles) {
        for (Profile &known : profiles) {
            if (known.id == profile.id)
                known = profile;
        }
    });
    if (saved)
        emit profilesChanged();
    return saved;
}

Result<void> Application::removeProfile(const ProfileId &id)
{
    Profile removed;
    const Result<void> saved = m_private->change([&](QList<Profile> &profiles) {
        for (const Profile &profile : profiles) {
            if (profile.id == id)
                removed = profile;
        }
        profiles.removeAll(removed);
    });
    if (!saved)
        return saved;
    removeSecrets(removed);
    emit profilesChanged();
    return saved;
}

void Application::removeSecrets(const Profile &profile)
{
    if (profile.secretNames.isEmpty())
        return;
    JobPtr<RemovedSecrets> &job = m_private->removals[profile.id];
    job = m_private->credentials.remove(profile.id, profile.secretNames);
    connect(job.get(), &Job::finished, this, [this, id = profile.id, name = profile.name] {
        const auto ended = m_private->removals.find(id);
        const Result<RemovedSecrets> removed = ended->second->takeResult();
        m_private->removals.erase(ended);
        if (removed && removed->trouble)
            emit secretsLeftBehind(name, *removed->trouble);
    });
}

std::unique_ptr<Session> Application::openSession(const Profile &profile)
{
    const bool isSample = profile.kind == ProfileKind::Sample;
    const Clock &clock =
        isSample ? static_cast<const Clock &>(m_private->sampleClock) : m_private->systemClock;
    PracticeGateway *practice = isSample ? &m_private->startPractice() : nullptr;
    return std::make_unique<LocalSession>(profile, m_private->backendOf(profile),
        SessionServices{
            *m_private->journal, clock, m_private->work, practice, &m_private->gateways});
}

} // namespace Reprise
