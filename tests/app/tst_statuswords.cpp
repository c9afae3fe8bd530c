// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/statuswords.h"

#include <QTest>

using namespace Reprise;

class TestStatusWords : public QObject
{
    Q_OBJECT

private slots:
    void wordsOfManyGatewaysHaveAStage_data();
    void wordsOfManyGatewaysHaveAStage();
    void outcomesFollowWordThenCodeThenError_data();
    void outcomesFollowWordThenCodeThenError();
};

void TestStatusWords::wordsOfManyGatewaysHaveAStage_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("delivered") << Stage::Succeeded;
    QTest::newRow("SUCCESS") << Stage::Succeeded;
    QTest::newRow("succeeded") << Stage::Succeeded;
    QTest::newRow("Failed") << Stage::Failed;
    QTest::newRow("dead_letter") << Stage::Exhausted;
    QTest::newRow("Dead Letter") << Stage::Exhausted;
    QTest::newRow("dead-letter") << Stage::Exhausted;
    QTest::newRow("retry_scheduled") << Stage::Scheduled;
    QTest::newRow("queued") << Stage::Waiting;
    QTest::newRow("held") << Stage::Held;
    QTest::newRow(" paused ") << Stage::Held;
    QTest::newRow("canceled") << Stage::Canceled;
    QTest::newRow("cancelled") << Stage::Canceled;
    QTest::newRow("replayed") << Stage::Superseded;
    QTest::newRow("delivering") << Stage::InFlight;
    QTest::newRow("") << Stage::Unknown;
    QTest::newRow("not delivered") << Stage::Unknown;
    QTest::newRow("7") << Stage::Unknown;
}

void TestStatusWords::wordsOfManyGatewaysHaveAStage()
{
    QTEST(stageFromStatusWord(QTest::currentDataTag()), "stage");
}

void TestStatusWords::outcomesFollowWordThenCodeThenError_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<AttemptOutcome>("outcome");
    const auto row = [](const char *word, int code, const char *error, AttemptOutcome outcome) {
        QTest::addRow("%s, %d, %s", word, code, error)
            << QByteArray(word) << code << QByteArray(error) << outcome;
    };
    row("success", 503, "", AttemptOutcome::Succeeded);
    row("timeout", 0, "", AttemptOutcome::TimedOut);
    row("http_5xx", 0, "", AttemptOutcome::Rejected);
    row("Network Error", 0, "", AttemptOutcome::NetworkError);
    row("failed", 500, "", AttemptOutcome::Rejected);
    row("failed", 0, "connection refused", AttemptOutcome::NetworkError);
    row("", 204, "", AttemptOutcome::Succeeded);
    row("", 0, "", AttemptOutcome::Unknown);
}

void TestStatusWords::outcomesFollowWordThenCodeThenError()
{
    QFETCH(QByteArray, word);
    QFETCH(int, code);
    QFETCH(QByteArray, error);
    const std::optional<int> status = code == 0 ? std::nullopt : std::optional<int>(code);
    QTEST(outcomeFromWords(word, status, error), "outcome");
}

QTEST_GUILESS_MAIN(TestStatusWords)
#include "tst_statuswords.moc"
