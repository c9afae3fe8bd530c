// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planfile.h"
#include "app/replay/plan/plantext.h"
#include "tests/support/planbuilder.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestPlanFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack();
    void hostileBytesSurvive();
    void aTryIsWrittenOnlyWhereThereIsOne();
    void theFileIsAsciiWithOneItemALine();
    void anyChangedByteIsRefusedWithItsLine();
    void anyTruncationIsRefused();
    void aRightDigestDoesNotExcuseWrongContent_data();
    void aRightDigestDoesNotExcuseWrongContent();
    void aNewerVersionIsRefusedAsSuch();
    void aFailedWriteLeavesTheOldFile();
};

static ReplayPlan fullPlan()
{
    ReplayPlan plan = Test::directPlan(3, "https://example.test/hook");
    plan.pacing = {12.5, 8, 10, 500'000};
    plan.markers.append("X-Replay-Run", "{run}");
    plan.scope.filter = "stage = failed";
    plan.scope.bugIntroducedMicros = 1'775'985'242'113'000;
    plan.exclusions.append({EventId("evt_x"), 5, ExclusionReason::Held});
    return Test::refrozen(plan);
}

//! The text with one replacement and the digest that then belongs to it.
static QByteArray forged(const QByteArray &from, const QByteArray &to)
{
    QByteArray text = planToText(fullPlan());
    text.replace(from, to);
    text.truncate(text.lastIndexOf("  ],\n  \"digest\""));
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    return text + "  ],\n  \"digest\": \"" + digest + "\"\n}\n";
}

void TestPlanFile::whatIsWrittenIsReadBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.json"_s);
    VERIFY_RESULT(writePlanFile(path, fullPlan()));
    const Result<ReplayPlan> plan = readPlanFile(path);
    VERIFY_RESULT(plan);
    QCOMPARE(*plan, fullPlan());
    QVERIFY(*planFromText(planToText(Test::directPlan(0, "http://h/")))
        == Test::directPlan(0, "http://h/"));
}

void TestPlanFile::hostileBytesSurvive()
{
    ReplayPlan plan = fullPlan();
    plan.items[0].type = QByteArray("\xff\xfe\x00 \"<b>", 9);
    plan.items[1].destination = "\xe2\x80\xae{}\n,\r\"items\": [\n";
    plan.scope.note = ",\n  \"items\": [\n";
    plan = Test::refrozen(plan);
    const Result<ReplayPlan> again = planFromText(planToText(plan));
    VERIFY_RESULT(again);
    QCOMPARE(*again, plan);
}

void TestPlanFile::aTryIsWrittenOnlyWhereThereIsOne()
{
    ReplayPlan plan = fullPlan();
    QVERIFY(!planToText(plan).contains("\"attempt\""));
    plan.items[1].newestAttempt = AttemptId("9007199254740993");
    plan = Test::refrozen(plan);
    QCOMPARE(planToText(plan).count(",\"attempt\":\"9007199254740993\"}"), 1);
    const Result<ReplayPlan> again = planFromText(planToText(plan));
    VERIFY_RESULT(again);
    QCOMPARE(*again, plan);
}

void TestPlanFile::theFileIsAsciiWithOneItemALine()
{
    ReplayPlan plan = fullPlan();
    plan.items[0].type = "bestellung.ausgef\xc3\xbchrt";
    const QByteArray text = planToText(plan);
    for (const char c : text)
        QVERIFY(c == '\n' || (c >= 0x20 && c < 0x7f));
    QCOMPARE(text.count("\n    {\"event\":\"evt_"), 4);
    QVERIFY(text.contains("ausgef\\u00fchrt"));
}

void TestPlanFile::anyChangedByteIsRefusedWithItsLine()
{
    const QByteArray text = planToText(fullPlan());
    const qint64 lines = text.count('\n');
    for (qsizetype i = 0; i < text.size(); ++i) {
        QByteArray changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const Result<ReplayPlan> plan = planFromText(changed);
        QVERIFY2(!plan, qPrintable(u"byte %1"_s.arg(i)));
        QVERIFY(plan.error().offset >= 1 && plan.error().offset <= lines + 1);
    }
}

void TestPlanFile::anyTruncationIsRefused()
{
    const QByteArray text = planToText(fullPlan());
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY2(!planFromText(text.left(length)), qPrintable(u"%1 bytes"_s.arg(length)));
    QVERIFY(!planFromText(text + '\n'));
}

void TestPlanFile::aRightDigestDoesNotExcuseWrongContent_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("an unknown key", "\"concurrency\": 8", "\"concurrency\": 8,\n    \"burst\": 9");
    row("concurrency over its bound", "\"concurrency\": 8", "\"concurrency\": 999");
    row("a fraction for an integer", "\"concurrency\": 8", "\"concurrency\": 8.0");
    row("a missing field", "\"batchSize\": 10,\n", "");
    row("an unknown word", "\"way\": \"direct\"", "\"way\": \"pigeon\"");
    row("an event twice", "\"evt_2\"", "\"evt_1\"");
    row("an event without id", "\"evt_2\"", "\"\"");
    row("another order", "\"evt_2\",\"key\":3,\"receivedMicros\":1",
        "\"evt_2\",\"key\":3,\"receivedMicros\":0");
    row("another spacing", "{\"event\":\"evt_2\"", "{ \"event\":\"evt_2\"");
    row("an address of a file", "https://example.test/hook", "file:///etc/passwd");
    row("a marker with a line break", "{run}", "x\\r\\nHost: y");
}

void TestPlanFile::aRightDigestDoesNotExcuseWrongContent()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY(planToText(fullPlan()).contains(from));
    const Result<ReplayPlan> plan = planFromText(forged(from, to));
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::Invalid);
}

void TestPlanFile::aNewerVersionIsRefusedAsSuch()
{
    const Result<ReplayPlan> plan = planFromText(forged("\"version\": 1", "\"version\": 2"));
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::Storage);
}

void TestPlanFile::aFailedWriteLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.json"_s);
    VERIFY_RESULT(writePlanFile(path, fullPlan()));
    QVERIFY(!writePlanFile(folder.filePath(u"none/plan.json"_s), fullPlan()));
    QVERIFY(!readPlanFile(folder.filePath(u"absent.json"_s)));
    QVERIFY(QFile::exists(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(TestPlanFile)
#include "tst_planfile.moc"
