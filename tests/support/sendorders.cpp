// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sendorders.h"

#include "app/replay/plan/planner.h"
#include "tests/support/memoryjournal.h"

#include <QTest>

namespace Reprise::Test {

HttpMessage message(const QByteArray &body)
{
    HttpMessage message;
    message.body.bytes = body;
    message.headers.append("Content-Type", "application/json");
    return message;
}

QList<SendOrder> orders(const QList<HttpMessage> &messages)
{
    QList<Intent> intents;
    for (int i = 0; i < messages.size(); ++i)
        intents.append({i, 1, "key-" + QByteArray::number(i), 0});
    QList<SendOrder> orders;
    for (const DurableIntent &intent : MemoryJournal::durable(intents)) {
        const HttpMessage &stored = messages[intent.intent().index];
        PlanItem item;
        item.event = EventId("evt_" + QByteArray::number(intent.intent().index));
        item.requestDigest = requestDigest(stored.body.bytes);
        orders.append({intent, item, stored});
    }
    return orders;
}

QList<Exchange> sent(Sender &sender, const QList<SendOrder> &list)
{
    QList<Exchange> exchanges(list.size());
    int answers = 0;
    QObject context;
    QObject::connect(&sender, &Sender::answered, &context, [&](const QList<SendOutcome> &outcomes) {
        for (const SendOutcome &outcome : outcomes) {
            exchanges[outcome.index] = outcome.exchange;
            ++answers;
        }
    });
    sender.send(list);
    if (!QTest::qWaitFor([&] { return answers == list.size(); }, 20'000))
        qFatal("only %d of %d orders were answered", answers, int(list.size()));
    return exchanges;
}

} // namespace Reprise::Test
