// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sentence.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Weight = SentencePiece::Weight;

class TestSentence final : public QObject
{
    Q_OBJECT

private slots:
    void placesAreFilledInTheOrderOfTheLanguage();
    void dataIsNotTakenForAPlace();
    void whatIsNoPlaceStays();
    void neighboursThatLookTheSameAreOnePiece();
    void joiningLeavesOutWhatIsEmpty();
    void theFirstLetterGrows();
    void linksKeepTheirWeight();
};

void TestSentence::placesAreFilledInTheOrderOfTheLanguage()
{
    const Sentence made =
        Sentence::filled(u"nach %2 von %1."_s, {Sentence::strong(u"billing"_s), u"2 s"_s});
    QCOMPARE(made.text(), u"nach 2 s von billing."_s);
    QCOMPARE(made.pieces(),
        (QList<SentencePiece>{{u"nach 2 s von "_s, Weight::Plain, 0, {}},
            {u"billing"_s, Weight::Strong, 0, {}}, {u"."_s, Weight::Plain, 0, {}}}));
}

void TestSentence::dataIsNotTakenForAPlace()
{
    const Sentence made =
        Sentence::filled(u"%1 from %2"_s, {Sentence::quoted(u"%2 <b>"_s), u"%1"_s});
    QCOMPARE(made.text(), u"%2 <b> from %1"_s);
    QCOMPARE(made.pieces().first(), (SentencePiece{u"%2 <b>"_s, Weight::Quoted, 0, {}}));
}

void TestSentence::whatIsNoPlaceStays()
{
    QCOMPARE(Sentence::filled(u"30 % of %3, %"_s, {u"a"_s}).text(), u"30 % of %3, %"_s);
    QVERIFY(Sentence::filled({}, {}).isEmpty());
}

void TestSentence::neighboursThatLookTheSameAreOnePiece()
{
    Sentence made(u"a"_s);
    made += u"b"_s;
    made += Sentence::strong(u"c"_s);
    made += Sentence();
    made += Sentence::strong(u"d"_s);
    QCOMPARE(made.pieces().size(), 2);
    QCOMPARE(made.pieces().last().text, u"cd"_s);
}

void TestSentence::joiningLeavesOutWhatIsEmpty()
{
    QCOMPARE(joined({{}, u"a"_s, {}, u"b"_s, {}}, u"; "_s).text(), u"a; b"_s);
    QVERIFY(joined({{}, {}}, u"; "_s).isEmpty());
}

void TestSentence::theFirstLetterGrows()
{
    QCOMPARE(Sentence(u"it is"_s).capitalized().text(), u"It is"_s);
    QVERIFY(Sentence().capitalized().isEmpty());
}

void TestSentence::linksKeepTheirWeight()
{
    const Sentence linked = Sentence::strong(u"500"_s).linked(7, u"Only 500"_s);
    QCOMPARE(linked.pieces(), (QList<SentencePiece>{{u"500"_s, Weight::Strong, 7, u"Only 500"_s}}));
}

QTEST_APPLESS_MAIN(TestSentence)
#include "tst_sentence.moc"
