// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/elements/blockreader.h"
#include "app/connectors/elements/elementreader.h"
#include "app/connectors/elements/linereader.h"
#include "app/connectors/elements/listreader.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;

namespace {

constexpr qint64 SmallLimit = 20;

//! "line:text" of each element, "line!problem" of each that could not be read.
QByteArrayList readAll(ElementReader &reader)
{
    QByteArrayList found;
    while (true) {
        const Result<std::optional<ImportElement>> next = reader.next();
        if (!next)
            return {"error: " + next.error().detail.toUtf8()};
        if (!*next)
            return found;
        const ImportElement &element = **next;
        const QByteArray line = QByteArray::number(element.line);
        found.append(element.problem.isEmpty() ? line + ':' + element.text.toByteArray()
                                               : line + '!' + element.problem.toUtf8());
    }
}

} // namespace

class TestElementReader : public QObject
{
    Q_OBJECT

private slots:
    void filesAreCutIntoElements_data();
    void filesAreCutIntoElements();
    void longLinesArePassedOver();
    void longElementsArePassedOver();
    void elementsAcrossManyBlocksAreWhole_data();
    void elementsAcrossManyBlocksAreWhole();
    void missingFileIsNotFound();
    void folderIsAnError();

private:
    QString write(const QByteArray &content);

    QTemporaryDir m_folder;
};

QString TestElementReader::write(const QByteArray &content)
{
    const QString path = m_folder.filePath(QStringLiteral("file.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return path;
}

void TestElementReader::filesAreCutIntoElements_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArrayList>("elements");
    const auto row = [](const char *name, const char *content, const QByteArrayList &elements) {
        QTest::newRow(name) << QByteArray(content) << elements;
    };
    row("empty", "", {});
    row("white space only", " \n\n\t\n", {});
    row("lines", "{\"a\":1}\n{\"a\":2}\n", {"1:{\"a\":1}", "2:{\"a\":2}"});
    row("last line without its end", "{\"a\":1}\n{\"a\":2}", {"1:{\"a\":1}", "2:{\"a\":2}"});
    row("last line cut off", "{\"a\":1}\n{\"a\":", {"1:{\"a\":1}", "2:{\"a\":"});
    row("first line cut off", "{\"a\":\"x\n{\"a\":2}\n", {"1:{\"a\":\"x", "2:{\"a\":2}"});
    row("Windows line ends", "{\"a\":1}\r\n\r\n{\"a\":2}\r\n", {"1:{\"a\":1}", "3:{\"a\":2}"});
    row("empty lines count", "\n\n{\"a\":1}\n\n \n{\"a\":2}\n", {"3:{\"a\":1}", "6:{\"a\":2}"});
    row("byte order mark", "\xef\xbb\xbf{\"a\":1}\n{\"a\":2}\n", {"1:{\"a\":1}", "2:{\"a\":2}"});
    row("one line", "{\"a\":1}", {"1:{\"a\":1}"});
    row("no JSON", "hello\nworld\n", {"1:hello", "2:world"});

    row("list", "[{\"a\":1},{\"a\":[2,{}]}]", {"1:{\"a\":1}", "1:{\"a\":[2,{}]}"});
    row("empty list", " [ ]\n", {});
    row("list over lines", "[\n {\"a\":1},\n\n {\n\"a\":2}\n]\n", {"2:{\"a\":1}", "4:{\n\"a\":2}"});
    row("list behind a byte order mark", "\xef\xbb\xbf[{}]", {"1:{}"});
    row("brackets in strings", "[{\"a\":\"]},\\\"\"},{}]", {"1:{\"a\":\"]},\\\"\"}", "1:{}"});
    row("elements that are no objects", "[1,\"x,y\",null]", {"1:1", "1:\"x,y\"", "1:null"});
    row("list cut off in an element",
        "[{\"a\":1},\n{\"a\":", {"1:{\"a\":1}", "2!the file ends before the list does"});
    row("list cut off behind a comma", "[{\"a\":1},",
        {"1:{\"a\":1}", "1!the file ends before the list does"});
    row("element missing", "[{},,{}]", {"1:{}", "1!an element of the list is missing", "1:{}"});
    row("more behind the list", "[{}]\n{}", {"1:{}", "2!there is more behind the end of the list"});

    row("data", "{\"data\":[{\"a\":1},{\"a\":2}]}", {"1:{\"a\":1}", "1:{\"a\":2}"});
    row("data.items", "{\"data\":{\"total\":1,\"items\":[{\"a\":1}],\"x\":{}},\"y\":[1]}",
        {"1:{\"a\":1}"});
    row("log.entries", "{\n\"log\":{\"version\":\"1.2\",\"pages\":[{}],\n\"entries\":[\n{}]}}",
        {"4:{}"});
    row("wrapper cut off behind its list", "{\"data\":[{}]",
        {"1:{}", "1!the document is cut off behind its list"});
    row("data without a list", "{\"data\":{\"event\":{},\"attempts\":[1]}}",
        {"1:{\"data\":{\"event\":{},\"attempts\":[1]}}"});
    row("pretty document without a list", "\n{\n \"id\": 1,\n \"x\": []\n}\n",
        {"2:{\n \"id\": 1,\n \"x\": []\n}"});
    row("wrappers on lines", "{\"data\":[1]}\n{\"data\":[2]}\n",
        {"1:{\"data\":[1]}", "2:{\"data\":[2]}"});
}

void TestElementReader::filesAreCutIntoElements()
{
    QFETCH(QByteArray, content);
    const Result<std::unique_ptr<ElementReader>> reader = openElements(write(content));
    VERIFY_RESULT(reader);
    QTEST(readAll(**reader), "elements");
    QCOMPARE((*reader)->bytesDone(), content.size());
    QCOMPARE((*reader)->bytesTotal(), content.size());
}

void TestElementReader::longLinesArePassedOver()
{
    const QByteArray fits(SmallLimit, 'x');
    const QString path = write(fits + '\n' + fits + "x\n{}\n" + fits + 'x');
    Result<std::unique_ptr<BlockReader>> file = BlockReader::open(path);
    VERIFY_RESULT(file);
    LineReader reader(std::move(*file), SmallLimit);
    const QByteArray problem = "!longer than 20 bytes";
    const QByteArrayList expected{"1:" + fits, '2' + problem, "3:{}", '4' + problem};
    QCOMPARE(readAll(reader), expected);
}

void TestElementReader::longElementsArePassedOver()
{
    const QByteArray fits = '"' + QByteArray(SmallLimit - 2, ',') + '"';
    const QByteArray tooLong = '"' + QByteArray(SmallLimit - 1, ',') + '"';
    const QString path = write('[' + fits + ",\n" + tooLong + ",\n{}]");
    Result<std::unique_ptr<BlockReader>> file = BlockReader::open(path);
    VERIFY_RESULT(file);
    ListReader reader(std::move(*file), SmallLimit);
    const QByteArrayList expected{"1:" + fits, "2!longer than 20 bytes", "3:{}"};
    QCOMPARE(readAll(reader), expected);
}

void TestElementReader::elementsAcrossManyBlocksAreWhole_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("lines") << QByteArray() << QByteArray("\n") << QByteArray("\n");
    QTest::newRow("list") << QByteArray("[") << QByteArray(",") << QByteArray("]");
    QTest::newRow("wrapped") << QByteArray("{\"data\":[") << QByteArray(",") << QByteArray("]}");
}

void TestElementReader::elementsAcrossManyBlocksAreWhole()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, between);
    QFETCH(QByteArray, close);
    QByteArrayList parts;
    for (const int size : {10, 3'000'000, 1'048'576, 7, 2'500'000})
        parts.append("{\"a\":\"" + QByteArray(size, 'a' + char(size % 20)) + "\"}");
    const QString path = write(open + parts.join(between) + close);
    const Result<std::unique_ptr<ElementReader>> reader = openElements(path);
    VERIFY_RESULT(reader);
    for (const QByteArray &part : parts) {
        const Result<std::optional<ImportElement>> next = (*reader)->next();
        VERIFY_RESULT(next);
        QVERIFY(next->has_value());
        QVERIFY((**next).text == part);
    }
    QVERIFY(readAll(**reader).isEmpty());
}

void TestElementReader::missingFileIsNotFound()
{
    const Result<std::unique_ptr<ElementReader>> reader =
        openElements(m_folder.filePath(QStringLiteral("missing")));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::NotFound);
}

void TestElementReader::folderIsAnError()
{
    const Result<std::unique_ptr<ElementReader>> reader = openElements(m_folder.path());
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestElementReader)
#include "tst_elementreader.moc"
