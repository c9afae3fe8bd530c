// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profilestore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace Reprise {

namespace {

constexpr int FormatVersion = 1;
constexpr qint64 SizeLimit = 1 << 20;

struct KindName {
    ProfileKind kind;
    const char *name;
};
// The sample is built in and never saved.
constexpr KindName KindNames[] = {
    {ProfileKind::Store, "store"}, {ProfileKind::EventDatabase, "event-database"}};

Error storageError(const QString &detail)
{
    return {Error::Kind::Storage, u"read profiles"_s, detail};
}

QString textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string()
        ? QString::fromStdString(found->get<std::string>())
        : QString();
}

Result<Profile> profileFrom(const Json &object)
{
    Profile profile;
    profile.id = ProfileId(textOf(object, "id").toUtf8());
    profile.name = textOf(object, "name");
    profile.path = textOf(object, "path");
    profile.isProduction = object.value("production", false);
    const QString kind = textOf(object, "kind");
    for (const KindName &known : KindNames) {
        if (kind == QLatin1StringView(known.name)) {
            profile.kind = known.kind;
            if (!profile.id.isEmpty() && !profile.path.isEmpty())
                return profile;
        }
    }
    return storageError(u"a profile lacks id, kind or path"_s);
}

Json toJson(const Profile &profile)
{
    const auto known = std::find_if(std::begin(KindNames), std::end(KindNames),
        [&profile](const KindName &entry) { return entry.kind == profile.kind; });
    Q_ASSERT(known != std::end(KindNames));
    return {{"id", profile.id.text().toStdString()}, {"name", profile.name.toStdString()},
        {"kind", known->name}, {"path", profile.path.toStdString()},
        {"production", profile.isProduction}};
}

} // namespace

ProfileStore::ProfileStore(QString file)
    : m_file(std::move(file))
{
}

Result<QList<Profile>> ProfileStore::load() const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<Profile>{};
    if (!file.open(QIODevice::ReadOnly))
        return storageError(file.errorString());
    const Json document = Json::parse(file.read(SizeLimit).toStdString(), nullptr, false);
    if (!document.is_object() || document.value("version", 0) != FormatVersion
        || !document.contains("profiles") || !document["profiles"].is_array())
        return storageError(u"%1 is damaged or of a newer version"_s.arg(m_file));
    QList<Profile> profiles;
    for (const Json &entry : document["profiles"]) {
        Result<Profile> profile = entry.is_object() ? profileFrom(entry) : storageError(m_file);
        if (!profile)
            return profile.error();
        profiles.append(*std::move(profile));
    }
    return profiles;
}

Result<void> ProfileStore::save(const QList<Profile> &profiles) const
{
    Json list = Json::array();
    for (const Profile &profile : profiles)
        list.push_back(toJson(profile));
    const Json document = {{"version", FormatVersion}, {"profiles", list}};
    // error_handler replace: a path that is no UTF-8 must not end the program.
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';

    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, u"save profiles"_s, folder};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text.data(), static_cast<qint64>(text.size())) != qint64(text.size())
        || !file.commit())
        return Error{Error::Kind::Storage, u"save profiles"_s, file.errorString()};
    return {};
}

} // namespace Reprise
