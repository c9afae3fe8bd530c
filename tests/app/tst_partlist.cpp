// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/partlist.h"

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QTest>

using namespace Reprise;

class TestPartList : public QObject
{
    Q_OBJECT

private slots:
    void givesBackItsParts();
    void changesLikeAListOfArrays();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
};

static QByteArrayList partsOf(const PartList &list)
{
    QByteArrayList parts;
    for (qsizetype i = 0; i < list.count(); ++i)
        parts << list.at(i).toByteArray();
    return parts;
}

void TestPartList::givesBackItsParts()
{
    const QByteArrayList parts{"one", "", QByteArray("\0\xff", 2), QByteArray(100'000, 'x')};
    PartList list;
    for (const QByteArray &part : parts)
        list.append(part);
    QCOMPARE(list.byteCount(), 100'005);
    QCOMPARE(partsOf(list), parts);
    const std::optional<PartList> read = PartList::fromBytes(list.toBytes(), 4);
    QVERIFY(read.has_value());
    QCOMPARE(partsOf(*read), parts);
    QCOMPARE(read->toBytes(), list.toBytes());
    QVERIFY(PartList::fromBytes({}, 0).has_value());
}

//! Also after it was read, when the sizes stand in front of the parts.
void TestPartList::changesLikeAListOfArrays()
{
    QRandomGenerator random(7);
    PartList list;
    QByteArrayList expected;
    for (int step = 0; step < 2000; ++step) {
        const QByteArray part(random.bounded(20), char(random.bounded(256)));
        if (expected.isEmpty() || random.bounded(4) == 0) {
            list.append(part);
            expected.append(part);
        } else {
            const int place = random.bounded(int(expected.size()));
            list.replace(place, part);
            expected[place] = part;
        }
        if (step % 100 == 0)
            list = *PartList::fromBytes(list.toBytes(), list.count());
    }
    QCOMPARE(partsOf(list), expected);
    QCOMPARE(list.byteCount(), expected.join().size());
}

void TestPartList::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("count");
    const QByteArray two("\1\0\0\0\2\0\0\0abb", 11);
    QTest::newRow("a part is cut") << two.chopped(1) << qint64(2);
    QTest::newRow("bytes are left over") << two + 'c' << qint64(2);
    QTest::newRow("more parts than sizes") << two << qint64(4);
    QTest::newRow("fewer") << two << qint64(1);
    QTest::newRow("a count beyond reason") << two << (qint64(1) << 62);
    QTest::newRow("a negative count") << two << qint64(-1);
    QTest::newRow("a size beyond the end") << QByteArray("\1\0\0\0\xff\xff\xff\xff"
                                                         "abb",
        11) << qint64(2);
    QTest::newRow("sizes that only fit when they wrap")
        << QByteArray("\xff\xff\xff\xff\4\0\0\0abb", 11) << qint64(2);
}

void TestPartList::refusesWhatIsNoList()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, count);
    QVERIFY(!PartList::fromBytes(bytes, count).has_value());
}

QTEST_GUILESS_MAIN(TestPartList)
#include "tst_partlist.moc"
