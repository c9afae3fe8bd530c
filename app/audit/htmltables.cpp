// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/htmltables.h"

#include "app/async/workerthread.h"
#include "app/audit/htmltext.h"
#include "app/audit/reportcharts.h"
#include "app/audit/reportfacts.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int CountLimit = 50; // lines of the tables of types and destinations

static QByteArray numberCell(qint64 number)
{
    return QByteArray(number == 0 ? "<td class=\"n zero\">" : "<td class=\"n\">")
        + QByteArray::number(number) + "</td>";
}

static QByteArray cell(const char *cssClass, const QByteArray &html)
{
    return QByteArray("<td class=\"") + cssClass + "\">" + html + "</td>";
}

static QByteArray headRow(const QList<QByteArray> &titles, qsizetype numbersFrom)
{
    QByteArray html = "<thead><tr>";
    for (qsizetype i = 0; i < titles.size(); ++i)
        html += (i >= numbersFrom ? "<th class=\"n\">" : "<th>") + titles.at(i) + "</th>";
    return html + "</tr></thead>";
}

QByteArray stateHtml(ItemState state)
{
    static constexpr std::array<const char *, ItemStateCount> shapes{
        "○", "…", "⊘", "→", "✓", "✕", "?", "–"};
    return "<span class=\"state " + outcomeClass(state) + "\"><i>" + shapes.at(size_t(state))
        + "</i>" + itemStateWord(state).toByteArray() + "</span>";
}

QByteArray factsHtml(const QList<Fact> &facts)
{
    QByteArray html = "<dl>";
    for (const Fact &fact : facts)
        html += "<dt>" + htmlWord(fact.name) + "</dt><dd>" + htmlText(fact.text) + "</dd>";
    return html + "</dl>";
}

QByteArray figuresHtml(const QList<Figure> &figures)
{
    QByteArray html = "<table>" + headRow({"figure", "events", "counted as"}, 3) + "<tbody>";
    for (const Figure &figure : figures) {
        html += "<tr><td>" + htmlWord(figure.name) + "</td>" + numberCell(figure.value)
            + cell("mono", htmlText(figure.definition)) + "</tr>";
    }
    return html + "</tbody></table>";
}

QByteArray countsHtml(const QByteArray &title, const QList<NamedCount> &counts)
{
    QByteArray html = "<table>" + headRow({title, "events"}, 1) + "<tbody>";
    for (const NamedCount &entry : counts.first(qMin<qsizetype>(CountLimit, counts.size())))
        html += "<tr><td>" + htmlText(entry.name) + "</td>" + numberCell(entry.count) + "</tr>";
    qint64 rest = 0;
    for (qsizetype i = CountLimit; i < counts.size(); ++i)
        rest += counts.at(i).count;
    if (rest > 0)
        html += "<tr><td>all others</td>" + numberCell(rest) + "</tr>";
    return html + "</tbody></table>";
}

static QByteArray matrixRow(const OutcomeMatrix &matrix, Stage stage)
{
    QByteArray html = "<tr><th>" + stageWord(stage).toByteArray() + "</th>";
    for (const ItemState state : outcomeOrder())
        html += numberCell(matrix.count(stage, state));
    return html + numberCell(matrix.rowTotal(stage)) + "</tr>";
}

static QByteArray matrixSumRow(const OutcomeMatrix &matrix)
{
    QByteArray html = "<tr class=\"sum\"><th>all</th>";
    qint64 all = 0;
    for (const ItemState state : outcomeOrder()) {
        html += numberCell(matrix.columnTotal(state));
        all += matrix.columnTotal(state);
    }
    return html + numberCell(all) + "</tr>";
}

QByteArray matrixHtml(const OutcomeMatrix &matrix)
{
    QByteArray html = "<table><thead><tr><th>before</th>";
    for (const ItemState state : outcomeOrder())
        html += "<th class=\"n\">" + stateHtml(state) + "</th>";
    html += "<th class=\"n\">all</th></tr></thead><tbody>";
    for (const Stage stage : AllStages) {
        if (matrix.rowTotal(stage) > 0)
            html += matrixRow(matrix, stage);
    }
    return html + matrixSumRow(matrix) + "</tbody></table>";
}

QByteArray notesHtml(const QList<RunNote> &notes)
{
    QByteArray html = "<table>" + headRow({"time", "who", "what"}, 3) + "<tbody>";
    for (qsizetype i = 0; i < notes.size(); ++i) {
        const RunNote &note = notes.at(i);
        const qint64 back = i > 0 ? notes.at(i - 1).micros - note.micros : 0;
        QByteArray text = htmlText(note.text);
        if (back > 0)
            text += " <i>(the clock went back by " + spanText(back) + ")</i>";
        html += "<tr>" + cell("t", toIsoText(note.micros)) + "<td>" + htmlText(note.actor)
            + "</td><td>" + text + "</td></tr>";
    }
    if (notes.isEmpty())
        html += "<tr><td></td><td></td><td>nothing was noted</td></tr>";
    return html + "</tbody></table>";
}

HtmlItemTables::HtmlItemTables(
    const Report &report, int limit, QIODevice &out, WorkControl &control)
    : m_report(report)
    , m_limit(limit)
    , m_out(out)
    , m_control(control)
{
}

bool HtmlItemTables::writeText(const QByteArray &html)
{
    return !m_control.isCanceled() && m_out.write(html) == html.size();
}

Error HtmlItemTables::failure() const
{
    if (m_control.isCanceled())
        return {Error::Kind::Canceled, u"write report"_s, {}};
    return {Error::Kind::Storage, u"write report"_s, m_out.errorString()};
}

static QByteArray answerHtml(const RunItem &item, Redactor &redactor)
{
    QByteArray html = htmlText(redactor.text(item.detail));
    if (!item.resolution.isEmpty())
        html += " <i>" + htmlText(redactor.text(item.resolution)) + "</i>";
    if (item.decisions > 1)
        html += " <i>(" + QByteArray::number(item.decisions) + " decisions)</i>";
    return html;
}

QByteArray HtmlItemTables::itemRow(int index)
{
    const PlanItem &plan = m_report.record.plan.items.at(index);
    const RunItem &item = m_report.record.items.at(index);
    const QByteArray before = stageWord(plan.stage).toByteArray()
        + (plan.code ? " " + QByteArray::number(*plan.code) : QByteArray());
    return "<tr>" + cell("n", QByteArray::number(index + 1))
        + cell("id", htmlText(plan.event.text())) + cell("t", toIsoText(plan.receivedMicros))
        + cell("w", htmlText(plan.type)) + cell("", htmlText(plan.destination)) + cell("t", before)
        + cell("t", stateHtml(item.state) + (item.code ? " " + QByteArray::number(*item.code) : ""))
        + cell("t", item.sentMicros ? toIsoText(*item.sentMicros) : "")
        + cell("n", item.durationMicros ? spanText(*item.durationMicros) : "")
        + cell("d", answerHtml(item, m_redactor)) + "</tr>\n";
}

QByteArray HtmlItemTables::cutNote(qint64 count) const
{
    if (count <= m_limit)
        return {};
    return "<p class=\"note\">The first " + QByteArray::number(m_limit) + " of "
        + QByteArray::number(count) + "; the CSV and JSON reports list all.</p>";
}

bool HtmlItemTables::writeItemTable(const QByteArray &title, qint64 count, auto indexAt)
{
    static const QByteArray head = "<table class=\"items\">"
        + headRow({"#", "event", "received", "type", "destination", "before", "outcome", "sent",
                      "took", "answer"},
            10)
        + "<tbody>\n";
    if (!writeText(
            "<h2>" + title + "</h2>\n" + cutNote(count) + "<section class=\"card wide\">" + head))
        return false;
    for (qint64 i = 0; i < qMin<qint64>(count, m_limit); ++i) {
        if (!writeText(itemRow(indexAt(i))))
            return false;
        m_control.setProgress(i + 1, count);
    }
    return writeText("</tbody></table></section>\n");
}

bool HtmlItemTables::writeUnresolved()
{
    const QList<int> &indexes = m_report.unresolved;
    if (indexes.isEmpty())
        return writeText(
            "<h2>Unresolved</h2>\n<section class=\"card\">Nothing is open.</section>\n");
    return writeItemTable("Unresolved<small>no end is known of these</small>", indexes.size(),
        [&indexes](qint64 i) { return indexes.at(i); });
}

bool HtmlItemTables::writeExclusions()
{
    const QList<PlanExclusion> &all = m_report.record.plan.exclusions;
    if (all.isEmpty())
        return true;
    QByteArray html = "<h2>Left out of the plan</h2>\n" + cutNote(all.size())
        + "<section class=\"card wide\"><table class=\"items\">"
        + headRow({"event", "received", "reason"}, 3) + "<tbody>\n";
    for (const PlanExclusion &exclusion : all.first(qMin<qsizetype>(m_limit, all.size()))) {
        html += "<tr>" + cell("id", htmlText(exclusion.event.text()))
            + cell("t", toIsoText(exclusion.receivedMicros))
            + cell("", exclusionWord(exclusion.reason).toByteArray()) + "</tr>\n";
        if (html.size() > 64 * 1024 && !writeText(std::exchange(html, {})))
            return false;
    }
    return writeText(html + "</tbody></table></section>\n");
}

bool HtmlItemTables::writeItems()
{
    return writeItemTable("Items<small>in sending order</small>", m_report.record.items.size(),
        [](qint64 i) { return int(i); });
}

} // namespace Reprise
