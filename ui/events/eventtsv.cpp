// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventtsv.h"

#include "models/items/eventtablemodel.h"
#include "ui/widgets/visibletext.h"

namespace Reprise {

namespace {

QString timeCell(const std::optional<Timestamp> &time)
{
    return time ? QString::fromLatin1(toIsoText(time->utcMicros)) : QString();
}

QString textCell(const QByteArray &text)
{
    const QString shown = toVisibleText(QByteArrayView(text));
    const bool isFormula = !shown.isEmpty() && QStringLiteral("=+-@").contains(shown.front());
    return isFormula ? u'\'' + shown : shown;
}

template <typename T>
QString numberCell(const std::optional<T> &number)
{
    return number ? QString::number(*number) : QString();
}

QString cell(const Event &event, int column)
{
    switch (column) {
    case EventTableModel::Received:
        return timeCell(event.receivedAt);
    case EventTableModel::StageColumn:
        return EventTableModel::stageText(event.stage);
    case EventTableModel::Status:
        return textCell(event.vendorStatus);
    case EventTableModel::Type:
        return textCell(event.type);
    case EventTableModel::Source:
        return textCell(event.source);
    case EventTableModel::Destination:
        return textCell(event.destination);
    case EventTableModel::EventColumn:
        return textCell(event.id.text());
    case EventTableModel::Code:
        return numberCell(event.lastCode);
    case EventTableModel::Tries:
        return QString::number(event.attemptCount);
    case EventTableModel::Took:
        return numberCell(event.lastDurationMicros);
    case EventTableModel::LastAnswer:
        return textCell(event.lastAnswer);
    case EventTableModel::NextTry:
        return timeCell(event.nextAttemptAt);
    case EventTableModel::Expires:
        return timeCell(event.expiresAt);
    case EventTableModel::Size:
        return QString::number(event.bodySize);
    case EventTableModel::Replays:
        return QString::number(event.replayCount);
    }
    return {};
}

} // namespace

QString toTsv(const QList<Event> &events, const QList<int> &columns)
{
    const EventTableModel titles;
    QStringList line;
    for (const int column : columns)
        line.append(titles.headerData(column, Qt::Horizontal).toString());
    QString text = line.join(u'\t') + u'\n';
    for (const Event &event : events) {
        line.clear();
        for (const int column : columns)
            line.append(cell(event, column));
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace Reprise
