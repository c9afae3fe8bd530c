// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/jsontext.h"

#include <QTest>

using namespace Reprise;

class TestJsonText : public QObject
{
    Q_OBJECT

private slots:
    void stringsDecodeToTheirBytes_data();
    void stringsDecodeToTheirBytes();
    void malformedEscapesAreRefused_data();
    void malformedEscapesAreRefused();
    void everyByteSurvivesWritingAndReading();
    void noControlCharacterIsWrittenAsItIs();
    void numbersFollowTheStandard_data();
    void numbersFollowTheStandard();
};

void TestJsonText::stringsDecodeToTheirBytes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray();
    QTest::newRow("plain") << QByteArray(R"("push")") << QByteArray("push");
    QTest::newRow("short escapes")
        << QByteArray(R"("\"\\\/\b\f\n\r\t")") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << QByteArray("a\0b", 3);
    QTest::newRow("two bytes") << QByteArray(R"("\u00e4")") << QByteArray("\xc3\xa4");
    QTest::newRow("three bytes") << QByteArray(R"("\u20AC")") << QByteArray("\xe2\x82\xac");
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("lone high half") << QByteArray(R"("\ud800x")") << QByteArray("\xed\xa0\x80x");
    QTest::newRow("lone low half") << QByteArray(R"("\udc00")") << QByteArray("\xed\xb0\x80");
    QTest::newRow("two high halves")
        << QByteArray(R"("\ud800\ud800")") << QByteArray("\xed\xa0\x80\xed\xa0\x80");
    QTest::newRow("high half, then a tab")
        << QByteArray(R"("\ud800\t")") << QByteArray("\xed\xa0\x80\t");
}

void TestJsonText::stringsDecodeToTheirBytes()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, bytes);
    QCOMPARE(decodeJsonString(token), std::optional<QByteArray>(bytes));
}

void TestJsonText::malformedEscapesAreRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no quotes") << QByteArray("push");
    QTest::newRow("one quote") << QByteArray("\"");
    QTest::newRow("unknown letter") << QByteArray(R"("\x41")");
    QTest::newRow("three digits") << QByteArray(R"("\u12")");
    QTest::newRow("no hexadecimal digit") << QByteArray(R"("\u12g4")");
    QTest::newRow("second half cut off") << QByteArray(R"("\ud83d\ud")");
}

void TestJsonText::malformedEscapesAreRefused()
{
    QFETCH(QByteArray, token);
    QVERIFY(!decodeJsonString(token));
}

void TestJsonText::everyByteSurvivesWritingAndReading()
{
    QByteArray text;
    for (int c = 0; c < 0x80; ++c)
        text.append(static_cast<char>(c));
    text.append("\xc3\xa4\xe2\x80\xa8\xf0\x9f\x98\x80");
    QByteArray token;
    appendJsonString(token, text);
    QVERIFY(!token.contains('\n'));
    QCOMPARE(decodeJsonString(token), std::optional<QByteArray>(text));
}

void TestJsonText::noControlCharacterIsWrittenAsItIs()
{
    QByteArray out;
    appendJsonString(out, QByteArray("\x1b[31m\x7f\xc2\x80|\xc2\x9f|\xc2\xa0|\xc3\x9f"));
    QCOMPARE(out,
        QByteArray(R"("\u001b[31m\u007f\u0080|\u009f|)"
                   "\xc2\xa0|\xc3\x9f\""));
}

void TestJsonText::numbersFollowTheStandard_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isNumber");
    for (const char *number : {"0", "-0", "12", "9007199254740993", "184467440737095516160000",
             "1.10", "-0.5e+3", "1E400", "10e-2"})
        QTest::newRow(number) << QByteArray(number) << true;
    for (const char *other : {"", "-", "01", "+1", "1.", ".5", "1e", "1e+", "0x10", "NaN", "1 2",
             "--1", "1.5.5", "Infinity"})
        QTest::newRow(qPrintable(QStringLiteral("not: %1").arg(QLatin1String(other))))
            << QByteArray(other) << false;
}

void TestJsonText::numbersFollowTheStandard()
{
    QFETCH(QByteArray, token);
    QTEST(isJsonNumber(token), "isNumber");
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
