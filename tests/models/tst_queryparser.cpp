// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryparser.h"

#include "models/domain/query/queryprinter.h"
#include "models/domain/timestamp.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QMap>
#include <QTest>
#include <random>

using namespace Reprise;
using namespace Qt::StringLiterals;

static const qint64 Now = Timestamp::parse("2026-04-12T12:00Z")->utcMicros;

struct GoldenRow {
    int line = 0;
    QString text;
    QString expected;
};

//! Lines of "text => expected"; "text ==" expects itself.
static QList<GoldenRow> goldenRows(const QString &name)
{
    QFile file(testDataFile(QStringLiteral("query/")) + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no golden file");
    QList<GoldenRow> rows;
    int line = 0;
    for (const QString &text : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++line;
        const qsizetype arrow = text.lastIndexOf(u" =>"_s);
        if (text.startsWith(u'#'))
            continue;
        if (text.endsWith(u" =="_s))
            rows.append({line, text.chopped(3), text.chopped(3)});
        else if (arrow >= 0)
            rows.append({line, text.first(arrow), text.sliced(arrow + 3).trimmed()});
    }
    return rows;
}

using Reason = QueryMistake::Reason;
using Expectation = QueryMistake::Expectation;

static const QMap<Reason, QString> ReasonWords{{Reason::TextTooLong, u"text-too-long"_s},
    {Reason::TooDeep, u"too-deep"_s}, {Reason::StrayCharacter, u"stray-character"_s},
    {Reason::UnclosedString, u"unclosed-string"_s}, {Reason::BadEscape, u"bad-escape"_s},
    {Reason::Unexpected, u"unexpected"_s}, {Reason::UnknownField, u"unknown-field"_s},
    {Reason::BadPath, u"bad-path"_s}, {Reason::OperatorNotForField, u"operator-not-for-field"_s},
    {Reason::UnknownStage, u"unknown-stage"_s}, {Reason::NotANumber, u"not-a-number"_s},
    {Reason::NotATime, u"not-a-time"_s}, {Reason::NotADuration, u"not-a-duration"_s},
    {Reason::NotOneValue, u"not-one-value"_s}, {Reason::NoOrder, u"no-order"_s},
    {Reason::RangeReversed, u"range-reversed"_s}, {Reason::BadRegex, u"bad-regex"_s},
    {Reason::RegexTooLong, u"regex-too-long"_s}, {Reason::TooManyValues, u"too-many-values"_s}};

static const QMap<Expectation, QString> ExpectationWords{{Expectation::Condition, u"condition"_s},
    {Expectation::Operator, u"operator"_s}, {Expectation::Value, u"value"_s},
    {Expectation::Connective, u"connective"_s},
    {Expectation::CloseParenthesis, u"close-parenthesis"_s}};

//! As in mistakes.txt: "7 3 not-a-number", "4 0 unexpected operator".
static QString described(const QueryMistake &mistake)
{
    QString text = u"%1 %2 %3"_s.arg(mistake.column)
                       .arg(mistake.length)
                       .arg(ReasonWords.value(mistake.reason));
    for (Expectation expectation : mistake.expected)
        text += u' ' + ExpectationWords.value(expectation);
    return text;
}

static QString described(const ParsedQuery &parsed)
{
    return parsed ? u"fine: "_s + toText(parsed.node) : described(*parsed.mistake);
}

static void addRows(const QString &file)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const GoldenRow &row : goldenRows(file))
        QTest::addRow("line %d: %s", row.line, qPrintable(row.text)) << row.text << row.expected;
}

class TestQueryParser : public QObject
{
    Q_OBJECT

private slots:
    void printsTheCanonicalForm_data();
    void printsTheCanonicalForm();
    void theCanonicalFormIsStable_data() { printsTheCanonicalForm_data(); }
    void theCanonicalFormIsStable();
    void namesColumnAndReason_data();
    void namesColumnAndReason();
    void resolvesTimesAgainstNow_data();
    void resolvesTimesAgainstNow();
    void refusesTextThatIsTooLong();
    void refusesNestingThatIsTooDeep_data();
    void refusesNestingThatIsTooDeep();
    void refusesListsAndPatternsThatAreTooLong();
    void aSearchIsFourConditions();
    void aMistakeBecomesAnError();
    void neverDiesOfRandomText();
};

void TestQueryParser::printsTheCanonicalForm_data()
{
    addRows(u"canonical.txt"_s);
}

void TestQueryParser::printsTheCanonicalForm()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const ParsedQuery parsed = parseQuery(text, Now);
    QVERIFY2(parsed, qPrintable(described(parsed)));
    QCOMPARE(toText(parsed.node), expected);
}

void TestQueryParser::theCanonicalFormIsStable()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(parseQuery(expected, Now).node, parseQuery(text, Now).node);
}

void TestQueryParser::namesColumnAndReason_data()
{
    addRows(u"mistakes.txt"_s);
}

void TestQueryParser::namesColumnAndReason()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const ParsedQuery parsed = parseQuery(text, Now);
    QCOMPARE(described(parsed), expected);
    QCOMPARE(parsed.mistake->token, text.mid(parsed.mistake->column, parsed.mistake->length));
}

void TestQueryParser::resolvesTimesAgainstNow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QByteArray(expected);
    };
    row("now", "2026-04-12T12:00:00Z");
    row("-2h", "2026-04-12T10:00:00Z");
    row("+90m", "2026-04-12T13:30:00Z");
    row("now-1h30m15s", "2026-04-12T10:29:45Z");
    row("now-0.5s", "2026-04-12T11:59:59.5Z");
    row("now-1w", "2026-04-05T12:00:00Z");
    row("today", "2026-04-12T00:00:00Z");
    row("yesterday", "2026-04-11T00:00:00Z");
    row("tomorrow+8h", "2026-04-13T08:00:00Z");
    row("today-1d", "2026-04-11T00:00:00Z");
    row("2026-04-12T11:14+02:00", "2026-04-12T09:14:00Z");
    row("2026-04-12", "2026-04-12T00:00:00Z");
}

void TestQueryParser::resolvesTimesAgainstNow()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    const ParsedQuery parsed = parseQuery(u"received >= "_s + text, Now);
    QVERIFY2(parsed, qPrintable(described(parsed)));
    QCOMPARE(toIsoText(parsed.node.comparison.values.first().from->micros), expected);
}

void TestQueryParser::refusesTextThatIsTooLong()
{
    const QString value(QueryLengthLimit - 7, u'x');
    QVERIFY(parseQuery(u"type = "_s + value, Now));
    const ParsedQuery parsed = parseQuery(u"type = x"_s + value, Now);
    QCOMPARE(described(parsed), u"%1 0 text-too-long"_s.arg(QueryLengthLimit));
}

void TestQueryParser::refusesNestingThatIsTooDeep_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::newRow("parentheses") << u"("_s << u")"_s;
    QTest::newRow("not") << u"not "_s << QString();
    QTest::newRow("not with a sign") << u"!"_s << QString();
}

void TestQueryParser::refusesNestingThatIsTooDeep()
{
    QFETCH(QString, open);
    QFETCH(QString, close);
    const auto nested = [&](int depth) {
        return open.repeated(depth) + u"code = 1"_s + close.repeated(depth);
    };
    QVERIFY(parseQuery(nested(QueryDepthLimit - 1), Now));
    for (int depth : {QueryDepthLimit, 2000}) {
        const ParsedQuery parsed = parseQuery(nested(depth), Now);
        QVERIFY(!parsed);
        QCOMPARE(parsed.mistake->reason, Reason::TooDeep);
        QCOMPARE(parsed.mistake->column, QueryDepthLimit * open.size());
    }
}

void TestQueryParser::refusesListsAndPatternsThatAreTooLong()
{
    const QString list = u"code in 1"_s + u",1"_s.repeated(QueryListLimit - 1);
    QVERIFY(parseQuery(list, Now));
    QCOMPARE(parseQuery(list + u",1"_s, Now).mistake->reason, Reason::TooManyValues);
    const QString pattern = u"answer ~ "_s + QString(RegexLengthLimit, u'x');
    QVERIFY(parseQuery(pattern, Now));
    QCOMPARE(parseQuery(pattern + u'x', Now).mistake->reason, Reason::RegexTooLong);
    const QString path = u"body"_s + u".x"_s.repeated(QueryDepthLimit);
    QVERIFY(parseQuery(path + u" exists"_s, Now));
    QCOMPARE(parseQuery(path + u".x exists"_s, Now).mistake->reason, Reason::BadPath);
}

void TestQueryParser::aSearchIsFourConditions()
{
    const QueryNode node = parseQuery(u"\"timeout\""_s, Now).node;
    QCOMPARE(searchText(node), std::optional<QByteArray>("timeout"));
    QCOMPARE(node.kind, QueryNode::Kind::Or);
    QList<QueryField> fields;
    for (const QueryNode &child : node.children) {
        QCOMPARE(child.comparison.op, QueryOperator::Contains);
        fields.append(child.comparison.field.field);
    }
    QCOMPARE(fields,
        (QList<QueryField>{
            QueryField::Id, QueryField::Answer, QueryField::Body, QueryField::Response}));
}

void TestQueryParser::aMistakeBecomesAnError()
{
    const Error error = toError(*parseQuery(u"type = a and cod = 1"_s, Now).mistake);
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QCOMPARE(error.offset, 13);
    QCOMPARE(error.detail, u"unknown field: cod"_s);
}

//! Pieces of the language in any order: each is read, or refused inside the text.
void TestQueryParser::neverDiesOfRandomText()
{
    const QStringList pieces{u"type"_s, u"code"_s, u"received"_s, u"took"_s, u"body"_s, u"header"_s,
        u"stage"_s, u"."_s, u".."_s, u"["_s, u"]"_s, u"("_s, u")"_s, u"\""_s, u"'"_s, u"\\"_s,
        u"x"_s, u"5xx"_s, u"-"_s, u"2026-04-12"_s, u"T09:14"_s, u"13:02Z"_s, u"now"_s, u"1.5s"_s,
        u","_s, u"="_s, u"!"_s, u"<"_s, u"~"_s, u"&"_s, u"|"_s, u" "_s, u" and "_s, u" or "_s,
        u" not "_s, u" in "_s, u" exists"_s, u"failed"_s, u"\xd800"_s, u"é"_s, QString(QChar(0)),
        u"*"_s};
    std::mt19937_64 random(7);
    int fine = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (quint64 i = random() % 12; i > 0; --i)
            text +=
                pieces.at(static_cast<qsizetype>(random() % static_cast<quint64>(pieces.size())));
        const ParsedQuery parsed = parseQuery(text, Now);
        if (parsed) {
            ++fine;
            QCOMPARE(parseQuery(toText(parsed.node), Now).node, parsed.node);
        } else {
            QVERIFY(parsed.mistake->column >= 0 && parsed.mistake->length >= 0);
            QVERIFY(parsed.mistake->column + parsed.mistake->length <= text.size());
        }
    }
    QVERIFY2(fine > 1000, qPrintable(QString::number(fine)));
}

QTEST_GUILESS_MAIN(TestQueryParser)
#include "tst_queryparser.moc"
