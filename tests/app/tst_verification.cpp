// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/gethookattempts.h"
#include "app/replay/run/verification.h"

#include <QTest>

using namespace Reprise;

using Conclusion = Verification::Conclusion;
using Finding = LookupAnswer::Finding;

class FixedChance final : public Randomness
{
public:
    double fraction() override { return 0.5; }
};

class TestVerification : public QObject
{
    Q_OBJECT

private slots:
    void anAttemptThatIsFoundConcludes();
    void absenceCountsOnlyTwiceAndASettleTimeApart();
    void oneWordBetweenTwoAbsencesStartsAnew();
    void anAcceptedOrderIsNeverAbsent();
    void withoutAWordItIsLeftToAPerson();
    void asksLessAndLessOften();
    void readsTheGatewaysAttempts_data();
    void readsTheGatewaysAttempts();

private:
    Conclusion look(Verification &verification, Finding finding, qint64 now)
    {
        verification.hurry(now);
        if (verification.takeDue(now, 32) != QList<int>{7})
            qFatal("item 7 was not due");
        LookupAnswer answer;
        answer.index = 7;
        answer.finding = finding;
        return verification.weigh(answer, now);
    }

    RunLimits m_limits;
    FixedChance m_chance;
};

static constexpr qint64 Second = 1'000'000;

void TestVerification::anAttemptThatIsFoundConcludes()
{
    Verification verification(m_limits, m_chance);
    verification.add(7, true, 0);
    QCOMPARE(verification.openDoubts(), 1);
    QCOMPARE(look(verification, Finding::Failed, 0), Conclusion::Found);
    QCOMPARE(verification.openDoubts(), 0);
    QVERIFY(!verification.contains(7));
    QCOMPARE(verification.nextMoment(), -1);
}

void TestVerification::absenceCountsOnlyTwiceAndASettleTimeApart()
{
    Verification verification(m_limits, m_chance);
    verification.add(7, true, 0);
    QCOMPARE(look(verification, Finding::Nothing, 0), Conclusion::AskAgain);
    QCOMPARE(look(verification, Finding::Nothing, 29 * Second), Conclusion::AskAgain);
    QCOMPARE(look(verification, Finding::Nothing, 30 * Second), Conclusion::Absent);
}

void TestVerification::oneWordBetweenTwoAbsencesStartsAnew()
{
    Verification verification(m_limits, m_chance);
    verification.add(7, true, 0);
    QCOMPARE(look(verification, Finding::Nothing, 0), Conclusion::AskAgain);
    QCOMPARE(look(verification, Finding::NoWord, 20 * Second), Conclusion::AskAgain);
    QCOMPARE(look(verification, Finding::Nothing, 40 * Second), Conclusion::AskAgain);
    QCOMPARE(look(verification, Finding::Queued, 50 * Second), Conclusion::Queued);
    QCOMPARE(look(verification, Finding::Nothing, 90 * Second), Conclusion::AskAgain);
}

void TestVerification::anAcceptedOrderIsNeverAbsent()
{
    Verification verification(m_limits, m_chance);
    verification.add(7, false, 0);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(look(verification, Finding::Nothing, i * 100 * Second), Conclusion::AskAgain);
}

void TestVerification::withoutAWordItIsLeftToAPerson()
{
    Verification verification(m_limits, m_chance);
    verification.add(7, true, 0);
    for (int i = 0; i < m_limits.doubtLooks; ++i)
        QCOMPARE(look(verification, Finding::NoWord, i * Second), Conclusion::AskAgain);
    QCOMPARE(look(verification, Finding::NoWord, 99 * Second), Conclusion::LeftToAPerson);
    QCOMPARE(verification.openDoubts(), 0);
}

void TestVerification::asksLessAndLessOften()
{
    Verification verification(m_limits, m_chance);
    verification.add(7, false, 0);
    qint64 now = verification.nextMoment();
    qint64 last = 0;
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(verification.takeDue(now, 32), QList<int>{7});
        LookupAnswer answer;
        answer.index = 7;
        QCOMPARE(verification.weigh(answer, now), Conclusion::AskAgain);
        const qint64 wait = verification.nextMoment() - now;
        QVERIFY(wait >= last && wait <= m_limits.longestLookMicros);
        last = wait;
        now = verification.nextMoment();
    }
}

void TestVerification::readsTheGatewaysAttempts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, const QByteArray &status, const QByteArray &attempts,
                         Finding finding, int count) {
        QTest::newRow(name) << QByteArray(R"({"data":{"event":{"status":")" + status
            + R"("},"attempts":[{"attempt_number":5,"outcome":"success"})" + attempts + "]}}")
                            << finding << count;
    };
    const QByteArray ours = R"(,{"attempt_number":6,"trigger":"manual","outcome":)";
    row("only old ones", "dead_letter", "", Finding::Nothing, 0);
    row("only old ones, queued", "queued", "", Finding::Queued, 0);
    row("a word of another kind", "confused", "", Finding::Queued, 0);
    row("delivered", "replayed", ours + R"("success"})", Finding::Delivered, 1);
    row("failed", "replayed", ours + R"("http_5xx"})", Finding::Failed, 1);
    row("timed out", "replayed", ours + R"("timeout"})", Finding::Failed, 1);
    row("pending", "replayed", ours + R"("pending"})", Finding::Queued, 1);
    row("the gateway's own", "dead_letter",
        R"(,{"attempt_number":6,"trigger":"automatic","outcome":"success"})", Finding::Nothing, 0);
    row("another order's", "replayed", ours + R"("success","replay_event_id":"rpl_2"})",
        Finding::Queued, 0);
    row("our order's", "replayed", ours + R"("success","replay_event_id":"rpl_1"})",
        Finding::Delivered, 1);
    row("delivered twice", "replayed",
        ours + R"("http_5xx"},{"attempt_number":7,"outcome":"success"})", Finding::Delivered, 2);
    QTest::newRow("no JSON") << QByteArray("<html>") << Finding::NoWord << 0;
    QTest::newRow("no attempts") << QByteArray(R"({"data":{"event":{"status":"dead_letter"}}})")
                                 << Finding::NoWord << 0;
    QTest::newRow("no status") << QByteArray(R"({"data":{"event":{},"attempts":[]}})")
                               << Finding::NoWord << 0;
    QTest::newRow("odd types") << QByteArray(
        R"({"data":{"event":{"status":7},"attempts":[1,{"attempt_number":"6"}]}})")
                               << Finding::NoWord << 0;
}

void TestVerification::readsTheGatewaysAttempts()
{
    QFETCH(QByteArray, body);
    QFETCH(Finding, finding);
    QFETCH(int, attempts);
    LookupQuestion question;
    question.index = 3;
    question.item.attempts = 5;
    question.reference = "rpl_1";
    const LookupAnswer answer = readAttempts(body, question);
    QCOMPARE(answer.index, 3);
    QCOMPARE(answer.finding, finding);
    QCOMPARE(answer.attempts, attempts);
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
