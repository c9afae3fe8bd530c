// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/answerspec.h"
#include "models/domain/error.h"

#include <QList>

namespace Reprise {

//! What an answer means for the one who asked.
struct AnswerReading {
    AnswerMeaning meaning = AnswerMeaning::Done;
    QByteArray words; //!< the description's sentence or the gateway's message; bounded, hostile
    int waitSeconds = 0; //!< NotNow: by the rule, where the answer does not say

    bool operator==(const AnswerReading &) const = default;
};

//! By the rules of a call first, then by those of the gateway, then by what its status usually
//! means. mediaType is that of the answer.
AnswerReading readAnswer(const ErrorsSpec &errors, const QList<AnswerMatch> &rules, int status,
    const QByteArray &body, const QByteArray &mediaType);

//! The same as an error. REQUIRES: the meaning is not Done
Error errorOf(const AnswerReading &reading, int status, const QString &operation);

inline constexpr qsizetype WordsLimit = 200;

} // namespace Reprise
