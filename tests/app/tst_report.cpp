// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/report.h"

#include "app/audit/reportfacts.h"
#include "models/domain/replay/replaywords.h"
#include "tests/support/runbuilder.h"

#include <QTest>

using namespace Reprise;
using Test::RunBuilder;

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void theThreeWordsAddUpToThePlan();
    void everyFigureSaysHowItWasCounted();
    void theMatrixTotalsEqualTheItemList();
    void verdictsCompareBeforeAndAfter();
    void unresolvedAreTheItemsWithoutAnEnd();
    void durationsAreNearestRank();
    void slotsHoldEverySentItem_data();
    void slotsHoldEverySentItem();
    void typesAreCountedMostFrequentFirst();
    void aRunWithoutItemsGivesAReport();
    void secretsOfTheTargetAreNotInTheFacts();
    void durationsReadWell_data();
    void durationsReadWell();
};

static qint64 valueOf(const QList<Figure> &figures, const QByteArray &name)
{
    for (const Figure &figure : figures) {
        if (figure.name == name)
            return figure.value;
    }
    return -1;
}

static QByteArray factOf(const QList<Fact> &facts, const QByteArray &name)
{
    for (const Fact &fact : facts) {
        if (fact.name == name)
            return fact.text;
    }
    return "(missing)";
}

void TestReport::theThreeWordsAddUpToThePlan()
{
    const Report report = makeReport(Test::telltaleRun(), 0);
    QCOMPARE(valueOf(report.headline, "planned"), 10);
    QCOMPARE(valueOf(report.headline, "sent"), 5);
    QCOMPARE(valueOf(report.headline, "not-sent"), 3);
    QCOMPARE(valueOf(report.headline, "in-doubt"), 2);
}

void TestReport::everyFigureSaysHowItWasCounted()
{
    const Report report = makeReport(Test::telltaleRun(), 0);
    for (const Figure &figure :
        report.headline + report.states + report.verdicts + report.exclusions)
        QVERIFY2(!figure.definition.isEmpty(), figure.name.constData());
    QCOMPARE(report.states.at(int(ItemState::Delivered)).definition,
        QByteArray("journal: items of run 5f0c1b7e-2a44-4f5e-9a55-5d1f2f3a4b5c with state in "
                   "delivered"));
}

void TestReport::theMatrixTotalsEqualTheItemList()
{
    const Report report = makeReport(Test::telltaleRun(), 0);
    qint64 all = 0;
    for (int i = 0; i < ItemStateCount; ++i) {
        QCOMPARE(report.matrix.columnTotal(ItemState(i)), report.states.at(i).value);
        all += report.matrix.columnTotal(ItemState(i));
    }
    QCOMPARE(all, 10);
    QCOMPARE(report.matrix.count(Stage::Exhausted, ItemState::Delivered), 1);
    QCOMPARE(report.matrix.rowTotal(Stage::Succeeded), 3);
}

void TestReport::verdictsCompareBeforeAndAfter()
{
    const Report report = makeReport(RunBuilder()
                                         .item("a", ItemState::Delivered, Stage::Failed)
                                         .item("b", ItemState::Delivered, Stage::Exhausted)
                                         .item("c", ItemState::Failed, Stage::Failed)
                                         .item("d", ItemState::Failed, Stage::Succeeded)
                                         .item("e", ItemState::Delivered, Stage::Succeeded)
                                         .item("f", ItemState::Refused, Stage::Failed)
                                         .build(),
        0);
    QCOMPARE(valueOf(report.verdicts, "fixed"), 2);
    QCOMPARE(valueOf(report.verdicts, "still failing"), 1);
    QCOMPARE(valueOf(report.verdicts, "regressed"), 1);
    QCOMPARE(valueOf(report.verdicts, "still passing"), 1);
    QCOMPARE(valueOf(report.verdicts, "other"), 1);
}

void TestReport::unresolvedAreTheItemsWithoutAnEnd()
{
    const Report report = makeReport(Test::telltaleRun(), 0);
    QCOMPARE(report.unresolved, (QList<int>{3, 4, 7, 8}));
}

void TestReport::durationsAreNearestRank()
{
    RunBuilder run;
    for (int i = 1; i <= 100; ++i)
        run.item(QByteArray::number(i), ItemState::Delivered).took(i * 1000);
    const DurationFigures expected{100, 1000, 50'000, 95'000, 100'000};
    QCOMPARE(makeReport(run.build(), 0).durations, std::optional(expected));
}

void TestReport::slotsHoldEverySentItem_data()
{
    QTest::addColumn<int>("items");
    QTest::newRow("one") << 1;
    QTest::newRow("a minute") << 20;
    QTest::newRow("an hour") << 1200;
    QTest::newRow("days") << 100'000;
}

void TestReport::slotsHoldEverySentItem()
{
    QFETCH(int, items);
    RunBuilder run;
    for (int i = 0; i < items; ++i)
        run.item("e", ItemState::Delivered);
    const OutcomesOverTime outcomes = makeReport(run.build(), 0).overTime;
    QVERIFY(outcomes.counts.size() <= 62);
    QCOMPARE(outcomes.fromMicros % outcomes.slotMicros, 0);
    qint64 sum = 0;
    for (const ItemStateCounts &counts : outcomes.counts)
        sum += counts.at(size_t(ItemState::Delivered));
    QCOMPARE(sum, items);
}

void TestReport::typesAreCountedMostFrequentFirst()
{
    const Report report = makeReport(RunBuilder()
                                         .item("a", ItemState::Delivered)
                                         .type("z")
                                         .item("b", ItemState::Delivered)
                                         .type("b")
                                         .item("c", ItemState::Delivered)
                                         .type("z")
                                         .item("d", ItemState::Delivered)
                                         .type("a")
                                         .build(),
        0);
    QCOMPARE(report.types, (QList<NamedCount>{{"z", 2}, {"a", 1}, {"b", 1}}));
}

void TestReport::aRunWithoutItemsGivesAReport()
{
    const Report report = makeReport(RunBuilder().build(), 0);
    QCOMPARE(valueOf(report.headline, "planned"), 0);
    QVERIFY(!report.durations);
    QVERIFY(report.overTime.counts.isEmpty());
}

void TestReport::secretsOfTheTargetAreNotInTheFacts()
{
    const Report report =
        makeReport(RunBuilder()
                       .target("x", "https://u:hunter2@h.example/p?token=abc123&a=1")
                       .marker("Authorization", "Bearer s3cret")
                       .marker("X-Replay", "yes")
                       .build(),
            0);
    QCOMPARE(factOf(report.settings, "target address"),
        QByteArray("https://[redacted 1]@h.example/p?token=[redacted 2]&a=1"));
    QCOMPARE(factOf(report.settings, "marker header"), QByteArray("Authorization: [redacted 3]"));
}

void TestReport::durationsReadWell_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << qint64(0) << QByteArray("0 ms");
    QTest::newRow("milliseconds") << qint64(184'900) << QByteArray("184 ms");
    QTest::newRow("seconds") << qint64(1'234'567) << QByteArray("1.234 s");
    QTest::newRow("whole seconds") << qint64(5'000'000) << QByteArray("5 s");
    QTest::newRow("minutes") << qint64(252'000'000) << QByteArray("4 min 12 s");
    QTest::newRow("hours") << qint64(7'500'000'000) << QByteArray("2 h 5 min");
}

void TestReport::durationsReadWell()
{
    QFETCH(qint64, micros);
    QTEST(spanText(micros), "text");
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
