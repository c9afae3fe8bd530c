// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/async/clock.h"
#include "app/async/workerthread.h"
#include "app/connectors/eventdatabase/eventdatabase.h"
#include "app/localsession.h"
#include "app/profilestore.h"
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
    explicit Private(const Folders &where)
        : folders(where)
        , store(where.config + u"/profiles.json"_s)
        , work(u"work"_s)
    {
        for (const QString &folder : {where.config, where.data, where.cache})
            makePrivateFolder(folder);
        journal = std::make_unique<ReplayJournal>(where.data + u"/replays.db"_s);
    }

    std::unique_ptr<EventBackend> backendOf(const Profile &profile) const;
    Result<void> change(const QList<Profile> &profiles);
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
};

std::unique_ptr<EventBackend> Application::Private::backendOf(const Profile &profile) const
{
    if (profile.kind != ProfileKind::EventDatabase)
        return std::make_unique<LocalStore>(profile.path);
    const QString sidecar =
        folders.data + u"/outcomes-"_s + QString::fromLatin1(profile.id.text().toHex()) + u".db"_s;
    return std::make_unique<EventDatabase>(profile.path, sidecar, folders.cache);
}

//! Saves first: what is shown is what is on the disk.
Result<void> Application::Private::change(const QList<Profile> &profiles)
{
    // A file that could not be read is not replaced by one that holds less.
    if (error)
        return *error;
    const Result<void> written = store.save(profiles);
    if (written)
        saved = profiles;
    return written;
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

Application::Application(const Folders &folders, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(folders))
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
    const Result<void> saved = m_private->change(m_private->saved + QList<Profile>{profile});
    if (!saved)
        return saved.error();
    emit profilesChanged();
    return profile;
}

Result<Profile> Application::addStore(const QString &name, const QString &path)
{
    const QByteArray id = newId();
    const QString own = m_private->folders.data + u"/store-"_s + QString::fromLatin1(id) + u".db"_s;
    return addProfile(
        {ProfileId(id), name, ProfileKind::Store, path.isEmpty() ? own : path, false});
}

Result<Profile> Application::addEventDatabase(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return addProfile({ProfileId(newId()), name, ProfileKind::EventDatabase, path, false});
}

Result<void> Application::updateProfile(const Profile &profile)
{
    QList<Profile> profiles = m_private->saved;
    for (Profile &known : profiles) {
        if (known.id == profile.id)
            known = profile;
    }
    const Result<void> saved = m_private->change(profiles);
    if (saved)
        emit profilesChanged();
    return saved;
}

Result<void> Application::removeProfile(const ProfileId &id)
{
    QList<Profile> profiles = m_private->saved;
    profiles.removeIf([&id](const Profile &profile) { return profile.id == id; });
    const Result<void> saved = m_private->change(profiles);
    if (saved)
        emit profilesChanged();
    return saved;
}

std::unique_ptr<Session> Application::openSession(const Profile &profile)
{
    const bool isSample = profile.kind == ProfileKind::Sample;
    const Clock &clock =
        isSample ? static_cast<const Clock &>(m_private->sampleClock) : m_private->systemClock;
    PracticeGateway *practice = isSample ? &m_private->startPractice() : nullptr;
    return std::make_unique<LocalSession>(profile, m_private->backendOf(profile),
        SessionServices{*m_private->journal, clock, m_private->work, practice});
}

} // namespace Reprise
