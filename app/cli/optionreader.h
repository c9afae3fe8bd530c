// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/profile.h"

#include <optional>

namespace Reprise {

//! Reads option values and keeps the first mistake, so that a command reads all it needs and asks
//! once.
class OptionReader final
{
public:
    explicit OptionReader(const ParsedCommand &command)
        : m_command(command)
    {
    }

    qint64 integer(const QString &option, qint64 otherwise, qint64 least, qint64 most);
    double number(const QString &option, double otherwise, double least, double most);
    //! Microseconds of "90", "90s", "5m" or "1h".
    qint64 duration(const QString &option, qint64 otherwise);
    //! Microseconds since 1970 of a time with or without zone (UTC then).
    std::optional<qint64> time(const QString &option);
    QString text(const QString &option, const QString &otherwise = {});
    QString required(const QString &option);
    void refuse(const QString &mistake);

    bool isGood() const { return m_mistake.isEmpty(); }
    QString mistake() const { return m_mistake; } //!< one sentence

private:
    const ParsedCommand &m_command;
    QString m_mistake;
};

//! The profile that --store, --database, --sample or --profile name, exactly one of them. Files
//! that are no saved profile get one of their own, with the same id each time.
std::optional<Profile> sourceProfile(
    OptionReader &reader, const ParsedCommand &command, const QList<Profile> &saved);

//! A store or event database by its path.
Profile fileProfile(ProfileKind kind, const QString &path, const QList<Profile> &saved);

} // namespace Reprise
