// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/plancommand.h"

#include "app/replay/plan/planfile.h"
#include "models/domain/query/queryprinter.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/text/counted.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr double MostPerSecond = 100'000;
static constexpr qint64 MostConcurrent = 256;
static constexpr qint64 MostInBatch = 1'000'000;
static constexpr double LongestDelay = 86'400; // seconds

static QString schemeWords()
{
    QStringList words;
    for (int i = 0; i < SignatureSchemeCount; ++i)
        words.append(QString::fromLatin1(signatureSchemeWord(static_cast<SignatureScheme>(i))));
    return words.join(u", "_s);
}

void PlanCommand::readOptions(OptionReader &reader)
{
    m_path = reader.required(u"out"_s);
    readPacing(reader);
    readMarkers(reader);
    readTarget(reader);
    readScope(reader);
}

void PlanCommand::readPacing(OptionReader &reader)
{
    ReplayPacing &pacing = m_request.pacing;
    pacing.perSecond = reader.number(u"rate"_s, 0, 0, MostPerSecond);
    pacing.concurrency =
        int(reader.integer(u"concurrency"_s, pacing.concurrency, 1, MostConcurrent));
    pacing.batchSize = int(reader.integer(u"batch"_s, 0, 0, MostInBatch));
    const double delay = reader.number(u"batch-delay"_s, 0, 0, LongestDelay);
    pacing.batchDelayMicros = qint64(delay * 1'000'000);
    StopRule &rule = m_request.stopRule;
    rule.percent = int(reader.integer(u"stop-percent"_s, rule.percent, 0, 100));
    rule.window = int(reader.integer(u"stop-window"_s, rule.window, 1, MostInBatch));
}

void PlanCommand::readMarkers(OptionReader &reader)
{
    for (const QString &marker : arguments().all(u"marker"_s)) {
        const QByteArray name = marker.section(u':', 0, 0).trimmed().toUtf8();
        const QByteArray value = marker.section(u':', 1).trimmed().toUtf8();
        if (marker.contains(u':') && isHeaderName(name) && isHeaderValue(value))
            m_request.markers.append(name, value);
        else
            reader.refuse(u"--marker takes a header as \"Name: value\""_s);
    }
}

void PlanCommand::readTarget(OptionReader &reader)
{
    ReplayTarget &target = m_request.target;
    const QUrl url(reader.text(u"target"_s), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (arguments().has(u"target"_s) && (!url.isValid() || !isHttp || url.host().isEmpty()))
        reader.refuse(u"--target takes an http or https address"_s);
    if (!url.userInfo().isEmpty())
        reader.refuse(u"--target must not hold a user name or password"_s);
    target.url = url.toEncoded();
    target.name = reader.text(u"target-name"_s, url.host()).toUtf8();
    const std::optional<SignatureScheme> scheme =
        signatureSchemeFromWord(reader.text(u"sign"_s, u"none"_s).toUtf8());
    if (scheme)
        target.signature = *scheme;
    else
        reader.refuse(u"--sign takes one of "_s + schemeWords());
}

void PlanCommand::readScope(OptionReader &reader)
{
    m_request.scope.bugIntroducedMicros = reader.time(u"bug-introduced"_s);
    m_request.scope.fixDeployedMicros = reader.time(u"fix-deployed"_s);
    m_request.scope.note = reader.text(u"note"_s).toUtf8();
}

void PlanCommand::begin()
{
    const QList<ReplayTarget> targets = session().targets();
    if (m_request.target.url.isEmpty() && targets.isEmpty())
        return misuse(u"this profile names no target; say --target"_s);
    if (m_request.target.url.isEmpty())
        m_request.target = targets.constFirst();
    const std::optional<QueryNode> filter = readFilter();
    if (!filter)
        return;
    m_request.scope.filter = toText(*filter).toUtf8();
    EventQuery query;
    query.filter = *filter;
    m_querying = session().archive().query(query, 1);
    connect(m_querying.get(), &Job::finished, this, &PlanCommand::takeSelection);
}

void PlanCommand::takeSelection()
{
    const Result<QueryResult> &result = m_querying->result();
    if (!result)
        return fail(result.error());
    m_request.selection = result->rows;
    m_freezing = session().freeze(m_request);
    connect(m_freezing.get(), &Job::progressed, this,
        [this](qint64 done, qint64 total) { showProgress("planning", done, total); });
    connect(m_freezing.get(), &Job::finished, this, &PlanCommand::takePlan);
}

void PlanCommand::takePlan()
{
    const Result<ReplayPlan> &plan = m_freezing->result();
    if (!plan)
        return fail(plan.error());
    const Result<void> written = writePlanFile(m_path, *plan);
    if (!written)
        return fail(written.error());
    terminal().print(counted(plan->items.size(), "event", "events") + " to "
        + terminalLine(plan->target.url) + ", " + QByteArray::number(plan->exclusions.size())
        + " left out\nplan digest " + plan->digest + "\nwritten to " + terminalLine(m_path.toUtf8())
        + '\n');
    end(ExitCode::Done);
}

} // namespace Reprise
