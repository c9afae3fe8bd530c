// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runtext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QString pauseReasonText(PauseReason reason)
{
    switch (reason) {
    case PauseReason::StopRule:
        return RunText::tr("too many failures");
    case PauseReason::Restart:
        return RunText::tr("the program ended");
    case PauseReason::Disk:
        return RunText::tr("the journal cannot be written");
    case PauseReason::Destination:
        return RunText::tr("the destination refuses everything");
    case PauseReason::SecretMissing:
        return RunText::tr("the signing secret is missing");
    case PauseReason::Slept:
        return RunText::tr("the computer slept");
    case PauseReason::None:
    case PauseReason::Person:
        break;
    }
    return {};
}

} // namespace

int percentDone(const RunTotals &totals)
{
    const qint64 all = totals.total();
    return all == 0 ? 100 : int((all - itemsLeft(totals)) * 100 / all);
}

qint64 itemsLeft(const RunTotals &totals)
{
    return totals.count(ItemState::Planned) + totals.count(ItemState::Sending);
}

QString runStateText(const RunSummary &summary)
{
    switch (summary.state) {
    case RunState::Ready:
        return RunText::tr("ready");
    case RunState::Running:
        return RunText::tr("running");
    case RunState::Pausing:
        return RunText::tr("pausing");
    case RunState::Canceling:
        return RunText::tr("canceling");
    case RunState::Finished:
        return summary.finishReason == FinishReason::Canceled ? RunText::tr("canceled")
                                                              : RunText::tr("finished");
    case RunState::Paused:
        break;
    }
    const QString reason = pauseReasonText(summary.pauseReason);
    return reason.isEmpty() ? RunText::tr("paused") : RunText::tr("paused: %1").arg(reason);
}

QString pauseExplanation(const RunSummary &summary)
{
    if (summary.state != RunState::Paused)
        return {};
    switch (summary.pauseReason) {
    case PauseReason::StopRule:
        return RunText::tr("Too many of the last answers were failures. Look at them before you "
                           "resume or cancel.");
    case PauseReason::Restart:
        return RunText::tr("The program ended while this run was under way. Nothing is sent until "
                           "you resume; items in doubt are looked up first.");
    case PauseReason::Disk:
        return RunText::tr("The journal cannot be written, so nothing is sent. Make room on the "
                           "disk, then resume.");
    case PauseReason::Destination:
        return RunText::tr("The destination refuses every request. Check address, certificate and "
                           "access, then resume.");
    case PauseReason::SecretMissing:
        return RunText::tr("The plan signs its requests and the secret is not stored. Open the run "
                           "again with its secret to resume.");
    case PauseReason::Slept:
        return RunText::tr("The computer slept for long. Check that the plan still fits, then "
                           "resume.");
    case PauseReason::None:
    case PauseReason::Person:
        break;
    }
    return {};
}

QString runWaitText(const RunWait &wait)
{
    switch (wait.cause) {
    case RunWait::Cause::Network:
        return RunText::tr("waiting for the network");
    case RunWait::Cause::Host:
        return RunText::tr("waiting for %1").arg(lineText(wait.host));
    case RunWait::Cause::Asked:
        return RunText::tr("asked to wait");
    case RunWait::Cause::Answers:
        return RunText::tr("looking up what was under way");
    case RunWait::Cause::None:
        break;
    }
    return {};
}

QString waitExplanation(const RunWait &wait)
{
    QString text;
    switch (wait.cause) {
    case RunWait::Cause::Network:
        text = RunText::tr("There is no way to %1: the network is gone.").arg(lineText(wait.host));
        break;
    case RunWait::Cause::Host:
        text = RunText::tr("%1 takes no connections.").arg(lineText(wait.host));
        break;
    case RunWait::Cause::Asked:
        text = RunText::tr("%1 asked for a pause.").arg(lineText(wait.host));
        break;
    case RunWait::Cause::Answers:
        return RunText::tr("It is looked up what came of the last requests before more are sent.");
    case RunWait::Cause::None:
        return {};
    }
    text += u' ' + RunText::tr("No event counts as failed for that; the run goes on by itself.");
    if (wait.untilMicros)
        text += u' ' + RunText::tr("Next try: %1").arg(timeWithZoneText(*wait.untilMicros));
    return text;
}

QString runCountsText(const RunTotals &totals)
{
    const qint64 all = totals.total();
    return RunText::tr("%1 of %2 · %3 delivered")
        .arg(countText(all - itemsLeft(totals)), countText(all),
            countText(totals.count(ItemState::Delivered)));
}

QString timeLeftText(const RunProgress &progress)
{
    if (!progress.remainingMicros)
        return {};
    const qint64 seconds = (*progress.remainingMicros + 999'999) / 1'000'000;
    if (seconds >= 3600)
        return RunText::tr("%1 left").arg(waitText(*progress.remainingMicros));
    return RunText::tr("%1 left").arg(
        u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

QString rateText(double perSecond)
{
    return RunText::tr("%1 / s").arg(QLocale().toString(perSecond, 'f', perSecond < 100 ? 1 : 0));
}

QString exclusionText(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::Waiting:
        return RunText::tr("waiting at the gateway, will be delivered by itself");
    case ExclusionReason::Scheduled:
        return RunText::tr("retry planned, may heal by itself");
    case ExclusionReason::InFlight:
        return RunText::tr("being delivered right now");
    case ExclusionReason::Held:
        return RunText::tr("held on purpose");
    case ExclusionReason::Superseded:
        return RunText::tr("a replay of it already succeeded");
    case ExclusionReason::NoBody:
        return RunText::tr("its body is not stored whole, so it cannot be sent as it was");
    case ExclusionReason::TakenOut:
        return RunText::tr("taken out by hand");
    }
    return {};
}

QString schemeText(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::None:
        return RunText::tr("as stored, not signed anew");
    case SignatureScheme::GitHub:
        return RunText::tr("GitHub (X-Hub-Signature-256)");
    case SignatureScheme::StandardWebhooks:
        return RunText::tr("Standard Webhooks (webhook-signature)");
    case SignatureScheme::GetHook:
        return RunText::tr("GetHook");
    case SignatureScheme::SendPromptly:
        return RunText::tr("SendPromptly");
    case SignatureScheme::Stripe:
        return RunText::tr("Stripe (Stripe-Signature)");
    case SignatureScheme::Hookdeck:
        return RunText::tr("Hookdeck (x-hookdeck-signature)");
    case SignatureScheme::Convoy:
        return RunText::tr("Convoy (X-Convoy-Signature, with a time)");
    case SignatureScheme::ConvoySimple:
        return RunText::tr("Convoy (X-Convoy-Signature, body only)");
    case SignatureScheme::Outpost:
        return RunText::tr("Outpost (x-outpost-signature)");
    }
    return {};
}

} // namespace Reprise
