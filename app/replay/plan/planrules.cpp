// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planrules.h"

#include <QUrl>
#include <algorithm>
#include <cmath>

namespace Reprise {

using namespace Qt::StringLiterals;

static Error invalid(const QString &detail)
{
    return Error{Error::Kind::Invalid, u"check the plan"_s, detail};
}

static bool isPrintableAscii(char c)
{
    return c > 0x20 && c < 0x7f;
}

Result<void> checkTargetUrl(const QByteArray &text)
{
    if (text.size() > 8192 || !std::all_of(text.begin(), text.end(), isPrintableAscii))
        return invalid(u"target.url: only printable ASCII, at most 8192 bytes"_s);
    const QUrl url(QString::fromLatin1(text), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return invalid(u"target.url: must be an http or https address"_s);
    if (url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return invalid(u"target.url: needs a host, and no user, password or fragment"_s);
    return {};
}

static Result<void> checkPacing(const ReplayPacing &pacing)
{
    if (!std::isfinite(pacing.perSecond) || pacing.perSecond < 0 || pacing.perSecond > RateLimit)
        return invalid(u"pacing.perSecond: 0 to %1"_s.arg(RateLimit));
    if (pacing.concurrency < 1 || pacing.concurrency > ConcurrencyLimit)
        return invalid(u"pacing.concurrency: 1 to %1"_s.arg(ConcurrencyLimit));
    if (pacing.batchSize < 0 || pacing.batchSize > BatchSizeLimit)
        return invalid(u"pacing.batchSize: 0 to %1"_s.arg(BatchSizeLimit));
    if (pacing.batchDelayMicros < 0 || pacing.batchDelayMicros > BatchDelayLimitMicros)
        return invalid(u"pacing.batchDelayMicros: at most a day"_s);
    return {};
}

static Result<void> checkStopRule(const StopRule &rule)
{
    if (rule.percent < 0 || rule.percent > 100)
        return invalid(u"stopRule.percent: 0 to 100"_s);
    if (rule.window < 1 || rule.window > StopWindowLimit)
        return invalid(u"stopRule.window: 1 to %1"_s.arg(StopWindowLimit));
    return {};
}

static Result<void> checkMarkers(const Headers &markers)
{
    if (markers.fields().size() > MarkerLimit)
        return invalid(u"markers: at most %1"_s.arg(MarkerLimit));
    for (const Header &field : markers.fields()) {
        if (!isHeaderName(field.name) || !isHeaderValue(field.value))
            return invalid(u"markers: not a header field"_s);
        if (field.name.size() + field.value.size() > MarkerBytesLimit)
            return invalid(u"markers: a field is too long"_s);
    }
    return {};
}

Result<void> checkPlanTerms(const ReplayPlan &plan)
{
    if (Result<void> url = checkTargetUrl(plan.target.url); !url)
        return url;
    if (Result<void> pacing = checkPacing(plan.pacing); !pacing)
        return pacing;
    if (Result<void> rule = checkStopRule(plan.stopRule); !rule)
        return rule;
    return checkMarkers(plan.markers);
}

} // namespace Reprise
