// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/queryvocabulary.h"

#include <QString>

namespace Reprise {

inline constexpr int CompletionLimit = 50; //!< candidates of one answer

struct QueryCandidate {
    enum class Kind : quint8 { Field, Operator, Keyword, Value };

    Kind kind = Kind::Value;
    QString text; //!< what is inserted
    bool wantsSpace = true; //!< something follows it

    bool operator==(const QueryCandidate &) const = default;
};

struct QueryCompletion {
    qsizetype column = 0; //!< the text that a candidate replaces
    qsizetype length = 0;
    QList<QueryCandidate> candidates; //!< those that begin with what is written first

    bool operator==(const QueryCompletion &) const = default;
};

//! What can stand at the cursor. Only the text before it decides; a word that goes on behind it is
//! replaced as a whole. REQUIRES: 0 <= cursor <= text.size().
QueryCompletion completeQuery(
    QStringView text, qsizetype cursor, const QueryVocabulary &vocabulary);

//! The text after a candidate was taken, and where the cursor is then.
struct CompletedText {
    QString text;
    qsizetype cursor = 0;

    bool operator==(const CompletedText &) const = default;
};
CompletedText applyCandidate(
    const QString &text, const QueryCompletion &completion, const QueryCandidate &candidate);

} // namespace Reprise
