// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/plan/requestsource.h"

#include <QSet>

namespace Reprise::Test {

//! Stored requests made up from the plan: bodyOf(index) as directPlan() promised.
class PlanRequests final : public RequestSource
{
    Q_OBJECT

public:
    void fetch(const QList<StoredRequestQuestion> &questions) override;

    QSet<int> obstacles; //!< items that are told to be gone
    int asked = 0;
};

} // namespace Reprise::Test
