// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/attempttablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Reprise;

class TestAttemptTableModel : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheMostTellingAttempt_data();
    void choosesTheMostTellingAttempt();
    void givesRawValues();
    void missingValuesStayEmpty();
    void resetsUnderTheTester();
};

static Attempt attempt(int number, AttemptOutcome outcome)
{
    Attempt made;
    made.number = number;
    made.outcome = outcome;
    return made;
}

void TestAttemptTableModel::choosesTheMostTellingAttempt_data()
{
    QTest::addColumn<QList<int>>("outcomes");
    QTest::addColumn<int>("row");
    const int failed = int(AttemptOutcome::Rejected);
    const int good = int(AttemptOutcome::Succeeded);
    const int pending = int(AttemptOutcome::Pending);
    QTest::newRow("none") << QList<int>{} << -1;
    QTest::newRow("last failed") << QList<int>{failed, failed} << 1;
    QTest::newRow("failed, then good") << QList<int>{failed, good} << 0;
    QTest::newRow("all good") << QList<int>{good, good} << 1;
    QTest::newRow("timed out, then pending")
        << QList<int>{int(AttemptOutcome::TimedOut), pending} << 0;
}

void TestAttemptTableModel::choosesTheMostTellingAttempt()
{
    QFETCH(QList<int>, outcomes);
    QList<Attempt> attempts;
    for (const int outcome : outcomes)
        attempts.append(attempt(int(attempts.size()) + 1, AttemptOutcome(outcome)));
    AttemptTableModel model;
    model.setAttempts(attempts);
    QTEST(model.mostTellingRow(), "row");
}

void TestAttemptTableModel::givesRawValues()
{
    Attempt made = attempt(3, AttemptOutcome::Rejected);
    made.code = 500;
    made.durationMicros = 203'000;
    made.startedAt = Timestamp::fromMicros(77);
    made.response.body.bytes = "\n  first line\nsecond";
    AttemptTableModel model;
    model.setAttempts({made});
    const auto value = [&model](int column) { return model.index(0, column).data(); };
    QCOMPARE(value(AttemptTableModel::NumberColumn).toInt(), 3);
    QCOMPARE(value(AttemptTableModel::StartedColumn).toLongLong(), 77);
    QCOMPARE(value(AttemptTableModel::CodeColumn).toInt(), 500);
    QCOMPARE(value(AttemptTableModel::TookColumn).toLongLong(), 203'000);
    QCOMPARE(value(AttemptTableModel::AnswerColumn).toByteArray(), QByteArray("first line"));
}

void TestAttemptTableModel::missingValuesStayEmpty()
{
    Attempt made = attempt(1, AttemptOutcome::NetworkError);
    made.error = "connection reset";
    AttemptTableModel model;
    model.setAttempts({made});
    QVERIFY(!model.index(0, AttemptTableModel::CodeColumn).data().isValid());
    QVERIFY(!model.index(0, AttemptTableModel::TookColumn).data().isValid());
    QCOMPARE(model.index(0, AttemptTableModel::AnswerColumn).data().toByteArray(),
        QByteArray("connection reset"));
}

void TestAttemptTableModel::resetsUnderTheTester()
{
    AttemptTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setAttempts({attempt(1, AttemptOutcome::Pending), attempt(2, AttemptOutcome::Unknown)});
    model.setAttempts({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestAttemptTableModel)
#include "tst_attempttablemodel.moc"
