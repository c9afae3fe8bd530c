// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/jsonreport.h"

#include "app/async/workerthread.h"
#include "app/audit/redactor.h"
#include "app/audit/reportfacts.h"
#include "app/connectors/json/jsonwriter.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int ReportVersion = 1;

static void writeFigures(JsonWriter &json, QByteArrayView key, const QList<Figure> &figures)
{
    json.beginArray(key);
    for (const Figure &figure : figures) {
        json.beginObject();
        json.member("name", figure.name);
        json.numberMember("value", figure.value);
        json.member("definition", figure.definition);
        json.endObject();
    }
    json.endArray();
}

static void writeFacts(JsonWriter &json, QByteArrayView key, const QList<Fact> &facts)
{
    json.beginArray(key);
    for (const Fact &fact : facts) {
        json.beginObject();
        json.member("name", fact.name);
        json.member("text", fact.text);
        json.endObject();
    }
    json.endArray();
}

static void writeCounts(JsonWriter &json, QByteArrayView key, const QList<NamedCount> &counts)
{
    json.beginArray(key);
    for (const NamedCount &entry : counts) {
        json.beginObject();
        json.member("name", entry.name);
        json.numberMember("count", entry.count);
        json.endObject();
    }
    json.endArray();
}

static void writeStates(JsonWriter &json, const ItemStateCounts &counts)
{
    for (int i = 0; i < ItemStateCount; ++i) {
        if (counts.at(size_t(i)) > 0)
            json.numberMember(itemStateWord(ItemState(i)), counts.at(size_t(i)));
    }
}

static void writeMatrix(JsonWriter &json, const OutcomeMatrix &matrix)
{
    json.beginArray("matrix");
    for (const Stage stage : AllStages) {
        if (matrix.rowTotal(stage) == 0)
            continue;
        json.beginObject();
        json.member("before", stageWord(stage));
        json.beginObject("outcomes");
        writeStates(json, matrix.cells.at(size_t(stage)));
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

static void writeOverTime(JsonWriter &json, const OutcomesOverTime &outcomes)
{
    json.beginObject("overTime");
    json.member("from", outcomes.counts.isEmpty() ? "" : toIsoText(outcomes.fromMicros));
    json.numberMember("slotMicros", outcomes.slotMicros);
    json.beginArray("slots");
    for (const ItemStateCounts &counts : outcomes.counts) {
        json.beginObject();
        writeStates(json, counts);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

static void writeDurations(JsonWriter &json, const std::optional<DurationFigures> &durations)
{
    if (!durations)
        return;
    json.beginObject("durations");
    json.numberMember("count", durations->count);
    json.numberMember("shortestMicros", durations->shortestMicros);
    json.numberMember("medianMicros", durations->medianMicros);
    json.numberMember("p95Micros", durations->p95Micros);
    json.numberMember("longestMicros", durations->longestMicros);
    json.endObject();
}

static void writeNotes(JsonWriter &json, const RunRecord &record)
{
    json.beginArray("notes");
    for (const RunNote &note : record.notes) {
        json.beginObject();
        json.member("time", toIsoText(note.micros));
        json.member("actor", note.actor);
        json.member("text", note.text);
        json.endObject();
    }
    json.endArray();
    json.beginArray("exclusions");
    for (const PlanExclusion &exclusion : record.plan.exclusions) {
        json.beginObject();
        json.member("event", exclusion.event.text());
        json.member("received", toIsoText(exclusion.receivedMicros));
        json.member("reason", exclusionWord(exclusion.reason));
        json.endObject();
    }
    json.endArray();
}

//! Everything but the items, as one object whose closing brace is left off.
static QByteArray openHead(const Report &report)
{
    JsonWriter json;
    json.beginObject();
    json.member("reprise", "report");
    json.numberMember("version", ReportVersion);
    json.member("made", toIsoText(report.generatedMicros));
    json.member("program", report.program);
    json.member("zone", "UTC");
    json.member("run", report.record.summary.id.text());
    json.numberMember("number", report.record.summary.number);
    json.member("title", report.record.summary.title);
    json.member("planDigest", report.record.plan.digest);
    writeFacts(json, "scope", report.scope);
    writeFacts(json, "settings", report.settings);
    writeFigures(json, "headline", report.headline);
    writeFigures(json, "states", report.states);
    writeFigures(json, "verdicts", report.verdicts);
    writeFigures(json, "excluded", report.exclusions);
    writeCounts(json, "types", report.types);
    writeCounts(json, "destinations", report.destinations);
    writeMatrix(json, report.matrix);
    writeOverTime(json, report.overTime);
    writeDurations(json, report.durations);
    writeNotes(json, report.record);
    json.beginArray("limits");
    for (const QByteArray &limit : reportLimits())
        json.bytes(limit);
    json.endArray();
    return json.text();
}

static void writeBefore(JsonWriter &json, const PlanItem &plan)
{
    json.member("event", plan.event.text());
    json.member("received", toIsoText(plan.receivedMicros));
    json.memberIfAny("type", plan.type);
    json.memberIfAny("destination", plan.destination);
    json.beginObject("before");
    json.member("stage", stageWord(plan.stage));
    json.memberIfAny("status", plan.vendorStatus);
    json.memberIfAny("code", plan.code);
    json.numberMember("attempts", plan.attempts);
    json.endObject();
    json.memberIfAny("requestSha256", plan.requestDigest);
}

static QByteArray itemJson(const PlanItem &plan, const RunItem &item, Redactor &redactor)
{
    JsonWriter json;
    json.beginObject();
    json.numberMember("position", item.index + 1);
    writeBefore(json, plan);
    json.member("outcome", itemStateWord(item.state));
    json.member("word", sentWordText(sentWord(item.state)));
    json.memberIfAny("code", item.code);
    if (item.sentMicros)
        json.member("sent", toIsoText(*item.sentMicros));
    json.memberIfAny("tookMicros", item.durationMicros);
    json.numberMember("decisions", item.decisions);
    json.memberIfAny("answer", redactor.text(item.detail));
    json.memberIfAny("resolution", redactor.text(item.resolution));
    json.endObject();
    return json.text();
}

static bool writeItems(const RunRecord &record, QIODevice &out, WorkControl &control)
{
    Redactor redactor;
    for (qsizetype i = 0; i < record.items.size(); ++i) {
        const QByteArray line = (i > 0 ? ",\n" : "\n")
            + itemJson(record.plan.items.at(i), record.items.at(i), redactor);
        if (control.isCanceled() || out.write(line) < 0)
            return false;
        control.setProgress(i + 1, record.items.size());
    }
    return true;
}

Result<void> JsonReport::write(const Report &report, QIODevice &out, WorkControl &control) const
{
    const bool isWritten = out.write(openHead(report) + ",\n\"items\":[") >= 0
        && writeItems(report.record, out, control) && out.write("\n]}\n") >= 0;
    if (isWritten)
        return {};
    if (control.isCanceled())
        return Error{Error::Kind::Canceled, u"write report"_s, {}};
    return Error{Error::Kind::Storage, u"write report"_s, out.errorString()};
}

} // namespace Reprise
