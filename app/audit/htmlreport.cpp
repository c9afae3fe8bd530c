// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/htmlreport.h"

#include "app/async/workerthread.h"
#include "app/audit/htmltables.h"
#include "app/audit/htmltext.h"
#include "app/audit/reportcharts.h"
#include "app/audit/reportfacts.h"
#include "app/audit/reportstyle.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/text/counted.h"
#include "models/domain/timestamp.h"

namespace Reprise {

static QByteArray headSection(const Report &report)
{
    const QByteArray title =
        "Replay report: run " + QByteArray::number(report.record.summary.number);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + htmlWord(reportContentPolicy())
        + "\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
          "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>"
        + title + "</title>\n<style>" + reportStyle() + "</style>\n</head>\n<body>\n<main>\n"
        + "<header><h1>" + title + "</h1>\n<p>" + htmlText(report.record.summary.title)
        + "</p>\n<p>Made " + toIsoText(report.generatedMicros) + " by " + htmlWord(report.program)
        + ". All times are UTC. Run <code>" + htmlText(report.record.summary.id.text())
        + "</code>, plan digest <code>" + htmlText(report.record.plan.digest) + "</code>.</p>\n";
}

//! "240 of 247 events were delivered, 3 failed; 2 are in doubt."
static QByteArray verdictSentence(const Report &report)
{
    const auto count = [&report](ItemState state) {
        return QByteArray::number(report.states.at(int(state)).value);
    };
    QByteArray sentence = count(ItemState::Delivered) + " of "
        + counted(report.record.plan.items.size(), "planned event was", "planned events were")
        + " delivered, " + count(ItemState::Failed) + " failed, " + count(ItemState::InDoubt)
        + " in doubt. ";
    sentence += report.unresolved.isEmpty()
        ? QByteArray("Every item has its end.")
        : counted(report.unresolved.size(), "without an end; it is listed below.",
            "without an end; they are listed below.");
    return "<p class=\"verdict\">" + sentence + "</p></header>\n";
}

static QByteArray cardClass(const Figure &figure)
{
    if (figure.name == "planned")
        return "plain";
    if (figure.name == "sent")
        return "good";
    return figure.value > 0 ? "warn" : "";
}

static QByteArray headlineSection(const Report &report)
{
    QByteArray html = "<div class=\"cards\">";
    for (const Figure &figure : report.headline) {
        html += "<div class=\"" + cardClass(figure) + "\"><strong>"
            + QByteArray::number(figure.value) + "</strong><span>"
            + htmlWord(QByteArray(figure.name).replace('-', ' ')) + "</span></div>";
    }
    return html + "</div>\n";
}

static QByteArray legend(const Report &report)
{
    QByteArray html = "<ul class=\"legend\">";
    for (const ItemState state : outcomeOrder()) {
        const qint64 count = report.states.at(int(state)).value;
        if (count > 0)
            html += "<li>" + stateHtml(state) + " <b>" + QByteArray::number(count) + "</b></li>";
    }
    return html + "</ul>";
}

static QByteArray durationNote(const Report &report)
{
    if (!report.durations)
        return {};
    const DurationFigures &d = *report.durations;
    return "<p class=\"note\">From send to answer, over " + counted(d.count, "item", "items")
        + ": shortest " + spanText(d.shortestMicros) + ", median " + spanText(d.medianMicros)
        + ", 95 % within " + spanText(d.p95Micros) + ", longest " + spanText(d.longestMicros)
        + ".</p>";
}

static QByteArray chartSection(const Report &report)
{
    QByteArray html = "<h2>Outcomes</h2>\n<section class=\"card\">" + totalsBarSvg(report.states)
        + legend(report) + "</section>\n";
    if (report.overTime.counts.isEmpty())
        return html;
    return html + "<h2>Outcomes over time<small>one column is "
        + spanText(report.overTime.slotMicros)
        + ", by the time of sending</small></h2>\n<section class=\"card\">"
        + overTimeSvg(report.overTime) + durationNote(report) + "</section>\n";
}

static QByteArray settingsSection(const Report &report)
{
    return "<div class=\"columns\"><div><h2>Scope</h2>\n<section class=\"card\">"
        + factsHtml(report.scope) + "</section></div>\n<div><h2>Plan and run</h2>\n"
        + "<section class=\"card\">" + factsHtml(report.settings) + "</section></div></div>\n";
}

static QByteArray countsSection(const Report &report)
{
    return "<div class=\"columns\"><div><h2>Event types</h2>\n<section class=\"card wide\">"
        + countsHtml("type", report.types)
        + "</section></div>\n<div><h2>Destinations</h2>\n<section class=\"card wide\">"
        + countsHtml("destination", report.destinations) + "</section></div></div>\n";
}

static QByteArray matrixSection(const Report &report)
{
    return "<h2>Before and after<small>stage when the plan was frozen, by outcome of the replay"
           "</small></h2>\n<section class=\"card wide\">"
        + matrixHtml(report.matrix) + "</section>\n<section class=\"card wide\">"
        + figuresHtml(report.verdicts) + "</section>\n";
}

static QByteArray notesSection(const Report &report)
{
    return "<h2>What happened<small>in the order of the journal</small></h2>\n"
           "<section class=\"card wide\">"
        + notesHtml(report.record.notes) + "</section>\n";
}

static QByteArray definitionsSection(const Report &report)
{
    return "<h2>How each figure was counted</h2>\n<section class=\"card wide\">"
        + figuresHtml(report.headline + report.states + report.exclusions) + "</section>\n";
}

static QByteArray closingSection()
{
    QByteArray html = "<h2>What this report does not prove</h2>\n<section class=\"card\">"
                      "<ul class=\"limits\">";
    for (const QByteArray &limit : reportLimits())
        html += "<li>" + htmlWord(limit) + "</li>";
    return html + "</ul></section>\n</main>\n</body>\n</html>\n";
}

//! The sections before and after the items; each a few kilobytes.
static QByteArray openingSections(const Report &report)
{
    return headSection(report) + verdictSentence(report) + headlineSection(report)
        + chartSection(report) + settingsSection(report) + countsSection(report)
        + matrixSection(report) + notesSection(report);
}

Result<void> HtmlReport::write(const Report &report, QIODevice &out, WorkControl &control) const
{
    HtmlItemTables tables(report, ItemLimit, out, control);
    if (!tables.writeText(openingSections(report)) || !tables.writeUnresolved()
        || !tables.writeExclusions() || !tables.writeItems()
        || !tables.writeText(definitionsSection(report) + closingSection()))
        return tables.failure();
    return {};
}

} // namespace Reprise
