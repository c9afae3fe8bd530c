// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/filtermistake.h"

#include "models/domain/query/queryparser.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestFilterMistake : public QObject
{
    Q_OBJECT

private slots:
    void theCaretStandsUnderTheMistake_data();
    void theCaretStandsUnderTheMistake();
    void hiddenCharactersMoveTheCaret();
};

void TestFilterMistake::theCaretStandsUnderTheMistake_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("marked"); // what stands above the caret and its waves
    QTest::newRow("unknown stage") << u"stage = faild"_s << u"faild"_s;
    QTest::newRow("unknown field") << u"type = \"a\" and typ = \"b\""_s << u"typ"_s;
    QTest::newRow("no time") << u"received > yesterdayish"_s << u"yesterdayish"_s;
    QTest::newRow("bad regex") << u"type ~ \"(\""_s << u"\"(\""_s;
    QTest::newRow("at the end") << u"code in "_s << u""_s;
    QTest::newRow("after wide letters") << u"type = \"订单\" and stage = x"_s << u"x"_s;
}

void TestFilterMistake::theCaretStandsUnderTheMistake()
{
    QFETCH(QString, filter);
    QFETCH(QString, marked);
    const ParsedQuery parsed = parseQuery(filter, 0);
    QVERIFY(parsed.mistake.has_value());
    const QStringList lines =
        QString::fromUtf8(filterMistakeText(filter, *parsed.mistake)).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(u"filter, column %1: "_s.arg(parsed.mistake->column + 1)));
    QCOMPARE(lines.at(1), u"  "_s + filter);
    const qsizetype caret = lines.at(2).indexOf(u'^');
    QVERIFY(caret >= 2);
    QCOMPARE(lines.at(1).mid(caret, marked.size()), marked);
    QCOMPARE(lines.at(2).size() - caret, qMax<qsizetype>(1, marked.size()));
}

void TestFilterMistake::hiddenCharactersMoveTheCaret()
{
    const QString filter = u"type = \"\u001b\" and stage = x"_s;
    const ParsedQuery parsed = parseQuery(filter, 0);
    QVERIFY(parsed.mistake.has_value());
    const QStringList lines =
        QString::fromUtf8(filterMistakeText(filter, *parsed.mistake)).split(u'\n');
    QCOMPARE(lines.at(1), u"  type = \"\\x1b\" and stage = x"_s);
    QCOMPARE(lines.at(1).at(lines.at(2).indexOf(u'^')), u'x');
}

QTEST_GUILESS_MAIN(TestFilterMistake)
#include "tst_filtermistake.moc"
