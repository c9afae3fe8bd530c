// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/bytesearch.h"

#include <QTest>

using namespace Reprise;

class TestByteSearch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void stopsAtTheLimit();
    void canBeStopped();
};

void TestByteSearch::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("needle");
    QTest::addColumn<QList<qsizetype>>("offsets");
    using Offsets = QList<qsizetype>;
    QTest::newRow("case does not matter")
        << QByteArray("SKU sku Sku") << QByteArray("sKu") << Offsets{0, 4, 8};
    QTest::newRow("at both ends") << QByteArray("aba") << QByteArray("a") << Offsets{0, 2};
    QTest::newRow("not overlapping") << QByteArray("aaaa") << QByteArray("aa") << Offsets{0, 2};
    QTest::newRow("bytes") << QByteArray("x\0\xFFy", 4) << QByteArray("\0\xFF", 2) << Offsets{1};
    QTest::newRow("letters beyond ASCII are exact")
        << QByteArray("\xC3\x89 \xC3\xA9") << QByteArray("\xC3\xA9") << Offsets{3};
    QTest::newRow("nothing") << QByteArray("abc") << QByteArray() << Offsets{};
    QTest::newRow("longer than the text") << QByteArray("ab") << QByteArray("abc") << Offsets{};
}

void TestByteSearch::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, needle);
    const ByteMatches found = findAll(text, needle, 100);
    QTEST(found.offsets, "offsets");
    QVERIFY(!found.isLimited);
}

void TestByteSearch::stopsAtTheLimit()
{
    const ByteMatches found = findAll(QByteArray(10, 'a'), "a", 4);
    QCOMPARE(found.offsets.size(), 4);
    QVERIFY(found.isLimited);
}

void TestByteSearch::canBeStopped()
{
    const QByteArray text(5'000'000, 'a');
    QVERIFY(findAll(text, "a", 10'000'000, [](qsizetype) { return false; }).offsets.isEmpty());
}

QTEST_GUILESS_MAIN(TestByteSearch)
#include "tst_bytesearch.moc"
