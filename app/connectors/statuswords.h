// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/stage.h"

namespace Reprise {

//! What status words mean in databases whose vendor we do not know: "dead_letter", "Succeeded",
//! "retry scheduled", … Case, '-', ' ' and '_' do not matter. Unknown words are Stage::Unknown;
//! the word itself is always kept beside the stage.
Stage stageFromStatusWord(QByteArrayView word);

//! What came of a try by its outcome word, and where the word is none of ours or missing, by its
//! HTTP status and error text.
AttemptOutcome outcomeFromWords(
    QByteArrayView word, const std::optional<int> &code, QByteArrayView error);

} // namespace Reprise
