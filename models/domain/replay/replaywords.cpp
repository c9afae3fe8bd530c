// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/replay/replaywords.h"

#include <array>

namespace Reprise {

static constexpr std::array<const char *, ItemStateCount> ItemStateWords{
    "planned", "sending", "refused", "accepted", "delivered", "failed", "in-doubt", "skipped"};
static constexpr std::array<const char *, 3> SentWords{"not-sent", "sent", "in-doubt"};
static constexpr std::array<const char *, 6> RunStateWords{
    "ready", "running", "pausing", "paused", "canceling", "finished"};
static constexpr std::array<const char *, 3> FinishReasonWords{"none", "completed", "canceled"};
static constexpr std::array<const char *, 8> PauseReasonWords{
    "none", "person", "stop-rule", "restart", "disk", "destination", "secret-missing", "slept"};
static constexpr std::array<const char *, 7> ExclusionWords{
    "waiting", "scheduled", "in-flight", "held", "superseded", "no-body", "taken-out"};
static constexpr std::array<const char *, 2> WayWords{"direct", "gateway"};
static constexpr std::array<const char *, SignatureSchemeCount> SchemeWords{"none", "github",
    "standard-webhooks", "gethook", "sendpromptly", "stripe", "hookdeck", "convoy", "convoy-simple",
    "outpost"};

template <typename Enum, size_t Count>
static std::optional<Enum> fromWord(
    const std::array<const char *, Count> &words, QByteArrayView word)
{
    for (size_t i = 0; i < Count; ++i) {
        if (word == QByteArrayView(words[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template <typename Enum, size_t Count>
static QByteArrayView toWord(const std::array<const char *, Count> &words, Enum value)
{
    return words.at(static_cast<size_t>(value));
}

QByteArrayView itemStateWord(ItemState state)
{
    return toWord(ItemStateWords, state);
}

std::optional<ItemState> itemStateFromWord(QByteArrayView word)
{
    return fromWord<ItemState>(ItemStateWords, word);
}

QByteArrayView sentWordText(SentWord word)
{
    return toWord(SentWords, word);
}

QByteArrayView runStateWord(RunState state)
{
    return toWord(RunStateWords, state);
}

QByteArrayView finishReasonWord(FinishReason reason)
{
    return toWord(FinishReasonWords, reason);
}

QByteArrayView pauseReasonWord(PauseReason reason)
{
    return toWord(PauseReasonWords, reason);
}

QByteArrayView exclusionWord(ExclusionReason reason)
{
    return toWord(ExclusionWords, reason);
}

std::optional<ExclusionReason> exclusionFromWord(QByteArrayView word)
{
    return fromWord<ExclusionReason>(ExclusionWords, word);
}

QByteArrayView replayWayWord(ReplayWay way)
{
    return toWord(WayWords, way);
}

std::optional<ReplayWay> replayWayFromWord(QByteArrayView word)
{
    return fromWord<ReplayWay>(WayWords, word);
}

QByteArrayView signatureSchemeWord(SignatureScheme scheme)
{
    return toWord(SchemeWords, scheme);
}

std::optional<SignatureScheme> signatureSchemeFromWord(QByteArrayView word)
{
    return fromWord<SignatureScheme>(SchemeWords, word);
}

} // namespace Reprise
