// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalfile.h"
#include "app/replay/plan/planfile.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/planbuilder.h"
#include "tests/support/verifyresult.h"

#include <QHostAddress>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;

static constexpr int Items = 24;

//! A real program, a real kill -9 at each point of the fault matrix, a real receiver that counts.
class TestReplayKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostOrDoubled_data();
    void nothingIsLostOrDoubled();
    void deathsInARow_data();
    void deathsInARow();
    void aCanceledRunSendsNothingMore_data();
    void aCanceledRunSendsNothingMore();
};

//! A gateway that takes orders, tries them a little later and shows its attempts. Its handler runs
//! on the receiver's thread only.
class SmallGateway final
{
public:
    ReceiverAnswer answer(const ReceivedRequest &request)
    {
        ReceiverAnswer answer;
        if (request.method == "POST") {
            m_ordered[request.path.chopped(7)].append(request.atMicros); // "/replay"
            answer = ReceiverAnswer::status(202, R"({"data":{"status":"queued"}})");
        } else {
            answer = ReceiverAnswer::status(200, shown(request));
        }
        answer.delayMs = 10;
        return answer;
    }

private:
    QByteArray shown(const ReceivedRequest &request) const
    {
        QByteArray attempts = R"({"attempt_number":1,"trigger":"automatic","outcome":"http_5xx"})";
        int number = 1;
        for (const qint64 at : m_ordered.value(request.path)) {
            const bool isTried = request.atMicros - at > 60'000;
            attempts += R"(,{"trigger":"manual","attempt_number":)" + QByteArray::number(++number)
                + (isTried ? R"(,"outcome":"success","response_status":200})"
                           : R"(,"outcome":"pending"})");
        }
        const QByteArray status = number > 1 ? "replayed" : "dead_letter";
        return R"({"data":{"event":{"status":")" + status + R"("},"attempts":[)" + attempts + "]}}";
    }

    QHash<QByteArray, QList<qint64>> m_ordered;
};

static int started(const QStringList &arguments, const QString &killPoint, int cancelAt = 0)
{
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"REPRISE_KILL_POINT"_s, killPoint);
    environment.insert(u"REPRISE_VICTIM_CANCEL_AT"_s, QString::number(cancelAt));
    victim.setProcessEnvironment(environment);
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(REPLAY_VICTIM), arguments);
    if (!victim.waitForFinished(30'000)) {
        victim.kill();
        victim.waitForFinished();
        return -1;
    }
    return victim.exitStatus() == QProcess::CrashExit ? victim.exitCode() + 128 : victim.exitCode();
}

//! Waits until the receiver has read all that a dead program sent: connections are accepted in
//! order, so one of ours comes after all of its.
static void waitForTheLastByte(const CountingReceiver &receiver)
{
    QTcpSocket barrier;
    barrier.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(receiver.port()));
    barrier.write("GET /barrier HTTP/1.1\r\n\r\n");
    QVERIFY(barrier.waitForReadyRead(5000));
    barrier.close();
    QTRY_COMPARE(receiver.openConnectionCount(), 0);
}

static QString keysSeen(const CountingReceiver &receiver)
{
    return QString::fromLatin1(receiver.countBy("Idempotency-Key").keys().join(','));
}

void TestReplayKill::nothingIsLostOrDoubled_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<ReplayWay>("way");
    for (const char *point : {"P0", "P1", "P2", "P5", "P6", "P7", "P8", "P9"})
        QTest::addRow("%s, gateway", point) << QString::fromLatin1(point) << ReplayWay::Gateway;
    for (const char *point : {"P0", "P1", "P2", "P3", "P4", "P5", "P6", "P9"})
        QTest::addRow("%s, direct", point) << QString::fromLatin1(point) << ReplayWay::Direct;
}

void TestReplayKill::nothingIsLostOrDoubled()
{
    QFETCH(QString, point);
    QFETCH(ReplayWay, way);
    for (const int passing : {1, 2, 3}) {
        QTemporaryDir folder;
        SmallGateway books;
        CountingReceiver receiver([&books, way](const ReceivedRequest &request) {
            if (way == ReplayWay::Gateway)
                return books.answer(request);
            ReceiverAnswer answer;
            answer.delayMs = 10;
            return answer;
        });
        const ReplayPlan plan = way == ReplayWay::Gateway
            ? Test::gatewayPlan(Items, receiver.url({}))
            : Test::directPlan(Items, receiver.url());
        const QString planPath = folder.filePath(u"plan.json"_s);
        VERIFY_RESULT(writePlanFile(planPath, plan));
        const QString journal = folder.filePath(u"journal.db"_s);
        QCOMPARE(started({journal, planPath}, u"%1@%2"_s.arg(point).arg(passing)), 128 + SIGKILL);
        waitForTheLastByte(receiver);
        QCOMPARE(started({journal, planPath, keysSeen(receiver)}, {}), 0);

        QHash<QByteArray, int> orders;
        for (const ReceivedRequest &request : receiver.requests()) {
            if (request.method == "POST")
                ++orders[way == ReplayWay::Gateway ? request.path : request.body];
        }
        QCOMPARE(orders.size(), Items);
        for (const int count : orders)
            QCOMPARE(count, 1);
        JournalFile file(journal);
        VERIFY_RESULT(file.open());
        const Result<QList<RunSummary>> runs = file.runs();
        VERIFY_RESULT(runs);
        QCOMPARE(runs->size(), 1);
        VERIFY_RESULT(file.load(runs->first().id));
        QCOMPARE(runs->first().state, RunState::Finished);
        QCOMPARE(runs->first().totals.word(SentWord::Sent), Items);
    }
}

//! How often each event was ordered.
static QHash<QByteArray, int> orders(const CountingReceiver &receiver)
{
    QHash<QByteArray, int> orders;
    for (const ReceivedRequest &request : receiver.requests()) {
        if (request.method == "POST")
            ++orders[request.path];
    }
    return orders;
}

static RunSummary onlyRun(const QString &journal)
{
    JournalFile file(journal);
    if (!file.open())
        return {};
    const Result<QList<RunSummary>> runs = file.runs();
    if (!runs || runs->size() != 1 || !file.load(runs->first().id))
        return {};
    return runs->first();
}

void TestReplayKill::deathsInARow_data()
{
    QTest::addColumn<QStringList>("points");
    QTest::newRow("while it is looked up what came of it")
        << QStringList{u"P5@2"_s, u"P13@1"_s, u"P13@2"_s, u"P8@1"_s};
    QTest::newRow("while resuming, five times")
        << QStringList{u"P5@2"_s, u"P15@1"_s, u"P15@1"_s, u"P15@1"_s, u"P15@1"_s, u"P15@1"_s};
}

void TestReplayKill::deathsInARow()
{
    QFETCH(QStringList, points);
    QTemporaryDir folder;
    SmallGateway books;
    CountingReceiver receiver(
        [&books](const ReceivedRequest &request) { return books.answer(request); });
    const QString planPath = folder.filePath(u"plan.json"_s);
    VERIFY_RESULT(writePlanFile(planPath, Test::gatewayPlan(Items, receiver.url({}))));
    const QString journal = folder.filePath(u"journal.db"_s);
    for (const QString &point : points)
        QCOMPARE(started({journal, planPath}, point), 128 + SIGKILL);
    QCOMPARE(started({journal, planPath}, {}), 0);
    QCOMPARE(orders(receiver).size(), Items);
    for (const int count : orders(receiver))
        QCOMPARE(count, 1);
    QCOMPARE(onlyRun(journal).state, RunState::Finished);
    QCOMPARE(onlyRun(journal).totals.count(ItemState::Delivered), Items);
}

void TestReplayKill::aCanceledRunSendsNothingMore_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("isDurable");
    QTest::newRow("before the mark is durable") << u"P12"_s << false;
    QTest::newRow("after it") << u"P12b"_s << true;
}

//! Killed just before or just after the cancellation reached the disk: before, a person finds the
//! run paused and goes on; after, it is over.
void TestReplayKill::aCanceledRunSendsNothingMore()
{
    QFETCH(QString, point);
    QFETCH(bool, isDurable);
    QTemporaryDir folder;
    SmallGateway books;
    CountingReceiver receiver(
        [&books](const ReceivedRequest &request) { return books.answer(request); });
    ReplayPlan plan = Test::gatewayPlan(Items, receiver.url({}));
    plan.pacing.concurrency = 2;
    const QString planPath = folder.filePath(u"plan.json"_s);
    VERIFY_RESULT(writePlanFile(planPath, Test::refrozen(plan)));
    const QString journal = folder.filePath(u"journal.db"_s);
    QCOMPARE(started({journal, planPath}, point, 4), 128 + SIGKILL);
    waitForTheLastByte(receiver);
    const qsizetype before = orders(receiver).size();
    QVERIFY(before >= 4 && before < Items);
    QCOMPARE(started({journal, planPath}, {}), 0);
    for (const int count : orders(receiver))
        QCOMPARE(count, 1);
    QCOMPARE(orders(receiver).size(), isDurable ? before : Items);
    const RunSummary run = onlyRun(journal);
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.finishReason, isDurable ? FinishReason::Canceled : FinishReason::Completed);
    QCOMPARE(run.totals.count(ItemState::Delivered), orders(receiver).size());
    QCOMPARE(run.totals.count(ItemState::Skipped), Items - orders(receiver).size());
}

QTEST_GUILESS_MAIN(TestReplayKill)
#include "tst_replaykill.moc"
