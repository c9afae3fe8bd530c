// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/csvreport.h"

#include "app/async/workerthread.h"
#include "app/audit/csvline.h"
#include "app/audit/redactor.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static const QList<QByteArray> Columns{"position", "event", "received", "type", "destination",
    "stage_before", "status_before", "code_before", "attempts_before", "request_sha256", "outcome",
    "word", "code", "sent", "took_ms", "decisions", "answer", "resolution"};

static QByteArray remarks(const Report &report)
{
    const RunSummary &run = report.record.summary;
    QByteArray text = CsvLine::remark("report", "replay run " + QByteArray::number(run.number));
    text += CsvLine::remark("title", run.title);
    text += CsvLine::remark("made", toIsoText(report.generatedMicros) + " by " + report.program);
    text += CsvLine::remark("zone", "UTC");
    for (const Fact &fact : report.scope + report.settings)
        text += CsvLine::remark(fact.name, fact.text);
    for (const Figure &figure :
        report.headline + report.states + report.verdicts + report.exclusions) {
        text += CsvLine::remark("figure " + figure.name,
            QByteArray::number(figure.value) + " (" + figure.definition + ")");
    }
    for (const RunNote &note : report.record.notes)
        text +=
            CsvLine::remark("note", toIsoText(note.micros) + ' ' + note.actor + ": " + note.text);
    for (const PlanExclusion &exclusion : report.record.plan.exclusions) {
        text += CsvLine::remark("left out",
            exclusionWord(exclusion.reason).toByteArray() + ' ' + exclusion.event.text());
    }
    return text;
}

static void addOptional(CsvLine &line, std::optional<qint64> number)
{
    if (number)
        line.addNumber(*number);
    else
        line.addEmpty();
}

static void addBefore(CsvLine &line, const PlanItem &item)
{
    line.addText("event", item.event.text());
    line.addText("received", toIsoText(item.receivedMicros));
    line.addText("type", item.type);
    line.addText("destination", item.destination);
    line.addText("stage_before", stageWord(item.stage));
    line.addText("status_before", item.vendorStatus);
    addOptional(line, item.code);
    line.addNumber(item.attempts);
    line.addText("request_sha256", item.requestDigest);
}

static void addAfter(CsvLine &line, const RunItem &item, Redactor &redactor)
{
    line.addText("outcome", itemStateWord(item.state));
    line.addText("word", sentWordText(sentWord(item.state)));
    addOptional(line, item.code);
    line.addText("sent", item.sentMicros ? toIsoText(*item.sentMicros) : QByteArray());
    if (item.durationMicros)
        line.addText("took_ms", QByteArray::number(double(*item.durationMicros) / 1000.0, 'f', 3));
    else
        line.addEmpty();
    line.addNumber(item.decisions);
    line.addText("answer", redactor.text(item.detail));
    line.addText("resolution", redactor.text(item.resolution));
}

static Error failure(const QIODevice &out, const WorkControl &control)
{
    if (control.isCanceled())
        return {Error::Kind::Canceled, u"write report"_s, {}};
    return {Error::Kind::Storage, u"write report"_s, out.errorString()};
}

static bool writeItems(const RunRecord &record, QIODevice &out, WorkControl &control)
{
    Redactor redactor;
    CsvLine line;
    for (qsizetype i = 0; i < record.items.size(); ++i) {
        line.addNumber(i + 1);
        addBefore(line, record.plan.items.at(i));
        addAfter(line, record.items.at(i), redactor);
        if (control.isCanceled() || out.write(line.finish()) < 0)
            return false;
        control.setProgress(i + 1, record.items.size());
    }
    return true;
}

Result<void> CsvReport::write(const Report &report, QIODevice &out, WorkControl &control) const
{
    const QByteArray count = QByteArray::number(report.record.items.size());
    if (out.write(remarks(report) + CsvLine::header(Columns)) < 0
        || !writeItems(report.record, out, control)
        || out.write(CsvLine::remark("end", "complete, " + count + " items")) < 0)
        return failure(out, control);
    return {};
}

} // namespace Reprise
