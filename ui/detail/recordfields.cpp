// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/recordfields.h"

#include "ui/detail/attemptdelegate.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace Reprise {

namespace {

//! Collects what is not empty.
class Fields
{
    Q_DECLARE_TR_FUNCTIONS(RecordFields)

public:
    void add(const QString &name, const QByteArray &value)
    {
        if (!value.isEmpty())
            m_fields.append(name.toUtf8(), value);
    }
    void add(const QString &name, const QString &value) { add(name, value.toUtf8()); }
    //! The moment in our form, and as it came where that differs.
    void add(const QString &name, const Timestamp &time)
    {
        const QString ours = timeWithZoneText(time.utcMicros);
        add(name,
            time.original.isEmpty() ? ours.toUtf8() : time.original + "  (" + ours.toUtf8() + ")");
    }
    template <typename T>
    void add(const QString &name, const std::optional<T> &value)
    {
        if (value)
            add(name, *value);
    }
    void addNumber(const QString &name, const std::optional<qint64> &value)
    {
        if (value)
            add(name, QByteArray::number(*value));
    }

    void addEvent(const Event &event)
    {
        add(tr("Event"), event.id.text());
        add(tr("Request"), event.requestId.text());
        add(tr("Type"), event.type);
        add(tr("Source"), event.source);
        add(tr("Destination"), event.destination);
        add(tr("Address"), event.destinationUrl);
        add(tr("Gateway's status"), event.vendorStatus);
        add(tr("Stage"), stageWord(event.stage).toByteArray());
        add(tr("Received"), event.receivedAt);
        add(tr("Next try"), event.nextAttemptAt);
        add(tr("Expires"), event.expiresAt);
        addNumber(tr("Tries"), event.attemptCount);
        addNumber(tr("Tries allowed"), event.attemptLimit);
        addNumber(tr("Replays"), event.replayCount);
        addNumber(tr("Size of the body, bytes"), event.bodySize);
    }
    void addAttempt(const Attempt &attempt)
    {
        addNumber(tr("Try"), attempt.number);
        add(tr("Id of the try"), attempt.id.text());
        add(tr("Started"), attempt.startedAt);
        add(tr("Cause"), AttemptDelegate::triggerText(attempt.trigger));
        add(tr("Gateway's outcome"), attempt.vendorOutcome);
        addNumber(tr("HTTP status"), attempt.code);
        addNumber(tr("Took, microseconds"), attempt.durationMicros);
        add(tr("Transport error"), attempt.error);
        add(tr("Run"), attempt.runId.text());
    }
    const Headers &fields() const { return m_fields; }

private:
    Headers m_fields;
};

} // namespace

Headers recordFields(const Event &event, const Attempt *attempt)
{
    Fields fields;
    fields.addEvent(event);
    if (attempt)
        fields.addAttempt(*attempt);
    return fields.fields();
}

QByteArray vendorFields(const Event &event, const Attempt *attempt)
{
    QByteArray text;
    if (!event.rawFields.isEmpty())
        text += "\"event\":" + event.rawFields;
    if (attempt && !attempt->rawFields.isEmpty())
        text += (text.isEmpty() ? "\"attempt\":" : ",\"attempt\":") + attempt->rawFields;
    return text.isEmpty() ? text : '{' + text + '}';
}

} // namespace Reprise
