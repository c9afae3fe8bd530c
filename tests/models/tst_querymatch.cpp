// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querymatch.h"

#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryvalues.h"

#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestQueryMatch : public QObject
{
    Q_OBJECT

private slots:
    void comparesDecimalsExactly_data();
    void comparesDecimalsExactly();
    void comparesIntegersLikeNumbers();
    void containsMindsNoAsciiCase_data();
    void containsMindsNoAsciiCase();
    void containsEqualsThePlainSearch();
    void regexesAreCaseInsensitiveUnlessTheySay();
    void aRegexThatExplodesIsNoMatch();
    void aHugeTextEndsInTime();
    void rangesKeepTheirEnds_data();
    void rangesKeepTheirEnds();
    void kindsThatDifferNeverCompare();
};

void TestQueryMatch::comparesDecimalsExactly_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *a, const char *b, int expected) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << expected;
    };
    row("0", "0", 0);
    row("0", "-0", 0);
    row("0.000", "-0e5", 0);
    row("1", "1.0", 0);
    row("1.10", "1.1", 0);
    row("42", "4.2e1", 0);
    row("42", "420E-1", 0);
    row("0.001", "1e-3", 0);
    row("100", "1e+2", 0);
    row("9007199254740993", "9007199254740992", 1);
    row("9223372036854775807", "9223372036854775808", -1);
    row("123456789012345678901234567890", "123456789012345678901234567891", -1);
    row("0.1", "0.10000000000000000000000000001", -1);
    row("-1", "1", -1);
    row("-1", "0", -1);
    row("0", "-1e-999", 1);
    row("-2", "-1", -1);
    row("-1.5", "-1.25", -1);
    row("2", "10", -1);
    row("1e2", "99", 1);
    row("1e2", "101", -1);
    row("1e400", "1e401", -1);
    row("1e-400", "1e-401", 1);
    row("1e-400", "0", 1);
    row("1e99999999999999999999", "1e99999999999999999998", 1);
    row("1e99999999999999999999", "10e99999999999999999998", 0);
    row("1e-99999999999999999999", "0.1e-99999999999999999998", 0);
    row("1e-99999999999999999999", "1e99999999999999999999", -1);
    row("1e100000000000000000", "10e99999999999999999", 0);
    row("1e-100000000000000000", "0.1e-99999999999999999", 0);
    row("1e00000000000000000000001", "10", 0);
    row("-1e99999999999999999999", "1", -1);
}

void TestQueryMatch::comparesDecimalsExactly()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, expected);
    QCOMPARE(compareDecimals(a, b), expected);
    QCOMPARE(compareDecimals(b, a), -expected);
}

//! The same number in another notation compares like the integer it is.
void TestQueryMatch::comparesIntegersLikeNumbers()
{
    std::mt19937_64 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 a = static_cast<qint64>(random() % 2001) - 1000;
        const qint64 b = static_cast<qint64>(random() % 2001) - 1000;
        const int zeros = static_cast<int>(random() % 25);
        const QByteArray scaled =
            QByteArray::number(b) + QByteArray(zeros, '0') + "e-" + QByteArray::number(zeros);
        QCOMPARE(compareDecimals(QByteArray::number(a), scaled), (a > b) - (a < b));
    }
}

void TestQueryMatch::containsMindsNoAsciiCase_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("needle");
    QTest::addColumn<bool>("expected");
    QTest::newRow("lower in upper") << QByteArray("TIMED OUT") << QByteArray("timed") << true;
    QTest::newRow("upper in lower") << QByteArray("timed out") << QByteArray("OUT") << true;
    QTest::newRow("no letters") << QByteArray("a[1]") << QByteArray("[1]") << true;
    QTest::newRow("@ is not `") << QByteArray("@") << QByteArray("`") << false;
    QTest::newRow("umlauts keep their case") << QByteArray("Ä") << QByteArray("ä") << false;
    QTest::newRow("empty needle") << QByteArray("") << QByteArray("") << true;
    QTest::newRow("needle longer than the text") << QByteArray("ab") << QByteArray("abc") << false;
    QTest::newRow("at the end") << QByteArray("aab") << QByteArray("AB") << true;
    QTest::newRow("NUL") << QByteArray("a\0B", 3) << QByteArray("\0b", 2) << true;
}

void TestQueryMatch::containsMindsNoAsciiCase()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, needle);
    QTEST(containsIgnoringAsciiCase(text, needle), "expected");
}

void TestQueryMatch::containsEqualsThePlainSearch()
{
    std::mt19937_64 random(6);
    const auto word = [&random](quint64 most) {
        QByteArray text;
        for (quint64 i = random() % (most + 1); i > 0; --i)
            text += "aAbB-"[random() % 5];
        return text;
    };
    int hits = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = word(30);
        const QByteArray needle = word(4);
        const bool expected = text.toLower().contains(needle.toLower());
        QCOMPARE(containsIgnoringAsciiCase(text, needle), expected);
        hits += expected ? 1 : 0;
    }
    QVERIFY(hits > 2000 && hits < 18'000);
}

void TestQueryMatch::regexesAreCaseInsensitiveUnlessTheySay()
{
    QVERIFY(matchesRegex(compileRegex("time.?out"), "request TIMEOUT"));
    QVERIFY(!matchesRegex(compileRegex("(?-i)timeout"), "TIMEOUT"));
    QVERIFY(matchesRegex(compileRegex("^a.c$"), "aéc"));
    QVERIFY(matchesRegex(compileRegex("b$"), "\xff b"));
    QVERIFY(!compileRegex("(").isValid());
}

void TestQueryMatch::aRegexThatExplodesIsNoMatch()
{
    const QByteArray text = QByteArray(5000, 'a') + '!';
    for (const char *pattern : {"^(a+)+$", "^(a|aa)+$", "^(\\w+\\s?)*$", "(x+x+)+y|(a*)*b"}) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(!matchesRegex(compileRegex(pattern), text), pattern);
        QVERIFY2(timer.elapsed() < 5000, pattern);
    }
}

void TestQueryMatch::aHugeTextEndsInTime()
{
    const QByteArray text(RegexSubjectLimit * 4, 'a');
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!matchesRegex(compileRegex("a+b"), text));
    QVERIFY(!matchesRegex(compileRegex("needle"), text + "needle")); // beyond the limit
    QVERIFY(containsIgnoringAsciiCase(text + "needle", "needle"));
    QVERIFY2(timer.elapsed() < 20'000, "a quadratic pattern over one mebibyte");
}

void TestQueryMatch::rangesKeepTheirEnds_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("decimal");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *filter, const char *decimal, bool expected) {
        QTest::addRow("%s holds for %s: %d", filter, decimal, expected)
            << QString::fromLatin1(filter) << QByteArray(decimal) << expected;
    };
    row("code in 500-599", "500", true);
    row("code in 500-599", "599", true);
    row("code in 500-599", "600", false);
    row("code in 500-599", "499", false);
    row("code in 429,500-599,>=700", "429", true);
    row("code in 429,500-599,>=700", "430", false);
    row("code in 429,500-599,>=700", "1000", true);
    row("code in >500", "500", false);
    row("code in <=500", "500", true);
    row("code in <500", "500", false);
    row("code = 500", "500.0", true);
    row("code != 500", "501", true);
    row("code > 500", "500", false);
    row("code >= 500", "500", true);
    row("code < 500", "499", true);
    row("code <= 500", "501", false);
}

void TestQueryMatch::rangesKeepTheirEnds()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, decimal);
    const Comparison comparison = parseQuery(filter, 0).node.comparison;
    const QueryScalar scalar{QueryScalar::Kind::Number, decimal, 0};
    QTEST(fulfils(scalar, comparison.op, comparison.values), "expected");
}

void TestQueryMatch::kindsThatDifferNeverCompare()
{
    const QueryScalar number{QueryScalar::Kind::Number, "42", 0};
    const QList<ValueRange> text{ValueRange::only(textValue("42"))};
    for (QueryOperator op : {QueryOperator::Equal, QueryOperator::Less, QueryOperator::LessOrEqual,
             QueryOperator::Greater, QueryOperator::GreaterOrEqual, QueryOperator::In})
        QVERIFY(!fulfils(number, op, text));
    QVERIFY(fulfils(number, QueryOperator::NotEqual, text));
    QVERIFY(!fulfils(QueryScalar{QueryScalar::Kind::Other, "{}", 0}, QueryOperator::Equal,
        {ValueRange::only(textValue("{}"))}));
}

QTEST_GUILESS_MAIN(TestQueryMatch)
#include "tst_querymatch.moc"
