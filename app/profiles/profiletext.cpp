// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profiles/profiletext.h"

#include "app/profiles/connectiontext.h"
#include "app/profiles/settingsobject.h"

#include <limits>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace Reprise {

namespace {

constexpr int FormatVersion = 2;
constexpr int MinutesPerDay = 24 * 60;

struct KindName {
    ProfileKind kind;
    const char *name;
};
// The sample is built in and never saved.
constexpr KindName KindNames[] = {{ProfileKind::Store, "store"},
    {ProfileKind::EventDatabase, "event-database"}, {ProfileKind::Gateway, "gateway"}};

Json toJson(const Profile &profile)
{
    const auto known = std::find_if(std::begin(KindNames), std::end(KindNames),
        [&profile](const KindName &entry) { return entry.kind == profile.kind; });
    Q_ASSERT(known != std::end(KindNames));
    Json json{{"id", profile.id.text().toStdString()}, {"name", profile.name.toStdString()},
        {"kind", known->name}, {"path", profile.path.toStdString()},
        {"production", profile.isProduction}};
    if (profile.kind != ProfileKind::Gateway)
        return json;
    json["read-only"] = profile.isReadOnly;
    json["lock-after-minutes"] = profile.lockAfterMinutes;
    json["connection"] = connectionToJson(profile.connection);
    json["secrets"] = Json::array();
    for (const QByteArray &name : profile.secretNames)
        json["secrets"].push_back(name.toStdString());
    return json;
}

void readGateway(SettingsObject &object, Profile &profile)
{
    profile.isReadOnly = object.flag("read-only", true);
    if (object.contains("lock-after-minutes"))
        profile.lockAfterMinutes = int(object.integer("lock-after-minutes", 0, MinutesPerDay));
    profile.secretNames = object.texts("secrets");
    std::optional<SettingsObject> connection = object.object("connection");
    if (connection)
        profile.connection = connectionFrom(*connection);
    else
        object.complain(u"a gateway needs a \"connection\""_s);
}

Profile profileFrom(SettingsObject &object, int version)
{
    Profile profile;
    profile.id = ProfileId(object.text("id"));
    profile.name = QString::fromUtf8(object.optionalText("name"));
    profile.path = QString::fromUtf8(object.text("path"));
    profile.isProduction = object.flag("production", false);
    const QByteArray kind = object.text("kind");
    const auto known = std::find_if(std::begin(KindNames), std::end(KindNames),
        [&kind](const KindName &entry) { return kind == entry.name; });
    if (known == std::end(KindNames) || (version == 1 && known->kind == ProfileKind::Gateway)) {
        object.complain("kind", u"unknown kind of profile"_s);
        return profile;
    }
    profile.kind = known->kind;
    if (profile.kind == ProfileKind::Gateway)
        readGateway(object, profile);
    if (version > 1) // the first version took what it did not know for nothing
        object.refuseRest();
    return profile;
}

QList<Profile> profilesFrom(SettingsObject &root)
{
    const auto version = int(root.integer("version", 1, std::numeric_limits<int>::max()));
    QList<Profile> profiles;
    if (version > FormatVersion) {
        root.complain("version", u"written by a newer version of this program"_s);
        return profiles;
    }
    for (SettingsObject &entry : root.objects("profiles")) {
        const Profile profile = profileFrom(entry, version);
        for (const Profile &other : profiles) {
            if (other.id == profile.id)
                entry.complain("id", u"two profiles have this id"_s);
        }
        profiles.append(profile);
    }
    if (!root.contains("profiles"))
        root.complain(u"there is no list of profiles"_s);
    if (version > 1)
        root.refuseRest();
    return profiles;
}

} // namespace

QByteArray profilesToText(const QList<Profile> &profiles)
{
    Json list = Json::array();
    for (const Profile &profile : profiles)
        list.push_back(toJson(profile));
    const Json document = {{"version", FormatVersion}, {"profiles", list}};
    // error_handler replace: a path that is no UTF-8 must not end the program.
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace))
        + '\n';
}

Result<QList<Profile>> profilesFromText(const QByteArray &text)
{
    SettingsFile file(text);
    QList<Profile> profiles;
    if (std::optional<JsonObject> members = file.root()) {
        SettingsObject root(file, file.start(), *members);
        profiles = profilesFrom(root);
    }
    if (file.isGood())
        return profiles;
    return Error{Error::Kind::Storage, u"read profiles"_s, file.mistake()};
}

} // namespace Reprise
