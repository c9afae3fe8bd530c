// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/textrows.h"

#include "models/domain/json/jsonspans.h"
#include "models/domain/text/utf8.h"

#include <QTest>

using namespace Reprise;

class TestTextRows : public QObject
{
    Q_OBJECT

private slots:
    void rowsGiveTheTextBack_data();
    void rowsGiveTheTextBack();
    void longLinesAreCutBetweenCharacters();
    void cutsDoNotPartAnEscape();
    void continuationsKnowWhetherAStringIsOpen();
    void findsRowAndLineOfAnOffset();
    void twoMillionLinesAreCounted();
    void moreRowsThanTheLimitAreCutByBytes();
    void canBeStopped();
    void coloursOfPiecesEqualThoseOfTheWhole();
};

void TestTextRows::rowsGiveTheTextBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QByteArray() << 1;
    QTest::newRow("one line") << QByteArray("abc") << 1;
    QTest::newRow("line end at the end") << QByteArray("abc\n") << 2;
    QTest::newRow("empty lines") << QByteArray("\n\n") << 3;
    QTest::newRow("carriage returns stay") << QByteArray("a\r\nb") << 2;
    QTest::newRow("exactly a segment") << QByteArray(TextRows::SegmentBytes, 'x') << 1;
    QTest::newRow("one byte more") << QByteArray(TextRows::SegmentBytes + 1, 'x') << 2;
    QTest::newRow("backslashes only") << QByteArray(5 * TextRows::SegmentBytes, '\\') << 5;
    QTest::newRow("no UTF-8 at all") << QByteArray(3 * TextRows::SegmentBytes, '\x80') << 3;
}

void TestTextRows::rowsGiveTheTextBack()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const TextRows rows = TextRows::of(text);
    QCOMPARE(rows.count(), count);
    QByteArray joined;
    for (qsizetype i = 0; i < rows.count(); ++i) {
        const TextRow row = rows.row(text, i);
        if (i > 0 && !row.isContinuation)
            joined += '\n';
        joined += text.mid(row.begin, row.end - row.begin);
        QVERIFY(row.end - row.begin <= TextRows::SegmentBytes);
    }
    QCOMPARE(joined, text);
}

void TestTextRows::longLinesAreCutBetweenCharacters()
{
    const QByteArray text = "a" + QByteArray("\xE6\xBC\xA2").repeated(5000);
    const TextRows rows = TextRows::of(text);
    QCOMPARE(rows.lineCount(), 1);
    for (qsizetype i = 0; i < rows.count(); ++i)
        QVERIFY(utf8At(text, rows.row(text, i).begin).isValid);
}

void TestTextRows::cutsDoNotPartAnEscape()
{
    const QByteArray text =
        "\"" + QByteArray(TextRows::SegmentBytes - 2, 'x') + "\\\"" + QByteArray(10, 'y');
    const TextRow second = TextRows::of(text).row(text, 1);
    QCOMPARE(text.at(second.begin), '\\');
    QVERIFY(second.startsInString);
}

void TestTextRows::continuationsKnowWhetherAStringIsOpen()
{
    const QByteArray open = "[\"" + QByteArray(TextRows::SegmentBytes, 'x') + "\"]";
    QVERIFY(TextRows::of(open).row(open, 1).startsInString);
    const QByteArray closed =
        "[\"a\\\"b\"," + QByteArray("1,").repeated(TextRows::SegmentBytes) + "2]";
    QVERIFY(!TextRows::of(closed).row(closed, 1).startsInString);
}

void TestTextRows::findsRowAndLineOfAnOffset()
{
    const QByteArray text = "one\n" + QByteArray(3 * TextRows::SegmentBytes, 'x') + "\nlast";
    const TextRows rows = TextRows::of(text);
    QCOMPARE(rows.rowAt(0), 0);
    QCOMPARE(rows.rowAt(3), 0);
    QCOMPARE(rows.rowAt(4), 1);
    QCOMPARE(rows.rowAt(4 + TextRows::SegmentBytes), 2);
    QCOMPARE(rows.rowAt(text.size()), rows.count() - 1);
    QCOMPARE(rows.lineNumber(3), 2);
    QCOMPARE(rows.lineNumber(rows.count() - 1), 3);
}

void TestTextRows::twoMillionLinesAreCounted()
{
    const QByteArray text = QByteArray("{}\n").repeated(2'000'000);
    const TextRows rows = TextRows::of(text);
    QCOMPARE(rows.count(), 2'000'001);
    QCOMPARE(rows.lineNumber(1'999'999), 2'000'000);
    QCOMPARE(rows.row(text, 1'234'567).begin, 1'234'567 * 3);
}

void TestTextRows::moreRowsThanTheLimitAreCutByBytes()
{
    const QByteArray text(100'000, '\n');
    const TextRows rows = TextRows::of(text, {}, 1000);
    QVERIFY(rows.count() < 1000 + 100'000 / TextRows::SegmentBytes + 2);
    const TextRow last = rows.row(text, rows.count() - 1);
    QCOMPARE(last.end, text.size());
}

void TestTextRows::canBeStopped()
{
    const QByteArray text = QByteArray("x\n").repeated(4'000'000);
    QCOMPARE(TextRows::of(text, [](qsizetype) { return false; }).count(), 0);
}

void TestTextRows::coloursOfPiecesEqualThoseOfTheWhole()
{
    QByteArray text("[");
    for (int i = 0; i < 500; ++i)
        text +=
            R"({"name\"":"value {[, )" + QByteArray(i % 70, 'v') + R"(","n":-1.5e3,"ok":true},)";
    text += "null]";
    QList<SpanKind> whole(text.size(), SpanKind::Plain);
    for (const TextSpan &span : jsonSpans(text, 0, text.size(), false))
        std::fill(whole.begin() + span.begin, whole.begin() + span.end, span.kind);
    const TextRows rows = TextRows::of(text);
    QVERIFY(rows.count() > 10);
    QList<SpanKind> pieces(text.size(), SpanKind::Plain);
    for (qsizetype i = 0; i < rows.count(); ++i) {
        const TextRow row = rows.row(text, i);
        for (const TextSpan &span : jsonSpans(text, row.begin, row.end, row.startsInString)) {
            QVERIFY(span.begin >= row.begin && span.end <= row.end);
            std::fill(pieces.begin() + span.begin, pieces.begin() + span.end, span.kind);
        }
    }
    int differing = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        differing += whole.at(i) != pieces.at(i) ? 1 : 0;
    // A number or word that a cut parts may lose its colour in the second half.
    QVERIFY2(differing <= 5 * rows.count(), qPrintable(QString::number(differing)));
    QCOMPARE(whole.at(text.indexOf("value")), SpanKind::String);
    QCOMPARE(whole.at(text.indexOf("name")), SpanKind::Name);
    QCOMPARE(whole.at(text.indexOf("-1.5")), SpanKind::Number);
    QCOMPARE(whole.at(text.indexOf("true")), SpanKind::Literal);
}

QTEST_GUILESS_MAIN(TestTextRows)
#include "tst_textrows.moc"
