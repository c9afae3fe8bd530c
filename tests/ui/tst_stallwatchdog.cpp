// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stallwatchdog.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <array>
#include <ctime>
#include <poll.h>
#include <unistd.h>

using namespace Reprise;

namespace {

//! Holds the event loop up by working, as a slow slot would.
//! Of processor time: on a busy machine the clock says little about work done.
void workFor(qint64 milliseconds)
{
    const auto used = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    };
    const qint64 begin = used();
    while (used() - begin < milliseconds) { }
}

} // namespace

class TestStallWatchdog final : public QObject
{
    Q_OBJECT

private slots:
    void aSlowSlotIsNoticedAndLogged();
    void waitingIsOwnAsWell();
    void anIdleLoopDoesNoWork();
    void restartForgetsWhatWas();
};

void TestStallWatchdog::aSlowSlotIsNoticedAndLogged()
{
    StallWatchdog watchdog;
    QSignalSpy stalled(&watchdog, &StallWatchdog::stalled);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("the event loop stood still for \\d+ ms")));
    // Long enough that even half of it would be a stall: this machine may be busy with others.
    QTimer::singleShot(0, this, [] { workFor(600); });
    QVERIFY(stalled.wait(5'000));
    QVERIFY2(watchdog.worstMs() > StallWatchdog::LimitMs,
        qPrintable(QString::number(watchdog.worstMs())));
    QVERIFY(watchdog.worstOwnMs() > 100);
    QVERIFY(watchdog.stallCount() >= 1);
}

//! As for a disk: no processor is used, and yet the window stands still by our doing.
void TestStallWatchdog::waitingIsOwnAsWell()
{
    StallWatchdog watchdog;
    QSignalSpy stalled(&watchdog, &StallWatchdog::stalled);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("the event loop stood still for \\d+ ms")));
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    QTimer::singleShot(0, this, [&ends] {
        pollfd silent{ends.front(), POLLIN, 0};
        poll(&silent, 1, 400);
    });
    QVERIFY(stalled.wait(5'000));
    QVERIFY2(watchdog.worstOwnMs() > StallWatchdog::LimitMs,
        qPrintable(QString::number(watchdog.worstOwnMs())));
    for (const int end : ends)
        close(end);
}

void TestStallWatchdog::anIdleLoopDoesNoWork()
{
    StallWatchdog watchdog;
    QSignalSpy stalled(&watchdog, &StallWatchdog::stalled);
    stalled.wait(300);
    QVERIFY2(watchdog.worstOwnMs() <= StallWatchdog::LimitMs,
        qPrintable(QString::number(watchdog.worstOwnMs())));
}

void TestStallWatchdog::restartForgetsWhatWas()
{
    StallWatchdog watchdog;
    QSignalSpy stalled(&watchdog, &StallWatchdog::stalled);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("the event loop stood still for \\d+ ms")));
    QTimer::singleShot(0, this, [] { workFor(600); });
    QVERIFY(stalled.wait(5'000));
    watchdog.restart();
    QCOMPARE(watchdog.stallCount(), 0);
    QCOMPARE(watchdog.worstMs(), 0);
}

QTEST_GUILESS_MAIN(TestStallWatchdog)
#include "tst_stallwatchdog.moc"
