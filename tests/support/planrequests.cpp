// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/planrequests.h"

#include "tests/support/planbuilder.h"

namespace Reprise::Test {

void PlanRequests::fetch(const QList<StoredRequestQuestion> &questions)
{
    QList<StoredRequest> answers;
    for (const StoredRequestQuestion &question : questions) {
        ++asked;
        StoredRequest answer{question.index, {}, {}};
        answer.message.body.bytes = bodyOf(question.index);
        answer.message.headers.append("Content-Type", "application/json");
        if (obstacles.contains(question.index))
            answer.obstacle = "delivered since";
        answers.append(answer);
    }
    QMetaObject::invokeMethod(
        this, [this, answers] { emit fetched(answers); }, Qt::QueuedConnection);
}

} // namespace Reprise::Test
