// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/counted.h"

#include <QTest>

using namespace Reprise;

class TestCounted final : public QObject
{
    Q_OBJECT

private slots:
    void onlyOneIsSingular_data();
    void onlyOneIsSingular();
};

void TestCounted::onlyOneIsSingular_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << 0LL << QByteArray("0 events");
    QTest::newRow("one") << 1LL << QByteArray("1 event");
    QTest::newRow("two") << 2LL << QByteArray("2 events");
    QTest::newRow("many") << 10'000'000'001LL << QByteArray("10000000001 events");
}

void TestCounted::onlyOneIsSingular()
{
    QFETCH(qint64, count);
    QTEST(counted(count, "event", "events"), "text");
}

QTEST_APPLESS_MAIN(TestCounted)
#include "tst_counted.moc"
