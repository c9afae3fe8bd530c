// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventtsv.h"

#include "models/items/eventtablemodel.h"
#include "tests/support/eventbuilder.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

class TestEventTsv final : public QObject
{
    Q_OBJECT

private slots:
    void titlesStandAboveTheRowsInTheOrderGiven();
    void hostileTextStaysInItsCell_data();
    void hostileTextStaysInItsCell();
    void valuesAreWholeNotCut();
};

void TestEventTsv::titlesStandAboveTheRowsInTheOrderGiven()
{
    const Event event =
        EventBuilder("evt_1").type("order.created").attempt(503, "no").build().event;
    const QString text = toTsv(
        {event}, {EventTableModel::Type, EventTableModel::EventColumn, EventTableModel::Code});
    QCOMPARE(text, u"Type\tEvent\tCode\norder.created\tevt_1\t503\n"_s);
}

void TestEventTsv::hostileTextStaysInItsCell_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("tab") << QByteArray("a\tb");
    QTest::newRow("line ends") << QByteArray("a\r\nb");
    QTest::newRow("formula") << QByteArray("=HYPERLINK(\"http://evil.test\")");
    QTest::newRow("at") << QByteArray("@SUM(1)");
    QTest::newRow("bidi") << QByteArray("a\xe2\x80\xae b");
}

void TestEventTsv::hostileTextStaysInItsCell()
{
    QFETCH(QByteArray, type);
    const Event event = EventBuilder("evt_1").type(type).build().event;
    const QString text = toTsv({event}, {EventTableModel::Type, EventTableModel::EventColumn});
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).count(u'\t'), 1);
    QVERIFY(!u"=+-@"_s.contains(lines.at(1).front()));
    QVERIFY(!text.contains(QChar(0x202e)));
}

void TestEventTsv::valuesAreWholeNotCut()
{
    const QByteArray id = "7c0e3a52-0000-4000-8000-0000001000f1-" + QByteArray(100, 'x');
    const QString text = toTsv({EventBuilder(id).build().event}, {EventTableModel::EventColumn});
    QVERIFY(text.contains(QString::fromUtf8(id)));
}

QTEST_GUILESS_MAIN(TestEventTsv)
#include "tst_eventtsv.moc"
