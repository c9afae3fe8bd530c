// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githublimits.h"

#include <QTest>

using namespace Reprise;

//! 2026-01-01T00:00:00Z, by our clock; GitHub's is a minute ahead in the answers below.
static constexpr qint64 Now = 1'767'225'600LL * 1'000'000;
static constexpr qint64 Second = 1'000'000;

class TestGithubLimits : public QObject
{
    Q_OBJECT

private slots:
    void tellsLimitsFromRefusals_data();
    void tellsLimitsFromRefusals();
    void readsTheAllowance();
    void countsOnlyTheCoreResource();
    void waitsLongerEachTimeNothingIsSaid();
};

void TestGithubLimits::tellsLimitsFromRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isLimit");
    QTest::addColumn<qint64>("waitMicros"); // -1: it does not say
    const Header date{"Date", "Thu, 01 Jan 2026 00:01:00 GMT"};
    const Header none{"X-RateLimit-Remaining", "0"};
    const Header some{"X-RateLimit-Remaining", "12"};
    const Header reset{"X-RateLimit-Reset", "1767225960"};
    const QByteArray secondary =
        R"({"message":"You have exceeded a secondary rate limit. Please wait."})";
    const QByteArray refused = R"({"message":"Resource not accessible by integration"})";
    QTest::newRow("Retry-After") << 403 << Headers{{"Retry-After", "60"}} << QByteArray() << true
                                 << 60 * Second;
    QTest::newRow("Retry-After before the reset")
        << 429 << Headers{date, none, reset, {"retry-after", "5"}} << QByteArray() << true
        << 5 * Second;
    QTest::newRow("Retry-After as a date")
        << 429 << Headers{date, {"Retry-After", "Thu, 01 Jan 2026 00:03:00 GMT"}} << QByteArray()
        << true << 120 * Second;
    QTest::newRow("nothing left") << 403 << Headers{date, none, reset} << QByteArray() << true
                                  << 300 * Second;
    QTest::newRow("nothing left, no Date")
        << 403 << Headers{none, reset} << QByteArray() << true << 360 * Second;
    QTest::newRow("a reset in the past")
        << 403 << Headers{date, none, {"X-RateLimit-Reset", "1767225000"}} << QByteArray() << true
        << qint64(0);
    QTest::newRow("nothing left, no reset")
        << 429 << Headers{none} << QByteArray() << true << qint64(-1);
    QTest::newRow("only words of a secondary limit")
        << 403 << Headers{some} << secondary << true << qint64(-1);
    QTest::newRow("429 alone") << 429 << Headers() << QByteArray() << true << qint64(-1);
    QTest::newRow("a permission") << 403 << Headers{some} << refused << false << qint64(0);
    QTest::newRow("403 without any sign") << 403 << Headers() << QByteArray() << false << qint64(0);
    QTest::newRow("another status") << 500 << Headers{none} << secondary << false << qint64(0);
    QTest::newRow("a Retry-After that is none")
        << 403 << Headers{{"Retry-After", "soon"}} << refused << false << qint64(0);
}

void TestGithubLimits::tellsLimitsFromRefusals()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    const std::optional<GitHubLimit> limit = limitOf(status, headers, body, Now);
    QTEST(limit.has_value(), "isLimit");
    if (limit)
        QTEST(limit->waitMicros.value_or(-1), "waitMicros");
}

void TestGithubLimits::readsTheAllowance()
{
    const auto allowance =
        allowanceOf({{"x-ratelimit-remaining", "4987"}, {"x-ratelimit-reset", "1767225900"}}, Now);
    QVERIFY(allowance);
    QCOMPARE(allowance->remaining, 4987);
    QCOMPARE(allowance->resetInMicros, std::optional<qint64>(300 * Second));
    QVERIFY(!allowanceOf({{"x-ratelimit-remaining", "many"}}, Now));
    QVERIFY(!allowanceOf({}, Now));
    const auto odd = allowanceOf(
        {{"x-ratelimit-remaining", "-5"}, {"x-ratelimit-reset", "99999999999999999999"}}, Now);
    QCOMPARE(odd->remaining, 0);
    QVERIFY(!odd->resetInMicros);
}

void TestGithubLimits::countsOnlyTheCoreResource()
{
    const Header remaining{"X-RateLimit-Remaining", "0"};
    QVERIFY(allowanceOf({remaining, {"X-RateLimit-Resource", "core"}}, Now));
    QVERIFY(!allowanceOf({remaining, {"X-RateLimit-Resource", "search"}}, Now));
}

void TestGithubLimits::waitsLongerEachTimeNothingIsSaid()
{
    QCOMPARE(unsaidWaitMicros(1), 60 * Second);
    QCOMPARE(unsaidWaitMicros(2), 120 * Second);
    QCOMPARE(unsaidWaitMicros(5), 960 * Second);
    QCOMPARE(unsaidWaitMicros(50), 960 * Second);
}

QTEST_GUILESS_MAIN(TestGithubLimits)
#include "tst_githublimits.moc"
