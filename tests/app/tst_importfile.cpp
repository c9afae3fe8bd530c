// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/importfile.h"
#include "app/store/eventarchive.h"
#include "tests/support/importedfile.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

QByteArray eventLine(int number, const QByteArray &body = {})
{
    return "{\"id\":\"e" + QByteArray::number(number)
        + "\",\"received_at\":\"2026-04-12T09:20:11Z\",\"status\":\"delivered\",\"body\":\"" + body
        + "\"}";
}

//! One change such as a damaged disk, a cut download or an attacker makes.
QByteArray mutated(QByteArray text, std::mt19937 &random)
{
    const auto below = [&random](qsizetype bound) {
        return std::uniform_int_distribution<qsizetype>(0, bound - 1)(random);
    };
    static constexpr QByteArrayView Marks("{}[]\",:\\\n\r \0\xff\x80"
                                          "eE+-.019tfnu",
        26);
    switch (below(5)) {
    case 0:
        text[below(text.size())] = static_cast<char>(below(256));
        break;
    case 1:
        text[below(text.size())] = Marks[below(Marks.size())];
        break;
    case 2:
        text.truncate(below(text.size()));
        break;
    case 3:
        text.remove(below(text.size()), below(40));
        break;
    default:
        text.insert(below(text.size()), text.mid(below(text.size()), below(200)));
        break;
    }
    return text.isEmpty() ? QByteArray(" ") : text;
}

} // namespace

class TestImportFile : public QObject
{
    Q_OBJECT

private slots:
    void missingFilesAreTold();
    void filesWithoutEventsAreRefused_data();
    void filesWithoutEventsAreRefused();
    void goodLinesSurviveBadOnes();
    void batchesAreBounded();
    void largePayloadsAreExact();
    void deepPayloadsAreRejectedAlone();
    void mutatedFilesNeverCrash_data();
    void mutatedFilesNeverCrash();
    void realDeliveriesAreAllUnderstood();
};

void TestImportFile::missingFilesAreTold()
{
    const QTemporaryDir folder;
    const Result<ImportedFile> missing = importFile(folder.filePath(QStringLiteral("missing")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    const Result<ImportedFile> directory = importFile(folder.path());
    QVERIFY(!directory);
    QCOMPARE(directory.error().kind, Error::Kind::Storage);
}

void TestImportFile::filesWithoutEventsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty list") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("hello\nworld\n");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n{\"b\":2}\n");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("zeros") << QByteArray(3'000'000, '\0');
    QTest::newRow("brackets") << QByteArray(3'000'000, '[');
}

void TestImportFile::filesWithoutEventsAreRefused()
{
    QFETCH(QByteArray, text);
    const Result<ImportedFile> imported = importText(text);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, Error::Kind::Invalid);
    QVERIFY(!imported.error().detail.isEmpty());
}

void TestImportFile::goodLinesSurviveBadOnes()
{
    QByteArrayList lines;
    for (int i = 0; i < 100; ++i)
        lines.append(eventLine(i));
    lines.insert(10, eventLine(1000) + '}');
    lines.insert(50, eventLine(1001).chopped(20));
    lines.insert(90, "not JSON at all");
    lines.append(eventLine(1002).chopped(1));
    const Result<ImportedFile> imported = importText(lines.join("\r\n"));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 100);
    QByteArrayList rejectedLines;
    for (const QByteArray &reject : imported->rejects)
        rejectedLines.append(reject.left(reject.indexOf(':')));
    QCOMPARE(rejectedLines, (QByteArrayList{"11", "51", "91", "104"}));
    QVERIFY(imported->rejects.first().contains("behind the end"));
    QVERIFY(imported->rejects.last().contains("cut off"));
}

void TestImportFile::batchesAreBounded()
{
    QByteArray text;
    for (int i = 0; i < 2500; ++i)
        text.append(eventLine(i)).append('\n');
    const Result<ImportedFile> many = importText(text);
    VERIFY_RESULT(many);
    QCOMPARE(many->records.size(), 2500);
    QCOMPARE(many->batches, 3);
    QCOMPARE(many->bytesDone, text.size());
    text.clear();
    for (int i = 0; i < 10; ++i)
        text.append(eventLine(i, QByteArray(2'000'000, 'x'))).append('\n');
    const Result<ImportedFile> large = importText(text);
    VERIFY_RESULT(large);
    QCOMPARE(large->records.size(), 10);
    QVERIFY(large->batches >= 4);
}

void TestImportFile::largePayloadsAreExact()
{
    QByteArray body;
    while (body.size() < 10'000'000)
        body.append(R"(line \"quoted\" \\ and \u00e4\n)");
    const Result<ImportedFile> imported = importText(eventLine(1, body));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 1);
    const QByteArray expected = body.replace("\\\"", "\"")
                                    .replace("\\\\", "\\")
                                    .replace("\\u00e4", "\xc3\xa4")
                                    .replace("\\n", "\n");
    QVERIFY(imported->records.first().request.body.bytes == expected);
}

void TestImportFile::deepPayloadsAreRejectedAlone()
{
    const QByteArray deep = eventLine(1).chopped(1) + ",\"x\":" + QByteArray(100'000, '[')
        + QByteArray(100'000, ']') + '}';
    const Result<ImportedFile> imported =
        importText(eventLine(1) + '\n' + deep + '\n' + eventLine(2));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 2);
    QCOMPARE(imported->rejects.size(), 1);
    QVERIFY(imported->rejects.first().startsWith("2: nested deeper than 1024 levels"));
}

void TestImportFile::mutatedFilesNeverCrash_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *name : {"github-deliveries.ndjson", "gethook-detail.json", "gethook-list.json",
             "session.har", "own-record.json"})
        QTest::newRow(name) << importData(name).left(20'000);
}

void TestImportFile::mutatedFilesNeverCrash()
{
    QFETCH(QByteArray, text);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 400; ++round) {
        QByteArray hostile = text;
        for (int change = 0; change <= round % 4; ++change)
            hostile = mutated(hostile, random);
        const Result<ImportedFile> imported = importText(hostile);
        for (const EventRecord &record : imported ? imported->records : QList<EventRecord>())
            QVERIFY2(!record.event.id.isEmpty(), qPrintable(QString::number(seed)));
        if (!imported)
            QCOMPARE(imported.error().kind, Error::Kind::Invalid);
    }
}

void TestImportFile::realDeliveriesAreAllUnderstood()
{
    const QString path = projectFile(QStringLiteral("../shared/data/github-deliveries.ndjson"));
    if (!QFile::exists(path))
        QSKIP("the large file of real deliveries is not beside the project");
    const Result<ImportedFile> imported = importFile(path);
    VERIFY_RESULT(imported);
    QCOMPARE(imported->rejects, QByteArrayList());
    QCOMPARE(imported->records.size(), 644);
    QSet<QByteArray> attempts;
    for (const EventRecord &record : imported->records)
        attempts.insert(record.attempts.first().id.text());
    QCOMPARE(attempts.size(), 644);
    QCOMPARE(folded(imported->records).size(), 640);
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
