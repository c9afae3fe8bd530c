// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>

namespace Reprise {

//! Why a run that is going on sends nothing at the moment, and when it will look again. Nothing of
//! it is in the journal: it is how things stand now.
struct RunWait {
    enum class Cause : quint8 {
        None,
        Network, //!< no name, no route: it is not the receiver that is at fault
        Host, //!< it does not take connections
        Asked, //!< the far side asked for a pause
        Answers, //!< after a sleep: what was under way is settled before anything new is sent
    };

    Cause cause = Cause::None;
    QByteArray host; //!< of the plan's address
    QByteArray detail; //!< of the transport, one line; may be hostile
    qint64 sinceMicros = 0; //!< wall clock
    std::optional<qint64> untilMicros; //!< wall clock of the next try

    bool operator==(const RunWait &) const = default;
};

} // namespace Reprise
