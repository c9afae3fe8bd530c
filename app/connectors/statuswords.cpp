// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/statuswords.h"

#include <algorithm>
#include <array>

namespace Reprise {

namespace {

struct StageWord {
    QByteArrayView word;
    Stage stage;
};

constexpr std::array StageWords{
    StageWord{"accepted", Stage::Waiting},
    StageWord{"canceled", Stage::Canceled},
    StageWord{"cancelled", Stage::Canceled},
    StageWord{"completed", Stage::Succeeded},
    StageWord{"dead", Stage::Exhausted},
    StageWord{"dead_letter", Stage::Exhausted},
    StageWord{"dead_lettered", Stage::Exhausted},
    StageWord{"deadletter", Stage::Exhausted},
    StageWord{"delivered", Stage::Succeeded},
    StageWord{"delivering", Stage::InFlight},
    StageWord{"discarded", Stage::Canceled},
    StageWord{"error", Stage::Failed},
    StageWord{"exhausted", Stage::Exhausted},
    StageWord{"failed", Stage::Failed},
    StageWord{"failure", Stage::Failed},
    StageWord{"held", Stage::Held},
    StageWord{"hold", Stage::Held},
    StageWord{"ignored", Stage::Canceled},
    StageWord{"in_flight", Stage::InFlight},
    StageWord{"in_progress", Stage::InFlight},
    StageWord{"on_hold", Stage::Held},
    StageWord{"paused", Stage::Held},
    StageWord{"pending", Stage::Waiting},
    StageWord{"processing", Stage::InFlight},
    StageWord{"queued", Stage::Waiting},
    StageWord{"received", Stage::Waiting},
    StageWord{"replayed", Stage::Superseded},
    StageWord{"retry", Stage::Scheduled},
    StageWord{"retry_scheduled", Stage::Scheduled},
    StageWord{"retrying", Stage::Scheduled},
    StageWord{"scheduled", Stage::Scheduled},
    StageWord{"sending", Stage::InFlight},
    StageWord{"succeeded", Stage::Succeeded},
    StageWord{"success", Stage::Succeeded},
    StageWord{"successful", Stage::Succeeded},
    StageWord{"superseded", Stage::Superseded},
    StageWord{"waiting", Stage::Waiting},
};

struct OutcomeWord {
    QByteArrayView word;
    AttemptOutcome outcome;
};

constexpr std::array OutcomeWords{
    OutcomeWord{"canceled", AttemptOutcome::Canceled},
    OutcomeWord{"cancelled", AttemptOutcome::Canceled},
    OutcomeWord{"connection_error", AttemptOutcome::NetworkError},
    OutcomeWord{"delivered", AttemptOutcome::Succeeded},
    OutcomeWord{"http_4xx", AttemptOutcome::Rejected},
    OutcomeWord{"http_5xx", AttemptOutcome::Rejected},
    OutcomeWord{"network_error", AttemptOutcome::NetworkError},
    OutcomeWord{"ok", AttemptOutcome::Succeeded},
    OutcomeWord{"pending", AttemptOutcome::Pending},
    OutcomeWord{"rejected", AttemptOutcome::Rejected},
    OutcomeWord{"succeeded", AttemptOutcome::Succeeded},
    OutcomeWord{"success", AttemptOutcome::Succeeded},
    OutcomeWord{"timed_out", AttemptOutcome::TimedOut},
    OutcomeWord{"timeout", AttemptOutcome::TimedOut},
};

QByteArray normalized(QByteArrayView word)
{
    QByteArray text = word.trimmed().toByteArray().toLower();
    return text.replace('-', '_').replace(' ', '_');
}

} // namespace

Stage stageFromStatusWord(QByteArrayView word)
{
    const QByteArray text = normalized(word);
    const auto isWord = [&text](const StageWord &entry) { return entry.word == text; };
    const auto found = std::find_if(StageWords.begin(), StageWords.end(), isWord);
    return found == StageWords.end() ? Stage::Unknown : found->stage;
}

AttemptOutcome outcomeFromWords(
    QByteArrayView word, const std::optional<int> &code, QByteArrayView error)
{
    const QByteArray text = normalized(word);
    const auto isWord = [&text](const OutcomeWord &entry) { return entry.word == text; };
    const auto found = std::find_if(OutcomeWords.begin(), OutcomeWords.end(), isWord);
    if (found != OutcomeWords.end())
        return found->outcome;
    if (code)
        return *code / 100 == 2 ? AttemptOutcome::Succeeded : AttemptOutcome::Rejected;
    return error.isEmpty() ? AttemptOutcome::Unknown : AttemptOutcome::NetworkError;
}

} // namespace Reprise
