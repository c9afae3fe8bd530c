// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/reportfacts.h"

#include "app/audit/redactor.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/text/counted.h"
#include "models/domain/timestamp.h"

namespace Reprise {

static QByteArray timeText(std::optional<qint64> micros)
{
    return micros ? toIsoText(*micros) : QByteArray("not given");
}

static QByteArray orNone(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray("none") : text;
}

QByteArray spanText(qint64 micros)
{
    const qint64 seconds = micros / 1'000'000;
    if (seconds < 1)
        return QByteArray::number(micros / 1000) + " ms";
    if (seconds < 60 && micros % 1'000'000 < 1000)
        return QByteArray::number(seconds) + " s";
    if (seconds < 60)
        return QByteArray::number(double(micros / 1000) / 1000.0, 'f', 3) + " s";
    if (seconds < 3600)
        return QByteArray::number(seconds / 60) + " min " + QByteArray::number(seconds % 60) + " s";
    return QByteArray::number(seconds / 3600) + " h " + QByteArray::number(seconds / 60 % 60)
        + " min";
}

static QList<Fact> arrivalFacts(const ReplayPlan &plan)
{
    if (plan.items.isEmpty())
        return {};
    qint64 first = plan.items.constFirst().receivedMicros;
    qint64 last = first;
    for (const PlanItem &item : plan.items) {
        first = qMin(first, item.receivedMicros);
        last = qMax(last, item.receivedMicros);
    }
    return {{"first event received", toIsoText(first)}, {"last event received", toIsoText(last)}};
}

QList<Fact> scopeFacts(const ReplayPlan &plan)
{
    QList<Fact> facts{
        {"filter", plan.scope.filter.isEmpty() ? "all events" : plan.scope.filter},
        {"bug introduced", timeText(plan.scope.bugIntroducedMicros)},
        {"fix deployed", timeText(plan.scope.fixDeployedMicros)},
        {"events that matched", QByteArray::number(plan.scope.matched)},
        {"events planned", QByteArray::number(plan.items.size())},
        {"events left out", QByteArray::number(plan.exclusions.size())},
    };
    facts += arrivalFacts(plan);
    facts.append({"reason given", orNone(plan.scope.note)});
    return facts;
}

static QByteArray rateText(const ReplayPacing &pacing)
{
    if (pacing.perSecond <= 0)
        return "as fast as the receiver answers";
    return QByteArray::number(pacing.perSecond, 'g', 6) + " a second";
}

static QByteArray batchText(const ReplayPacing &pacing)
{
    if (pacing.batchSize <= 0)
        return "none";
    return counted(pacing.batchSize, "event", "events") + ", then a pause of "
        + spanText(pacing.batchDelayMicros);
}

static QByteArray stopText(const StopRule &rule)
{
    if (rule.percent <= 0)
        return "never";
    return "pause when " + QByteArray::number(rule.percent) + " % of the last "
        + QByteArray::number(rule.window) + " answers are failures";
}

static QList<Fact> targetFacts(const ReplayPlan &plan, Redactor &redactor)
{
    return {
        {"way", replayWayWord(plan.target.way).toByteArray()},
        {"target", orNone(plan.target.name)},
        {"target address", redactor.text(orNone(plan.target.url))},
        {"signed anew", signatureSchemeWord(plan.target.signature).toByteArray()},
        {"rate", rateText(plan.pacing)},
        {"in flight at once", QByteArray::number(plan.pacing.concurrency)},
        {"batches", batchText(plan.pacing)},
        {"stop rule", stopText(plan.stopRule)},
        {"order", "order of arrival"},
    };
}

static QList<Fact> markerFacts(const ReplayPlan &plan, Redactor &redactor)
{
    QList<Fact> facts;
    const Headers redacted = redactor.headers(plan.markers);
    for (const Header &field : redacted.fields())
        facts.append({"marker header", field.name + ": " + field.value});
    return facts;
}

static QList<Fact> runFacts(const RunSummary &run)
{
    QList<Fact> facts{
        {"run", run.id.text()},
        {"created", toIsoText(run.createdMicros)},
        {"started", timeText(run.startedMicros)},
        {"finished", timeText(run.finishedMicros)},
        {"state", runStateWord(run.state).toByteArray()},
    };
    if (run.finishReason != FinishReason::None)
        facts.append({"finished because", finishReasonWord(run.finishReason).toByteArray()});
    if (run.pauseReason != PauseReason::None)
        facts.append({"paused because", pauseReasonWord(run.pauseReason).toByteArray()});
    if (run.startedMicros && run.finishedMicros)
        facts.append({"took", spanText(*run.finishedMicros - *run.startedMicros)});
    return facts;
}

QList<Fact> settingFacts(const RunRecord &record)
{
    Redactor redactor;
    const ReplayPlan &plan = record.plan;
    QList<Fact> facts{
        {"plan", plan.id},
        {"plan digest", plan.digest},
        {"plan frozen", toIsoText(plan.createdMicros)},
        {"profile", orNone(plan.profileName)},
    };
    facts += targetFacts(plan, redactor);
    facts += markerFacts(plan, redactor);
    return facts + runFacts(record.summary);
}

QList<QByteArray> reportLimits()
{
    return {
        "Times are those of this machine's clock; no third party vouches for them. Notes and items "
        "stand in the order of the journal, whatever the clock did.",
        "Accepted means that the gateway took the order. Only an answer of the receiver makes an "
        "item delivered or failed.",
        "Each decision puts at most one request on the wire. Behind a gateway the delivery is "
        "at least once: a receiver must tell duplicates apart by the event's id.",
        "An item in doubt may or may not have arrived. It is never sent again without evidence or "
        "a person's decision, which is noted.",
        "Bodies are not part of this report; the SHA-256 of each request body is. What looks like "
        "a "
        "secret is replaced by a numbered tag; the same value has the same tag.",
        "Whoever holds the journal could have changed it before this report was made.",
    };
}

} // namespace Reprise
