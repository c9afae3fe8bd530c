// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/querytext.h"

#include "models/domain/query/queryparser.h"

#include <QFile>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestQueryText final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereAndWhat_data();
    void saysWhereAndWhat();
    void everyReasonHasWords();
    void hostileTokensAreCutAndVisible();
};

void TestQueryText::saysWhereAndWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("at the end") << u"stage ="_s << u"Column 8: expected a value after “=”"_s;
    QTest::newRow("at the very end") << u"not"_s
                                     << u"Column 4: expected a condition such as stage = failed "
                                        "after “not”"_s;
    QTest::newRow("something else")
        << u"type = a b"_s << u"Column 10: expected “and” or “or”, not “b”"_s;
    QTest::newRow("unknown field") << u"typ = a"_s << u"Column 1: there is no field “typ”"_s;
    QTest::newRow("number") << u"code = abc"_s
                            << u"Column 8: “abc” is not a number; write 500, 500-599 or 5xx"_s;
    QTest::newRow("range") << u"code in 599-500"_s
                           << u"Column 9: “599-500” ends before it begins"_s;
}

void TestQueryText::saysWhereAndWhat()
{
    QFETCH(QString, text);
    QTEST(mistakeText(*parseQuery(text, 0).mistake, text), "expected");
}

void TestQueryText::everyReasonHasWords()
{
    QSet<QString> sentences;
    const int reasons = static_cast<int>(QueryMistake::Reason::TooManyValues) + 1;
    for (int reason = 0; reason < reasons; ++reason) {
        const QueryMistake mistake{static_cast<QueryMistake::Reason>(reason), 3, 1, u"x"_s, {}};
        const QString sentence = mistakeText(mistake, u"abcx"_s);
        QVERIFY2(sentence.size() > u"Column 4: "_s.size(), qPrintable(QString::number(reason)));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), reasons);
}

void TestQueryText::hostileTokensAreCutAndVisible()
{
    const QString token = u"a\u202e<b>"_s + QString(500, u'x');
    const QString sentence =
        mistakeText({QueryMistake::Reason::UnknownField, 0, token.size(), token, {}}, token);
    QVERIFY(!sentence.contains(u'\u202e'));
    QVERIFY(sentence.contains(u"U+202E"_s));
    QVERIFY(sentence.size() < 100);
}

QTEST_GUILESS_MAIN(TestQueryText)
#include "tst_querytext.moc"
