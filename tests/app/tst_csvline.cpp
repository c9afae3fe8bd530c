// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/csvline.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reprise;

class TestCsvLine : public QObject
{
    Q_OBJECT

private slots:
    void plainTextStaysPlain();
    void cellsAreQuotedAsTheStandardSays();
    void noCellStartsAFormula_data();
    void noCellStartsAFormula();
    void theOriginalComesBack_data();
    void theOriginalComesBack();
    void theLastColumnNamesWhatWasEscaped();
    void aRecordIsOneLineWithoutControlBytes();
    void remarksAreOneSafeCell();
};

//! An independent reader by RFC 4180, for any separator: what a spreadsheet would see.
static QList<QByteArray> cellsOf(const QByteArray &line, char separator)
{
    QList<QByteArray> cells{QByteArray()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (isQuoted && c == '"' && line.mid(i + 1, 1) == "\"") {
            cells.last() += c;
            ++i;
        } else if (c == '"' && (isQuoted || cells.constLast().isEmpty())) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == separator) {
            cells.append(QByteArray());
        } else if (isQuoted || c != '\n') {
            cells.last() += c;
        }
    }
    return cells;
}

static bool startsFormula(const QByteArray &cell)
{
    const QString text = QString::fromUtf8(cell).trimmed();
    static const QString starts = QString::fromUtf8("=+-@＝＋－＠\t\r\n");
    return !text.isEmpty() && starts.contains(text.front());
}

static const QByteArray &formulaStarts()
{
    static const QByteArray starts("=+-@");
    return starts;
}

//! Undoes what the class describes, written from its description alone.
static QByteArray original(QByteArray cell, const QByteArray &escaped)
{
    if (escaped.contains("x:apostrophe")) {
        const QStringList marks{QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"),
            QStringLiteral("@"), QString::fromUtf8("＝"), QString::fromUtf8("＋"),
            QString::fromUtf8("－"), QString::fromUtf8("＠")};
        // Latin-1 keeps bytes that are no UTF-8; the marks are compared as their bytes.
        QStringList asBytes;
        for (const QString &mark : marks)
            asBytes.append(QRegularExpression::escape(QString::fromLatin1(mark.toUtf8())));
        const QString blanks = QString::fromLatin1("(?: |\xc2\xa0|\xe3\x80\x80|\xe2\x80\x8b)*");
        const QRegularExpression expression(QStringLiteral("(^|[,;|\"])(%1)'('*)(?=%2)")
                                                .arg(blanks, asBytes.join(QLatin1Char('|'))));
        QString text = QString::fromLatin1(cell);
        text.replace(expression, QStringLiteral("\\1\\2\\3"));
        cell = text.toLatin1();
    }
    if (!escaped.contains("x:backslash"))
        return cell;
    QByteArray result;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] != '\\') {
            result += cell[i];
        } else if (cell.mid(i + 1, 1) == "x") {
            result += QByteArray::fromHex(cell.mid(i + 2, 2));
            i += 3;
        } else {
            result += cell[++i];
        }
    }
    return result;
}

static QByteArray lineOf(const QByteArray &text)
{
    CsvLine line;
    line.addText("x", text);
    return line.finish();
}

void TestCsvLine::plainTextStaysPlain()
{
    CsvLine line;
    line.addText("a", "order.fulfilled");
    line.addNumber(-5);
    line.addEmpty();
    line.addText("b", "2026-04-12T09:14:02.113Z");
    QCOMPARE(line.finish(), QByteArray("order.fulfilled,-5,,\"2026-04-12T09:14:02.113Z\",\n"));
    QCOMPARE(CsvLine::header({"a", "b"}), QByteArray("a,b,escaped\n"));
}

void TestCsvLine::cellsAreQuotedAsTheStandardSays()
{
    QCOMPARE(lineOf("say \"hi\", x"), QByteArray("\"say \"\"hi\"\", x\",\n"));
}

void TestCsvLine::noCellStartsAFormula_data()
{
    QTest::addColumn<QByteArray>("text");
    QList<QByteArray> starts{"\t", "\r", "\n", "＝", "＋", "－", "＠"};
    for (const char start : formulaStarts())
        starts.append(QByteArray(1, start));
    const QList<QByteArray> before{"", " ", "  ", "\xc2\xa0", "\xe2\x80\x8b", "'", "''", "a,", "a;",
        "a|", "a\"", "a\",\"", "a\"; ", "a\n", "a\r\n", "a\t", "\",", "\";", ",,", "x\"\","};
    const QList<QByteArray> formulas{"1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\",\"y\")",
        "SUM(A1:A9)*cmd", "DDE(\"a\";\"b\")", ""};
    for (const QByteArray &first : before) {
        for (const QByteArray &start : starts) {
            for (const QByteArray &formula : formulas) {
                const QByteArray text = first + start + formula;
                QTest::newRow(text.toPercentEncoding().constData()) << text;
            }
        }
    }
}

void TestCsvLine::noCellStartsAFormula()
{
    QFETCH(QByteArray, text);
    CsvLine line;
    line.addText("x", text);
    line.addText("y", text);
    const QByteArray record = line.finish();
    for (const char separator : {',', ';', '|', '\t'}) {
        for (const QByteArray &cell : cellsOf(record, separator))
            QVERIFY2(!startsFormula(cell), cell.constData());
    }
}

void TestCsvLine::theOriginalComesBack_data()
{
    noCellStartsAFormula_data();
    QTest::newRow("backslashes alone") << QByteArray("C:\\new\\x41");
    QTest::newRow("backslashes and controls") << QByteArray("C:\\new\\x41\x1b[0m\\");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe=1\xc3");
    QTest::newRow("C1") << QByteArray("a\xc2\x9b"
                                      "31m");
    QTest::newRow("NUL") << QByteArray("a\0=b", 4);
    QTest::newRow("apostrophes") << QByteArray("it's, '=1, ''=2, '3");
    QTest::newRow("json") << QByteArray("{\"a\":\"-1\",\"b\":[-2, +3]}");
}

void TestCsvLine::theOriginalComesBack()
{
    QFETCH(QByteArray, text);
    const QList<QByteArray> cells = cellsOf(lineOf(text), ',');
    QCOMPARE(cells.size(), 2);
    QCOMPARE(original(cells.at(0), cells.at(1)), text);
}

void TestCsvLine::theLastColumnNamesWhatWasEscaped()
{
    CsvLine line;
    line.addText("answer", "=1\t2");
    line.addText("type", "plain words");
    line.addText("body", "a\x7f");
    QCOMPARE(line.finish(),
        QByteArray("\"'=1\\x092\",\"plain words\",\"a\\x7f\","
                   "\"answer:apostrophe answer:backslash body:backslash\"\n"));
    QCOMPARE(lineOf("next"), QByteArray("next,\n"));
}

void TestCsvLine::aRecordIsOneLineWithoutControlBytes()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    const QByteArray record = lineOf(all);
    QCOMPARE(record.count('\n'), 1);
    for (const char c : record.chopped(1))
        QVERIFY(uchar(c) >= 0x20 && uchar(c) != 0x7f);
    QCOMPARE(original(cellsOf(record, ',').at(0), "x:backslash x:apostrophe"), all);
}

void TestCsvLine::remarksAreOneSafeCell()
{
    QCOMPARE(CsvLine::remark("zone", "UTC"), QByteArray("\"# zone: UTC\"\n"));
    const QByteArray line = CsvLine::remark("filter", "type = \"a\",=1+1\n=2");
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(cellsOf(line, ',').size(), 1);
    for (const char separator : {',', ';'}) {
        for (const QByteArray &cell : cellsOf(line, separator))
            QVERIFY2(!startsFormula(cell), cell.constData());
    }
}

QTEST_GUILESS_MAIN(TestCsvLine)
#include "tst_csvline.moc"
