// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/jsonpointer.h"

namespace Reprise {

//! What an answer says of the call, beyond its status.
enum class AnswerMeaning : quint8 {
    Done,
    Credential, //!< refused or expired: nothing will work
    Permission, //!< known, but may not do this
    Scope, //!< a wrong or missing team, project, customer
    NotFound,
    Refused, //!< this one not, in this state
    NotNow, //!< too many calls, or busy: the same call may work later
    Server,
    Unclear, //!< it may have acted
};

//! Answers of this status (or class of them) whose text holds the words mean something.
struct AnswerMatch {
    int status = 0; //!< 404; 4 for 4xx; 0 for any
    QByteArray text; //!< must stand in the body, in any case of letters; empty: any
    AnswerMeaning meaning = AnswerMeaning::Refused;
    QByteArray say; //!< a sentence that explains it; empty: the gateway's own words
    int waitSeconds = 0; //!< NotNow: where the answer does not say how long

    bool matches(int answered, QByteArrayView body) const
    {
        const bool isStatus = status == 0 || status == answered || status == answered / 100;
        return isStatus
            && (text.isEmpty() || body.toByteArray().toLower().contains(text.toLower()));
    }
    bool operator==(const AnswerMatch &) const = default;
};

//! How errors are told.
struct ErrorsSpec {
    PointerList message;
    PointerList failedFlag; //!< 2xx with a failure inside
    QByteArray failedValue; //!< JSON text that the flag then has
    QList<AnswerMatch> rules; //!< the first that matches counts

    bool operator==(const ErrorsSpec &) const = default;
};

} // namespace Reprise
