// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_replay [EVENTS]: throughput of a journalled replay against the same sender without a
// journal and against one curl process per event, all in this run; and the share of concurrency /
// latency that is reached when the receiver takes 50 ms. Medians of three, the peers in turn.
// bench_replay EVENTS CONCURRENCY: that run alone, for a profiler.

#include "app/async/clock.h"
#include "app/replay/farside/directrequests.h"
#include "app/replay/journal/replayjournal.h"
#include "app/replay/plan/planner.h"
#include "app/replay/run/runfactory.h"
#include "app/replay/send/httpsender.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/memoryjournal.h"
#include "tests/support/planbuilder.h"
#include "tests/support/planrequests.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;

namespace {

CountingReceiver::Handler after(int delayMs)
{
    return [delayMs](const ReceivedRequest &) {
        ReceiverAnswer answer;
        answer.delayMs = delayMs;
        return answer;
    };
}

double rate(int events, qint64 nanoseconds)
{
    return events * 1e9 / static_cast<double>(nanoseconds);
}

//! The same libcurl sender, fed with its window, and no journal.
double bareRate(int events, int concurrency, int delayMs)
{
    CountingReceiver receiver(after(delayMs), false);
    SendTarget target;
    target.target.url = receiver.url();
    SendLimits limits;
    limits.concurrency = concurrency;
    HttpSender sender(std::make_shared<DirectRequests>(target), limits);
    QList<Intent> intents;
    for (int i = 0; i < events; ++i)
        intents.append({i, 1, "key-" + QByteArray::number(i), 0});
    const QList<DurableIntent> durable = Test::MemoryJournal::durable(intents);
    int next = 0;
    int answers = 0;
    const auto feed = [&](int count) {
        QList<SendOrder> orders;
        for (; count > 0 && next < events; --count, ++next) {
            HttpMessage message;
            message.body.bytes = Test::bodyOf(next);
            PlanItem item;
            item.event = EventId("evt");
            item.requestDigest = requestDigest(message.body.bytes);
            orders.append({durable[next], item, message});
        }
        if (!orders.isEmpty())
            sender.send(orders);
    };
    QObject::connect(&sender, &Sender::answered, &sender, [&](const QList<SendOutcome> &outcomes) {
        answers += static_cast<int>(outcomes.size());
        feed(static_cast<int>(outcomes.size()));
    });
    QElapsedTimer elapsed;
    elapsed.start();
    feed(2 * concurrency);
    while (answers < events)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return rate(events, elapsed.nsecsElapsed());
}

template <typename T>
T valueOf(const JobPtr<T> &job)
{
    while (!job->isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *job->result();
}

//! A whole run: journal, state machine, sender.
double runRate(int events, int concurrency, int delayMs)
{
    CountingReceiver receiver(after(delayMs), false);
    QTemporaryDir folder;
    SystemClock clock;
    ReplayJournal journal(folder.filePath(u"journal.db"_s));
    ReplayPlan plan = Test::directPlan(events, receiver.url());
    plan.pacing.concurrency = concurrency;
    const RunSummary summary = valueOf(journal.createRun(Test::refrozen(plan), "bench", 1));
    const RunFactory factory(journal, clock, "bench", plainFarSide);
    const std::unique_ptr<ReplayRun> run = factory.make(
        valueOf(journal.record(summary.id)), {}, std::make_unique<Test::PlanRequests>());
    QElapsedTimer elapsed;
    elapsed.start();
    (void)run->start();
    while (run->summary().state != RunState::Finished)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const qint64 took = elapsed.nsecsElapsed();
    if (receiver.count() != events)
        qFatal("the receiver counted %d of %d", receiver.count(), events);
    return rate(events, took);
}

double curlRate(int events)
{
    CountingReceiver receiver(after(0), false);
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < events; ++i) {
        QProcess curl;
        curl.start(u"curl"_s,
            {u"-s"_s, u"-d"_s, QString::fromLatin1(Test::bodyOf(i)),
                QString::fromLatin1(receiver.url())});
        curl.waitForFinished();
    }
    return receiver.count() == events ? rate(events, elapsed.nsecsElapsed()) : 0;
}

void print(const char *what, double mine, const char *peer, double theirs, double wanted)
{
    const double ratio = theirs > 0 ? mine / theirs : 0;
    std::printf("%-34s %9.0f/s  %-28s %9.0f/s  ratio %7.2f  wanted %6.2f  %s\n", what, mine, peer,
        theirs, ratio, wanted, ratio >= wanted ? "ok" : "BELOW");
    std::fflush(stdout);
}

struct Pair {
    double mine = 0;
    double theirs = 0;
};

//! In turn, so that what else the machine does meets both.
Pair medians(const std::function<double()> &mine, const std::function<double()> &theirs)
{
    std::array<double, 3> ours{};
    std::array<double, 3> peers{};
    for (size_t i = 0; i < ours.size(); ++i) {
        peers.at(i) = theirs();
        ours.at(i) = mine();
    }
    std::sort(ours.begin(), ours.end());
    std::sort(peers.begin(), peers.end());
    return {ours[1], peers[1]};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int events = argc > 1 ? std::max(1000, std::atoi(argv[1])) : 20'000;
    if (argc > 2) {
        std::printf("%.0f/s\n", runRate(events, std::max(1, std::atoi(argv[2])), 0));
        return 0;
    }
    for (const int concurrency : {6, 32, 64}) {
        const QByteArray name = "run, " + QByteArray::number(concurrency) + " in flight";
        const Pair pair = medians([=] { return runRate(events, concurrency, 0); },
            [=] { return bareRate(events, concurrency, 0); });
        print(name.constData(), pair.mine, "libcurl, no journal", pair.theirs, 0.75);
    }
    const Pair pair = medians([=] { return runRate(events, 32, 0); }, [] { return curlRate(100); });
    print("run, 32 in flight", pair.mine, "a curl process each", pair.theirs, 100);
    const int slowEvents = std::min(events, 6400);
    print("run, receiver takes 50 ms", runRate(slowEvents, 64, 50), "concurrency / latency",
        64 / 0.05, 0.9);
    return 0;
}
