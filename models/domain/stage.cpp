// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/stage.h"

namespace Reprise {

static constexpr std::array<const char *, StageCount> Words{"waiting", "in-flight", "scheduled",
    "held", "failed", "exhausted", "succeeded", "canceled", "superseded", "unknown"};

QByteArrayView stageWord(Stage stage)
{
    return Words.at(static_cast<size_t>(stage));
}

std::optional<Stage> stageFromWord(QByteArrayView word)
{
    for (Stage stage : AllStages) {
        if (word.compare(stageWord(stage), Qt::CaseInsensitive) == 0)
            return stage;
    }
    return std::nullopt;
}

} // namespace Reprise
