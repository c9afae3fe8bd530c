// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/deliveryindex.h"

#include <QTest>

using namespace Reprise;

static const QByteArray Place = "repos/acme/shop/hooks/77";

class TestDeliveryIndex : public QObject
{
    Q_OBJECT

private slots:
    void deliveriesOfOneEventFold();
    void pagesInARowAreOneSpan();
    void aNewFrontJoinsWhenItMeetsTheKnown();
    void aGapIsNotKnown();
    void theListsEndMakesEverythingKnown();
    void placesAreApart();
    void forgetsWhenItGrowsTooLarge();
};

static EventRecord delivery(const QByteArray &guid, qint64 id, qint64 micros)
{
    EventRecord record;
    record.event.id = EventId(guid + '@' + Place);
    Attempt attempt;
    attempt.id = AttemptId(QByteArray::number(id));
    attempt.startedAt = Timestamp::fromMicros(micros);
    record.attempts = {attempt};
    return record;
}

//! A page with one delivery at each of the times.
static GitHubPage page(const QList<qint64> &times)
{
    GitHubPage made;
    for (const qint64 time : times)
        made.records.append(delivery("g" + QByteArray::number(time), time, time));
    return made;
}

void TestDeliveryIndex::deliveriesOfOneEventFold()
{
    DeliveryIndex index;
    index.note(delivery("a", 2, 20));
    index.note(delivery("b", 3, 30));
    index.note(delivery("a", 1, 10));
    const EventRecord *record = index.find(EventId("a@" + Place));
    QVERIFY(record);
    QCOMPARE(record->attempts.size(), 2);
    QCOMPARE(record->attempts.last().id, AttemptId("2"));
    QVERIFY(!index.find(EventId("c@" + Place)));
}

void TestDeliveryIndex::pagesInARowAreOneSpan()
{
    DeliveryIndex index;
    QVERIFY(!index.isKnownSince(Place, 100));
    index.notePage(Place, {}, "c1", page({100, 90}));
    QVERIFY(index.isKnownSince(Place, 90));
    QVERIFY(!index.isKnownSince(Place, 89));
    index.notePage(Place, "c1", "c2", page({80, 70}));
    QVERIFY(index.isKnownSince(Place, 70));
    QCOMPARE(index.newestKnown(Place), std::optional<qint64>(100));
    index.notePage(Place, "c9", "c10", page({10}));
    QVERIFY(!index.isKnownSince(Place, 10));
}

void TestDeliveryIndex::aNewFrontJoinsWhenItMeetsTheKnown()
{
    DeliveryIndex index;
    index.notePage(Place, {}, "c1", page({100, 90}));
    index.notePage(Place, "c1", "c2", page({80, 70}));
    index.notePage(Place, {}, "d1", page({200, 190}));
    QCOMPARE(index.newestKnown(Place), std::optional<qint64>(100));
    index.notePage(Place, "d1", "d2", page({150, 95}));
    QCOMPARE(index.newestKnown(Place), std::optional<qint64>(200));
    QVERIFY(index.isKnownSince(Place, 70));
    index.notePage(Place, "c2", "c3", page({60}));
    QVERIFY(index.isKnownSince(Place, 60));
}

void TestDeliveryIndex::aGapIsNotKnown()
{
    DeliveryIndex index;
    index.notePage(Place, {}, "c1", page({100, 90}));
    index.notePage(Place, {}, "d1", page({300, 290}));
    QCOMPARE(index.newestKnown(Place), std::optional<qint64>(100));
    index.notePage(Place, {}, "e1", page({310, 285}));
    index.notePage(Place, "d1", "d2", page({150, 95})); // of a walk that was given up
    QCOMPARE(index.newestKnown(Place), std::optional<qint64>(100));
    index.notePage(Place, "e1", "", page({200, 50}));
    QCOMPARE(index.newestKnown(Place), std::optional<qint64>(310));
    QVERIFY(index.isKnownSince(Place, 50));
}

void TestDeliveryIndex::theListsEndMakesEverythingKnown()
{
    DeliveryIndex index;
    index.notePage(Place, {}, {}, page({100, 90}));
    QVERIFY(index.isKnownSince(Place, 1));
}

void TestDeliveryIndex::placesAreApart()
{
    DeliveryIndex index;
    index.notePage(Place, {}, {}, page({100}));
    QVERIFY(!index.isKnownSince("repos/acme/shop/hooks/78", 100));
    QVERIFY(!index.newestKnown("repos/acme/shop/hooks/78"));
}

void TestDeliveryIndex::forgetsWhenItGrowsTooLarge()
{
    DeliveryIndex index;
    index.notePage(Place, {}, {}, page({1}));
    for (qint64 i = 2; i <= DeliveryIndex::MaxEvents; ++i)
        index.note(delivery("g" + QByteArray::number(i), i, i));
    QCOMPARE(index.events().size(), DeliveryIndex::MaxEvents);
    index.note(delivery("one more", 9, 9));
    QCOMPARE(index.events().size(), 1);
    QVERIFY(!index.isKnownSince(Place, 1)); // what is forgotten is not known any more
}

QTEST_GUILESS_MAIN(TestDeliveryIndex)
#include "tst_deliveryindex.moc"
