// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/optionreader.h"

#include "models/domain/timestamp.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Reprise {

qint64 OptionReader::integer(const QString &option, qint64 otherwise, qint64 least, qint64 most)
{
    if (!m_command.has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 value = m_command.value(option).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuse(u"--%1 takes a number from %2 to %3"_s.arg(option).arg(least).arg(most));
    return otherwise;
}

static constexpr qint64 LongestSeconds = 7 * 86'400;

double OptionReader::number(const QString &option, double otherwise, double least, double most)
{
    if (!m_command.has(option))
        return otherwise;
    bool isNumber = false;
    const double value = m_command.value(option).toDouble(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuse(u"--%1 takes a number from %2 to %3"_s.arg(option).arg(least).arg(most));
    return otherwise;
}

qint64 OptionReader::duration(const QString &option, qint64 otherwise)
{
    if (!m_command.has(option))
        return otherwise;
    const QString text = m_command.value(option);
    const qint64 unit = text.endsWith(u'h') ? 3600 : text.endsWith(u'm') ? 60 : 1;
    const bool hasUnit = unit != 1 || text.endsWith(u's');
    bool isNumber = false;
    const qint64 number = (hasUnit ? text.chopped(1) : text).toLongLong(&isNumber);
    if (isNumber && number >= 0 && number <= LongestSeconds / unit)
        return number * unit * 1'000'000;
    refuse(u"--%1 takes a time such as 90s, 5m or 1h, of at most a week"_s.arg(option));
    return otherwise;
}

std::optional<qint64> OptionReader::time(const QString &option)
{
    if (!m_command.has(option))
        return std::nullopt;
    const std::optional<Timestamp> time = Timestamp::parse(m_command.value(option).toUtf8());
    if (time)
        return time->utcMicros;
    refuse(u"--%1 takes a time like 2026-04-12T09:14:00Z"_s.arg(option));
    return std::nullopt;
}

QString OptionReader::text(const QString &option, const QString &otherwise)
{
    return m_command.has(option) ? m_command.value(option) : otherwise;
}

QString OptionReader::required(const QString &option)
{
    if (m_command.value(option).isEmpty())
        refuse(u"%1 needs --%2"_s.arg(m_command.spec->name, option));
    return m_command.value(option);
}

void OptionReader::refuse(const QString &mistake)
{
    if (m_mistake.isEmpty())
        m_mistake = mistake;
}

Profile fileProfile(ProfileKind kind, const QString &path, const QList<Profile> &saved)
{
    const QFileInfo file(path);
    const QString whole = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    for (const Profile &profile : saved) {
        if (profile.kind == kind && profile.path == whole)
            return profile;
    }
    const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256);
    return {ProfileId("path-" + hash.first(8).toHex()), file.fileName(), kind, whole, false};
}

static std::optional<Profile> savedProfile(
    OptionReader &reader, const QString &name, const QList<Profile> &saved)
{
    QList<Profile> found;
    for (const Profile &profile : saved) {
        if (profile.id.text() == name.toUtf8())
            return profile;
        if (profile.name == name)
            found.append(profile);
    }
    if (found.size() == 1)
        return found.constFirst();
    reader.refuse(found.isEmpty() ? u"there is no profile \"%1\""_s.arg(name)
                                  : u"several profiles are named \"%1\"; say the id"_s.arg(name));
    return std::nullopt;
}

static std::optional<Profile> existingFile(
    OptionReader &reader, ProfileKind kind, const QString &path, const QList<Profile> &saved)
{
    if (QFileInfo(path).isFile())
        return fileProfile(kind, path, saved);
    reader.refuse(u"there is no file \"%1\""_s.arg(path));
    return std::nullopt;
}

std::optional<Profile> sourceProfile(
    OptionReader &reader, const ParsedCommand &command, const QList<Profile> &saved)
{
    QStringList given;
    for (const QString &option : {u"store"_s, u"database"_s, u"sample"_s, u"profile"_s}) {
        if (command.has(option))
            given.append(option);
    }
    if (given.size() != 1) {
        reader.refuse(u"say one of --store, --database, --sample, --profile"_s);
        return std::nullopt;
    }
    const QString value = command.value(given.constFirst());
    if (given.constFirst() == "store"_L1)
        return existingFile(reader, ProfileKind::Store, value, saved);
    if (given.constFirst() == "database"_L1)
        return existingFile(reader, ProfileKind::EventDatabase, value, saved);
    if (given.constFirst() == "profile"_L1)
        return savedProfile(reader, value, saved);
    for (const Profile &profile : saved) {
        if (profile.kind == ProfileKind::Sample)
            return profile;
    }
    reader.refuse(u"there is no sample"_s);
    return std::nullopt;
}

} // namespace Reprise
