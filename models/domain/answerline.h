// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"

namespace Reprise {

//! What a try was answered, in one line of at most LastAnswerLimit bytes: the transport's error,
//! the message inside a JSON answer ("error", "message", "detail", "title", also one level down),
//! or the first line that is not blank. Hostile like all that comes from outside; cut between
//! characters.
QByteArray answerLine(const Attempt &attempt);

} // namespace Reprise
