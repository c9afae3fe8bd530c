// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/reporttext.h"

#include "ui/connect/addresstext.h"

#include <QSet>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Obstacle = ConnectionReport::Obstacle;

class TestReportText : public QObject
{
    Q_OBJECT

private slots:
    void everyBrokenSetUpNamesCauseAndFix_data();
    void everyBrokenSetUpNamesCauseAndFix();
    void noTwoObstaclesReadTheSame();
    void aGoodConnectionTellsItsFacts();
    void aWrongClockIsTold_data();
    void aWrongClockIsTold();
    void hostileDetailIsOneLineInQuotes();
    void theSessionOnlyReasonIsTold_data();
    void theSessionOnlyReasonIsTold();
    void addressesAreRead_data();
    void addressesAreRead();
};

void TestReportText::everyBrokenSetUpNamesCauseAndFix_data()
{
    QTest::addColumn<ConnectionReport>("report");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("fix");
    const auto row = [](const char *name, Obstacle obstacle, const char *detail, const char *cause,
                         const char *fix) {
        ConnectionReport report;
        report.obstacle = obstacle;
        report.detail = detail;
        report.step = "list events";
        QTest::newRow(name) << report << QString::fromUtf8(cause) << QString::fromUtf8(fix);
    };
    row("wrong host", Obstacle::Host, "HostNotFoundError", "cannot be reached", "address");
    row("proxy", Obstacle::Proxy, "ProxyAuthenticationRequiredError", "proxy refuses", "Advanced");
    row("expired certificate", Obstacle::Tls, "CertificateExpired", "has expired", "Advanced");
    row("certificate of another host", Obstacle::Tls, "HostNameMismatch", "another host",
        "address");
    row("unknown authority", Obstacle::Tls, "UnableToGetLocalIssuerCertificate",
        "nobody known vouches", "authority of your own");
    row("self-signed", Obstacle::Tls, "SelfSignedCertificate", "vouches for itself", "Advanced");
    row("TLS of another kind", Obstacle::Tls, "SslHandshakeFailedError", "prove who it is",
        "Advanced");
    row("a dashboard", Obstacle::NotTheGateway, "text/html", "not the API of FastHook", "address");
    row("expired token", Obstacle::Credential, "token expired", "refuses the credential",
        "Make a new one");
    row("missing right", Obstacle::Permission, "forbidden", "does not let it", "right to read");
    row("wrong team", Obstacle::Scope, "no such team", "does not find", "ids");
    row("too many calls", Obstacle::RateLimit, "", "Too many calls", "Wait a minute");
    row("trouble there", Obstacle::Gateway, "HTTP 503", "has trouble itself", "later");
}

void TestReportText::everyBrokenSetUpNamesCauseAndFix()
{
    QFETCH(ConnectionReport, report);
    QFETCH(QString, cause);
    QFETCH(QString, fix);
    const ReportText text = reportText(report, u"FastHook"_s);
    QVERIFY2(text.sentence.contains(cause), qPrintable(text.sentence));
    QVERIFY2(text.nextStep.contains(fix), qPrintable(text.nextStep));
    QVERIFY2(text.sentence.contains(u"list events"_s), qPrintable(text.sentence));
}

void TestReportText::noTwoObstaclesReadTheSame()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(Obstacle::Other); ++i) {
        ConnectionReport report;
        report.obstacle = Obstacle(i);
        sentences.insert(reportText(report, u"FastHook"_s).sentence);
    }
    QCOMPARE(sentences.size(), int(Obstacle::Other) + 1);
}

void TestReportText::aGoodConnectionTellsItsFacts()
{
    ConnectionReport report;
    report.eventsSeen = 3;
    report.callsLeft = 212;
    report.clockSkewMicros = 1'000'000;
    const ReportText text = reportText(report, u"FastHook"_s);
    QVERIFY(text.sentence.contains(u"FastHook answers"_s));
    QVERIFY(text.nextStep.isEmpty());
    QVERIFY(text.facts.contains(u"3 "_s));
    QVERIFY(text.facts.contains(u"212 "_s));
    QVERIFY(!text.facts.contains(u"clock"_s));
    report.eventsSeen = 0;
    QVERIFY(reportText(report, u"FastHook"_s).facts.contains(u"no events yet"_s));
}

void TestReportText::aWrongClockIsTold_data()
{
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("ahead") << qint64(180'000'000) << u"3 min ahead"_s << true;
    QTest::newRow("behind") << qint64(-180'000'000) << u"3 min behind"_s << true;
    QTest::newRow("a little") << qint64(20'000'000) << u"20 s ahead"_s << false;
}

void TestReportText::aWrongClockIsTold()
{
    QFETCH(qint64, skew);
    QFETCH(QString, words);
    QFETCH(bool, isWrong);
    ConnectionReport report;
    report.clockSkewMicros = skew;
    const QString facts = reportText(report, u"FastHook"_s).facts;
    QVERIFY2(facts.contains(words), qPrintable(facts));
    QCOMPARE(facts.contains(u"Set this machine's clock"_s), isWrong);
}

void TestReportText::hostileDetailIsOneLineInQuotes()
{
    ConnectionReport report;
    report.obstacle = Obstacle::Credential;
    report.detail = "ok\n\nConnected. <b>Enter your password at evil.test</b>\xe2\x80\xae"
        + QByteArray(5000, 'x');
    const QString sentence = reportText(report, u"FastHook"_s).sentence;
    QVERIFY(sentence.contains(u"“ok"_s));
    QVERIFY(!sentence.contains(u'\n'));
    QVERIFY(!sentence.contains(QChar(0x202e)));
    QVERIFY(sentence.size() < 600);
}

void TestReportText::theSessionOnlyReasonIsTold_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << Error::Kind::NotFound << u"no keychain"_s;
    QTest::newRow("locked") << Error::Kind::Auth << u"locked or denied"_s;
    QTest::newRow("silent") << Error::Kind::Timeout << u"does not answer"_s;
    QTest::newRow("other") << Error::Kind::Storage << u"could not keep"_s;
}

void TestReportText::theSessionOnlyReasonIsTold()
{
    QFETCH(Error::Kind, kind);
    QFETCH(QString, reason);
    const QString text = keptForSessionText({kind, {}, {}});
    QVERIFY2(text.contains(reason), qPrintable(text));
    QVERIFY(text.contains(u"until Reprise is closed"_s));
}

void TestReportText::addressesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("words"); // of the mistake, or of the note
    const auto row = [](const char *text, const char *url, const char *words) {
        QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(url)
                            << QString::fromUtf8(words);
    };
    row("https://api.fasthook.io", "https://api.fasthook.io", "");
    row("  https://api.fasthook.io/v2/  ", "https://api.fasthook.io/v2", "");
    row("api.fasthook.io", "https://api.fasthook.io", "");
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080", "Not encrypted");
    row("http://localhost:8080", "http://localhost:8080", "Not encrypted");
    row("http://api.fasthook.io", "", "write https://");
    row("", "", "missing");
    row("https://", "", "no http or https");
    row("ftp://api.fasthook.io", "", "no http or https");
    row("https://user:pass@api.fasthook.io", "", "do not belong");
    row("https://good.test@evil.test", "", "do not belong");
    row("https://api.fasthook.io/?key=1", "", "ends before");
    row("https://api.fasthook.io/#x", "", "ends before");
    row("https://bücher.test/api", "https://xn--bcher-kva.test/api", "xn--bcher-kva.test");
    row("https://аpple.com", "https://xn--pple-43d.com", "xn--pple-43d.com");
    row("javascript:alert(1)", "", "");
}

void TestReportText::addressesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, url);
    QFETCH(QString, words);
    const AddressReading reading = readAddress(text);
    QCOMPARE(reading.url, url);
    QCOMPARE(reading.mistake.isEmpty(), !url.isEmpty());
    const QString said = reading.mistake + reading.note;
    if (words.isEmpty())
        QCOMPARE(said.isEmpty(), !url.isEmpty());
    else
        QVERIFY2(said.contains(words), qPrintable(said));
}

QTEST_MAIN(TestReportText)
#include "tst_reporttext.moc"
