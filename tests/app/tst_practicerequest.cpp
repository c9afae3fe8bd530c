// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicerequest.h"

#include <QTest>

using namespace Reprise;

class TestPracticeRequest : public QObject
{
    Q_OBJECT

private slots:
    void readsARequestInAnyPieces_data();
    void readsARequestInAnyPieces();
    void readsRequestsThatFollowEachOther();
    void refusesWhatIsMalformed_data();
    void refusesWhatIsMalformed();
    void refusesOneMoreThanTheLimits();
    void asksToContinueOnce();
    void staysRefused();
};

static const QByteArray Post =
    "POST /receive/cr%2Fm?x=1 HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nx-a: 2\r\n"
    "Content-Length: 5\r\n\r\nhello";

void TestPracticeRequest::readsARequestInAnyPieces_data()
{
    QTest::addColumn<int>("piece");
    QTest::newRow("whole") << int(Post.size());
    QTest::newRow("byte by byte") << 1;
    QTest::newRow("threes") << 3;
}

void TestPracticeRequest::readsARequestInAnyPieces()
{
    QFETCH(int, piece);
    PracticeRequestReader reader;
    std::optional<PracticeRequest> request;
    for (qsizetype at = 0; at < Post.size(); at += piece) {
        QVERIFY(!request);
        reader.append(Post.mid(at, piece));
        request = reader.take();
    }
    QVERIFY(request);
    QCOMPARE(request->method, QByteArray("POST"));
    QCOMPARE(request->path, (QList<QByteArray>{"receive", "cr/m"}));
    QCOMPARE(request->headers.all("X-A"), (QList<QByteArray>{"1", "2"}));
    QCOMPARE(request->body, QByteArray("hello"));
    QVERIFY(request->keepsAlive);
    QVERIFY(!reader.take());
}

void TestPracticeRequest::readsRequestsThatFollowEachOther()
{
    PracticeRequestReader reader;
    reader.append("GET /a HTTP/1.1\r\n\r\n" + Post + "GET /b HTTP/1.0\r\n\r\n");
    QCOMPARE(reader.take()->path, (QList<QByteArray>{"a"}));
    QCOMPARE(reader.take()->body, QByteArray("hello"));
    const std::optional<PracticeRequest> last = reader.take();
    QCOMPARE(last->path, (QList<QByteArray>{"b"}));
    QVERIFY(!last->keepsAlive);
}

void TestPracticeRequest::refusesWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
    QTest::newRow("no path") << QByteArray("GET x HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI / HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
    QTest::newRow("name with space") << QByteArray("GET / HTTP/1.1\r\nA b: c\r\n\r\n") << 400;
    QTest::newRow("folded") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n") << 400;
    QTest::newRow("bare CR") << QByteArray("GET / HTTP/1.1\r\nA: b\rc\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n")
                                 << 400;
    QTest::newRow("signed length")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n") << 400;
    QTest::newRow("huge length") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n")
                                 << 413;
    QTest::newRow("no length") << QByteArray("POST / HTTP/1.1\r\n\r\n") << 411;
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                             << 501;
    QTest::newRow("chunked and length")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n")
        << 400;
}

void TestPracticeRequest::refusesWhatIsMalformed()
{
    QFETCH(QByteArray, bytes);
    PracticeRequestReader reader;
    reader.append(bytes);
    QVERIFY(!reader.take());
    QTEST(reader.refusal(), "status");
}

void TestPracticeRequest::refusesOneMoreThanTheLimits()
{
    PracticeRequestReader endless;
    endless.append("GET / HTTP/1.1\r\nA: " + QByteArray(PracticeRequestReader::HeadLimit, 'a'));
    QVERIFY(!endless.take());
    QCOMPARE(endless.refusal(), 431);

    PracticeRequestReader manyLines;
    const QByteArray lines = QByteArray("A: b\r\n").repeated(PracticeRequestReader::HeadLineLimit);
    manyLines.append("GET / HTTP/1.1\r\n" + lines + "\r\n");
    QVERIFY(!manyLines.take());
    QCOMPARE(manyLines.refusal(), 431);

    const auto withLength = [](qsizetype length) {
        PracticeRequestReader reader;
        reader.append(
            "POST / HTTP/1.1\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n");
        reader.take();
        return reader.refusal();
    };
    QCOMPARE(withLength(PracticeRequestReader::BodyLimit), 0);
    QCOMPARE(withLength(PracticeRequestReader::BodyLimit + 1), 413);
}

void TestPracticeRequest::asksToContinueOnce()
{
    PracticeRequestReader reader;
    reader.append("POST / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(!reader.take());
    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    reader.append("ab");
    QCOMPARE(reader.take()->body, QByteArray("ab"));
}

void TestPracticeRequest::staysRefused()
{
    PracticeRequestReader reader;
    reader.append("nonsense\r\n\r\n");
    QVERIFY(!reader.take());
    reader.append(Post);
    QVERIFY(!reader.take());
    QCOMPARE(reader.refusal(), 400);
}

QTEST_GUILESS_MAIN(TestPracticeRequest)
#include "tst_practicerequest.moc"
