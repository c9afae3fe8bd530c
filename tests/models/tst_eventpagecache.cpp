// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/eventpagecache.h"

#include <QTest>

using namespace Reprise;

class TestEventPageCache : public QObject
{
    Q_OBJECT

private slots:
    void findsRowsOfPagesHeld();
    void thePageNotUsedForLongestGoesFirst();
    void findsKeys();
};

static QList<Event> page(qint64 number, int size = EventPageCache::PageSize)
{
    QList<Event> events(size);
    for (int i = 0; i < size; ++i)
        events[i].key = RowKey{number * 1000 + i};
    return events;
}

void TestEventPageCache::findsRowsOfPagesHeld()
{
    EventPageCache cache;
    QVERIFY(!cache.find(0));
    cache.insert(0, page(0));
    cache.insert(2, page(2, 5));
    QCOMPARE(cache.find(127)->key, RowKey{127});
    QVERIFY(!cache.find(128));
    QCOMPARE(cache.find(260)->key, RowKey{2004});
    QVERIFY(!cache.find(261));
    cache.remove(0);
    QVERIFY(!cache.find(127));
}

void TestEventPageCache::thePageNotUsedForLongestGoesFirst()
{
    EventPageCache cache;
    for (qint64 i = 0; i < EventPageCache::PageLimit; ++i)
        cache.insert(i, page(i));
    QVERIFY(cache.use(0));
    cache.insert(1000, page(1000));
    QCOMPARE(cache.pageCount(), EventPageCache::PageLimit);
    QVERIFY(cache.find(0));
    QVERIFY(!cache.find(EventPageCache::PageSize));
    QVERIFY(cache.find(1000 * EventPageCache::PageSize));
}

void TestEventPageCache::findsKeys()
{
    EventPageCache cache;
    cache.insert(3, page(3));
    QCOMPARE(cache.rowOf(RowKey{3007}), std::optional<qint64>(3 * EventPageCache::PageSize + 7));
    QVERIFY(!cache.rowOf(RowKey{4}));
}

QTEST_GUILESS_MAIN(TestEventPageCache)
#include "tst_eventpagecache.moc"
