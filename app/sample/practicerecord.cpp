// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicerecord.h"

namespace Reprise {

using namespace Qt::StringLiterals;

//! Keys and ids may be any bytes; base64 brings them through JSON unharmed.
static QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

static QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject orderEntry(const PracticeReplay &replay)
{
    return {{u"order"_s, textOf(replay.id)}, {u"event"_s, textOf(replay.original)},
        {u"key"_s, textOf(replay.key)}, {u"queued"_s, replay.queuedMicros}};
}

PracticeReplay replayOf(const QJsonObject &order)
{
    PracticeReplay replay;
    replay.id = bytesOf(order["order"_L1]);
    replay.original = bytesOf(order["event"_L1]);
    replay.key = bytesOf(order["key"_L1]);
    replay.queuedMicros = order["queued"_L1].toInteger();
    return replay;
}

QJsonObject deliveryEntry(const PracticeReplay &replay)
{
    return {{u"delivery"_s, textOf(replay.id)}, {u"started"_s, replay.startedMicros},
        {u"finished"_s, replay.finishedMicros}, {u"status"_s, replay.status},
        {u"answer"_s, textOf(replay.answer)}};
}

void readDelivery(const QJsonObject &delivery, PracticeReplay &replay)
{
    replay.startedMicros = delivery["started"_L1].toInteger();
    replay.finishedMicros = delivery["finished"_L1].toInteger();
    replay.status = delivery["status"_L1].toInt();
    replay.answer = bytesOf(delivery["answer"_L1]);
}

QJsonObject tallyEntry(const QByteArray &key, const PracticeTally &tally)
{
    return {{u"tally"_s, textOf(key)}, {u"received"_s, tally.received},
        {u"handled"_s, tally.handled}, {u"failed"_s, tally.failed}, {u"dropped"_s, tally.dropped}};
}

PracticeTally tallyOf(const QJsonObject &tally)
{
    return {tally["received"_L1].toInt(), tally["handled"_L1].toInt(), tally["failed"_L1].toInt(),
        tally["dropped"_L1].toInt()};
}

} // namespace Reprise
