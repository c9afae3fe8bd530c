// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errortext.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsOwnWords();
    void namesOperationPlaceAndDetail();
    void hostileDetailIsShownAndBounded();
    void cancelIsNoFailure();
    void operationsOfTheStoreHaveWords();
};

void TestErrorText::everyKindHasItsOwnWords()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(Error::Kind::Canceled); ++i)
        sentences.insert(errorText({Error::Kind(i), u"import"_s, {}}).sentence);
    QCOMPARE(sentences.size(), int(Error::Kind::Canceled) + 1);
}

void TestErrorText::namesOperationPlaceAndDetail()
{
    const ErrorText text = errorText({Error::Kind::Storage, u"import"_s, u"disk I/O error"_s, 17});
    QVERIFY(text.sentence.contains(u"17"_s));
    QVERIFY(text.sentence.contains(u"“disk I/O error”"_s));
    QVERIFY(!text.nextStep.isEmpty());
    QCOMPARE(text.full(), text.sentence + u' ' + text.nextStep);
}

void TestErrorText::hostileDetailIsShownAndBounded()
{
    const QString detail = u"\u202Egpj\x1b<b>"_s + QString(10'000, u'x');
    const ErrorText text = errorText({Error::Kind::Server, u"list events"_s, detail});
    QVERIFY(text.sentence.contains(u"⟦U+202E⟧gpj␛<b>"_s));
    QVERIFY(text.sentence.size() < 500);
}

void TestErrorText::cancelIsNoFailure()
{
    const ErrorText text = errorText({Error::Kind::Canceled, u"export"_s, {}});
    QVERIFY(!text.sentence.contains(u"failed"_s));
    QVERIFY(text.nextStep.isEmpty());
}

//! As app/store and app/sqlite name them; a name without words would stand in quotes.
void TestErrorText::operationsOfTheStoreHaveWords()
{
    for (const QString &operation : {u"import"_s, u"open the store"_s, u"use the store"_s,
             u"write to the store"_s, u"read an event"_s}) {
        const ErrorText text = errorText({Error::Kind::Storage, operation, {}});
        QVERIFY2(!text.sentence.contains(u'“'), qPrintable(text.sentence));
    }
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
