// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! The built program as a shell sees it, over its sample incident and practice gateway.
class TestCommandJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void helpNeedsNoDisplay();
    void wrongUsageEndsWithTwo();
    void listFindsTheIncident();
    void outputHoldsNoControlBytes_data();
    void outputHoldsNoControlBytes();
    void planReplayAndReport();

private:
    struct Ended {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Ended run(const QStringList &arguments) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

static constexpr int LongestMs = 120'000; // the first call makes the sample
static const QString Failed = u"type = order.fulfilled and stage = failed"_s;

void TestCommandJourney::initTestCase()
{
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        m_environment.insert(QString::fromLatin1(name), m_folder.path());
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        m_environment.remove(QString::fromLatin1(name));
}

TestCommandJourney::Ended TestCommandJourney::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(REPRISE_PROGRAM), arguments);
    if (!process.waitForFinished(LongestMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestCommandJourney::helpNeedsNoDisplay()
{
    const Ended help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.startsWith("Usage: reprise"));
    for (const char *command : {"import", "list", "show", "plan", "replay", "report"}) {
        const Ended ended = run({QString::fromLatin1(command), u"--help"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.startsWith("Usage: reprise " + QByteArray(command)));
    }
}

void TestCommandJourney::wrongUsageEndsWithTwo()
{
    QCOMPARE(run({u"frobnicate"_s}).code, 2);
    const Ended ended = run({u"list"_s, u"--sample"_s, u"--filter"_s, u"stage = faild"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains("^~~~~"), ended.err.constData());
}

void TestCommandJourney::listFindsTheIncident()
{
    const Ended ended = run({u"list"_s, u"--sample"_s, u"--filter"_s,
        u"type = order.fulfilled and received >= 2026-04-12T09:14Z and received < 2026-04-12T13:02Z"_s,
        u"--format"_s, u"csv"_s, u"--columns"_s, u"id"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.endsWith("# end: complete, 247 of 247 events\"\n"), ended.err.constData());
}

void TestCommandJourney::outputHoldsNoControlBytes_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"table", "csv", "ndjson"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCommandJourney::outputHoldsNoControlBytes()
{
    QFETCH(QString, format);
    const Ended ended = run({u"list"_s, u"--sample"_s, u"--filter"_s, u"stage = failed"_s,
        u"--format"_s, format, u"--limit"_s, u"0"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.count('\n') > 100);
    for (const QChar c : QString::fromUtf8(ended.out)) {
        const bool isControl = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() <= 0x9f);
        QVERIFY(!isControl || c == u'\n' || c == u'\t');
    }
}

//! Each step is a process of its own: the plan and the journal are all they share.
void TestCommandJourney::planReplayAndReport()
{
    const Ended plan =
        run({u"plan"_s, u"--sample"_s, u"--filter"_s, Failed, u"--out"_s, path(u"plan.json"_s)});
    QVERIFY2(plan.code == 0, plan.err.constData());
    const QByteArray count = plan.out.first(plan.out.indexOf(' '));
    QVERIFY(count.toInt() > 100);
    const QStringList replay{u"replay"_s, u"--sample"_s, u"--plan"_s, path(u"plan.json"_s)};
    QCOMPARE(run(replay).code, 2); // the number must be said
    const Ended replayed = run(replay + QStringList{u"--count"_s, QString::fromLatin1(count)});
    QVERIFY2(replayed.code == 0, (replayed.out + replayed.err).constData());
    QVERIFY(replayed.out.contains(count + " planned, " + count + " sent, 0 not-sent, 0 in-doubt"));
    QVERIFY(run({u"run"_s, u"list"_s, u"--sample"_s}).out.contains("finished"));
    const Ended report =
        run({u"report"_s, u"1"_s, u"--sample"_s, u"--out"_s, path(u"report.json"_s)});
    QVERIFY2(report.code == 0, report.err.constData());
    QFile file(path(u"report.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll())["items"_L1].toArray().size(), count.toInt());
    QCOMPARE(run({u"report"_s, u"99"_s, u"--sample"_s, u"--out"_s, path(u"x.json"_s)}).code, 1);
}

QTEST_GUILESS_MAIN(TestCommandJourney)
#include "tst_commandjourney.moc"
