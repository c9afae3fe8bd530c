// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/recordtext.h"

#include "app/cli/terminal.h"
#include "app/connectors/import/recordjson.h"

namespace Reprise {

static constexpr int LabelWidth = 14;

//! A line that cannot be forged: the value's own line ends are named.
static QByteArray line(const char *label, const QByteArray &value)
{
    if (value.isEmpty())
        return {};
    return QByteArray(label).leftJustified(LabelWidth, ' ') + terminalLine(value) + '\n';
}

template <typename Number>
static QByteArray numberText(const std::optional<Number> &number)
{
    return number ? QByteArray::number(*number) : QByteArray();
}

static QByteArray timeText(const std::optional<Timestamp> &time)
{
    return time ? toIsoText(time->utcMicros) : QByteArray();
}

static QByteArray milliseconds(const std::optional<qint64> &micros)
{
    return micros ? QByteArray::number(*micros / 1000) + " ms" : QByteArray();
}

static QByteArray eventText(const Event &event)
{
    const QByteArray stage = stageWord(event.stage).toByteArray()
        + (event.vendorStatus.isEmpty() ? QByteArray() : " (" + event.vendorStatus + ')');
    const QByteArray tries = QByteArray::number(event.attemptCount)
        + (event.attemptLimit ? " of " + QByteArray::number(*event.attemptLimit) : QByteArray());
    return line("Event", event.id.text()) + line("Request", event.requestId.text())
        + line("Type", event.type) + line("Stage", stage) + line("Source", event.source)
        + line("Destination", event.destination) + line("Address", event.destinationUrl)
        + line("Received", toIsoText(event.receivedAt.utcMicros)) + line("Tries", tries)
        + line("Next try", timeText(event.nextAttemptAt))
        + line("Expires", timeText(event.expiresAt)) + line("Last code", numberText(event.lastCode))
        + line("Last answer", event.lastAnswer)
        + line("Replays", QByteArray::number(event.replayCount));
}

static QByteArray indented(const QByteArray &text)
{
    return "  " + QByteArray(text).replace('\n', "\n  ") + '\n';
}

static QByteArray messageText(const HttpMessage &message)
{
    QByteArray text;
    for (const Header &field : message.headers.fields())
        text += "  " + terminalLine(field.name + ": " + field.value) + '\n';
    if (!message.body.bytes.isEmpty())
        text += '\n' + indented(message.body.bytes);
    if (message.body.isTruncated)
        text += "  (only the beginning of the body is stored)\n";
    return text.isEmpty() ? QByteArray("  (nothing is stored)\n") : text;
}

static QByteArray attemptText(const Attempt &attempt)
{
    return "\nTry " + QByteArray::number(attempt.number) + '\n'
        + line("  Started", toIsoText(attempt.startedAt.utcMicros))
        + line("  Trigger", triggerWord(attempt.trigger).toByteArray())
        + line("  Outcome", outcomeWord(attempt.outcome).toByteArray())
        + line("  Code", numberText(attempt.code))
        + line("  Took", milliseconds(attempt.durationMicros)) + line("  Error", attempt.error)
        + line("  Run", attempt.runId.text()) + messageText(attempt.response);
}

QByteArray recordText(const EventRecord &record)
{
    QByteArray text = eventText(record.event) + "\nRequest\n" + messageText(record.request);
    for (const Attempt &attempt : record.attempts)
        text += attemptText(attempt);
    return text;
}

} // namespace Reprise
