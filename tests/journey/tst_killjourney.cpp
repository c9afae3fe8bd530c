// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <csignal>

using namespace Qt::StringLiterals;

static constexpr int LongestMs = 120'000; // the first call makes the sample

//! Two real programs over one journal and the sample: one is killed, or told to stop by the other.
//! The far side's memory on the disk is the truth.
class TestKillJourney : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void killedInMidRunItResumesExactly();
    void anotherProgramCancelsTheRun();
    void aWishOutlivesBothPrograms();

private:
    struct Ended {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    std::unique_ptr<QProcess> started(const QStringList &arguments) const;
    Ended run(const QStringList &arguments) const;
    Ended endOf(QProcess &process) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void makePlan(int perSecond);
    QStringList replayArguments() const;
    int ordersAtTheGateway() const;
    QHash<QString, int> ordersRemembered() const;
    int deliveriesRemembered() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    QByteArray m_count; // of the plan
    QUrl m_gateway;
};

void TestKillJourney::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        m_environment.insert(QString::fromLatin1(name), m_folder->path());
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        m_environment.remove(QString::fromLatin1(name));
}

std::unique_ptr<QProcess> TestKillJourney::started(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(REPRISE_PROGRAM), arguments);
    if (!process->waitForStarted())
        qFatal("the program does not start");
    return process;
}

TestKillJourney::Ended TestKillJourney::endOf(QProcess &process) const
{
    const bool isEnded =
        process.state() == QProcess::NotRunning || process.waitForFinished(LongestMs);
    if (!isEnded) {
        process.kill();
        process.waitForFinished();
    }
    const bool isNormal = isEnded && process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

TestKillJourney::Ended TestKillJourney::run(const QStringList &arguments) const
{
    return endOf(*started(arguments));
}

//! The failed orders of the incident, through the practice gateway.
void TestKillJourney::makePlan(int perSecond)
{
    const Ended plan = run(
        {u"plan"_s, u"--sample"_s, u"--filter"_s, u"type = order.fulfilled and stage = failed"_s,
            u"--rate"_s, QString::number(perSecond), u"--out"_s, path(u"plan.json"_s)});
    QVERIFY2(plan.code == 0, plan.err.constData());
    m_count = plan.out.first(plan.out.indexOf(' '));
    QVERIFY(m_count.toInt() > 100);
    QFile file(path(u"plan.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_gateway = QUrl(QJsonDocument::fromJson(file.readAll())["target"_L1]["url"_L1].toString());
}

QStringList TestKillJourney::replayArguments() const
{
    return {u"replay"_s, u"--sample"_s, u"--plan"_s, path(u"plan.json"_s), u"--count"_s,
        QString::fromLatin1(m_count)};
}

//! While a program runs: what its gateway says.
int TestKillJourney::ordersAtTheGateway() const
{
    QTcpSocket socket;
    socket.connectToHost(m_gateway.host(), static_cast<quint16>(m_gateway.port()));
    socket.write("GET /practice/log HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(1000))
        answer += socket.readAll();
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    return static_cast<int>(QJsonDocument::fromJson(body)["replays"_L1].toObject().size());
}

//! What the gateway remembers on the disk: how often each event was ordered.
QHash<QString, int> TestKillJourney::ordersRemembered() const
{
    QHash<QString, int> orders;
    QFile file(path(u"reprise/sample-1.practice"_s));
    if (!file.open(QIODevice::ReadOnly))
        return orders;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonDocument entry = QJsonDocument::fromJson(line.mid(9));
        if (entry["order"_L1].isString())
            ++orders[entry["event"_L1].toString()];
    }
    return orders;
}

int TestKillJourney::deliveriesRemembered() const
{
    QFile file(path(u"reprise/sample-1.practice"_s));
    return file.open(QIODevice::ReadOnly) ? int(file.readAll().count(R"("delivery":)")) : -1;
}

void TestKillJourney::killedInMidRunItResumesExactly()
{
    makePlan(60);
    const std::unique_ptr<QProcess> first = started(replayArguments());
    QTRY_VERIFY_WITH_TIMEOUT(ordersAtTheGateway() >= 20, LongestMs);
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished(LongestMs));
    const qsizetype before = ordersRemembered().size();
    QVERIFY(before >= 20 && before < m_count.toInt());

    const Ended list = run({u"run"_s, u"list"_s, u"--sample"_s});
    QVERIFY2(list.out.contains("running"), (list.out + list.err).constData());
    const Ended resumed = run(
        {u"run"_s, u"resume"_s, u"1"_s, u"--sample"_s, u"--count"_s, QString::fromLatin1(m_count)});
    QVERIFY2(resumed.code == 0, (resumed.out + resumed.err).constData());
    QVERIFY(resumed.out.contains("delivered  " + m_count));
    const QHash<QString, int> orders = ordersRemembered();
    QCOMPARE(orders.size(), m_count.toInt());
    for (const int count : orders)
        QCOMPARE(count, 1);
    QCOMPARE(deliveriesRemembered(), m_count.toInt());
}

void TestKillJourney::anotherProgramCancelsTheRun()
{
    makePlan(20);
    const std::unique_ptr<QProcess> first = started(replayArguments());
    QTRY_VERIFY_WITH_TIMEOUT(ordersAtTheGateway() >= 5, LongestMs);
    const Ended canceled = run({u"run"_s, u"cancel"_s, u"1"_s, u"--sample"_s});
    QVERIFY2(canceled.code == 0, (canceled.out + canceled.err).constData());
    QVERIFY(canceled.out.contains("finished (canceled)"));
    const Ended ended = endOf(*first);
    QVERIFY2(ended.code == 4, (ended.out + ended.err).constData());
    QVERIFY(ended.out.contains("finished (canceled)"));
    QVERIFY(ordersRemembered().size() < m_count.toInt());
    const Ended shown = run({u"run"_s, u"show"_s, u"1"_s, u"--sample"_s});
    QVERIFY2(shown.out.contains(": canceled"), (shown.out + shown.err).constData());
}

//! The asker is killed right after its mark is there, and the holder before it can hear it.
void TestKillJourney::aWishOutlivesBothPrograms()
{
    makePlan(20);
    const std::unique_ptr<QProcess> first = started(replayArguments());
    QTRY_VERIFY_WITH_TIMEOUT(ordersAtTheGateway() >= 5, LongestMs);
    ::kill(static_cast<pid_t>(first->processId()), SIGSTOP);
    const std::unique_ptr<QProcess> asker = started({u"run"_s, u"cancel"_s, u"1"_s, u"--sample"_s});
    const QDir marks(path(u"reprise/replays.db.cancel"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        marks.entryList(QDir::Files).filter(QRegularExpression(u"^[0-9a-f]+$"_s)).size(), 1,
        LongestMs);
    asker->kill();
    QVERIFY(asker->waitForFinished(LongestMs));
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished(LongestMs));
    const QHash<QString, int> before = ordersRemembered();

    const Ended resumed = run(
        {u"run"_s, u"resume"_s, u"1"_s, u"--sample"_s, u"--count"_s, QString::fromLatin1(m_count)});
    QVERIFY2(resumed.code == 4, (resumed.out + resumed.err).constData());
    QCOMPARE(ordersRemembered(), before);
    QVERIFY(marks.entryList(QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(TestKillJourney)
#include "tst_killjourney.moc"
