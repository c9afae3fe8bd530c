// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <QByteArrayView>
#include <optional>

namespace Reprise {

//! The words of files, reports and headless output: lower case, never translated.
QByteArrayView itemStateWord(ItemState state); //!< "planned", "in-doubt", …
std::optional<ItemState> itemStateFromWord(QByteArrayView word);

QByteArrayView sentWordText(SentWord word); //!< "not-sent", "sent", "in-doubt"
QByteArrayView runStateWord(RunState state);
QByteArrayView finishReasonWord(FinishReason reason);
QByteArrayView pauseReasonWord(PauseReason reason);

QByteArrayView exclusionWord(ExclusionReason reason);
std::optional<ExclusionReason> exclusionFromWord(QByteArrayView word);

QByteArrayView replayWayWord(ReplayWay way);
std::optional<ReplayWay> replayWayFromWord(QByteArrayView word);

QByteArrayView signatureSchemeWord(SignatureScheme scheme); //!< "none", "github", …
std::optional<SignatureScheme> signatureSchemeFromWord(QByteArrayView word);

} // namespace Reprise
