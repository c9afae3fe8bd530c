// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/eventtable.h"

#include "app/cli/terminal.h"
#include "models/domain/text/utf8.h"

namespace Reprise {

static constexpr int TimeWidth = 27;
static constexpr int StageWidth = 10;
static constexpr int CodeWidth = 4;
static constexpr int TriesWidth = 5;
static constexpr int TypeWidth = 24;
static constexpr int DestinationWidth = 18;

QByteArray EventTable::cell(QByteArrayView text, int width)
{
    QByteArray shown = terminalLine(text);
    qsizetype columns = 0;
    for (qsizetype at = 0; at < shown.size(); ++columns) {
        if (columns == width - 1 && at + utf8At(shown, at).length < shown.size())
            return shown.first(at) + "…";
        at += utf8At(shown, at).length;
    }
    return shown + QByteArray(width - columns, ' ');
}

static QByteArray rightCell(const QByteArray &text, int width)
{
    return text.rightJustified(width, ' ');
}

QByteArray EventTable::header()
{
    return cell("RECEIVED (UTC)", TimeWidth) + "  " + cell("STAGE", StageWidth) + "  "
        + rightCell("CODE", CodeWidth) + "  " + rightCell("TRIES", TriesWidth) + "  "
        + cell("TYPE", TypeWidth) + "  " + cell("DESTINATION", DestinationWidth) + "  ID\n";
}

QByteArray EventTable::row(const Event &event)
{
    const QByteArray code = event.lastCode ? QByteArray::number(*event.lastCode) : QByteArray("-");
    return cell(toIsoText(event.receivedAt.utcMicros), TimeWidth) + "  "
        + cell(stageWord(event.stage), StageWidth) + "  " + rightCell(code, CodeWidth) + "  "
        + rightCell(QByteArray::number(event.attemptCount), TriesWidth) + "  "
        + cell(event.type, TypeWidth) + "  " + cell(event.destination, DestinationWidth) + "  "
        + terminalLine(event.id.text()) + '\n';
}

} // namespace Reprise
