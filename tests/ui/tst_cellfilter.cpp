// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/cellfilter.h"

#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "models/items/eventtablemodel.h"
#include "tests/support/eventbuilder.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

class TestCellFilter final : public QObject
{
    Q_OBJECT

private slots:
    void eachColumnGivesItsCondition_data();
    void eachColumnGivesItsCondition();
    void aMissingCodeIsACondition();
    void momentsGiveNone();
};

void TestCellFilter::eachColumnGivesItsCondition_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("only");
    QTest::addColumn<QString>("without");
    QTest::newRow("stage") << int(EventTableModel::StageColumn) << u"stage = failed"_s
                           << u"stage != failed"_s;
    QTest::newRow("type") << int(EventTableModel::Type) << u"type = \"a \\\"b\\\"\""_s
                          << u"type != \"a \\\"b\\\"\""_s;
    QTest::newRow("code") << int(EventTableModel::Code) << u"code = 503"_s << u"code != 503"_s;
    QTest::newRow("tries") << int(EventTableModel::Tries) << u"tries = 1"_s << u"tries != 1"_s;
}

void TestCellFilter::eachColumnGivesItsCondition()
{
    QFETCH(int, column);
    QFETCH(QString, only);
    QFETCH(QString, without);
    const Event event =
        EventBuilder("evt_1").type("a \"b\"").stage(Stage::Failed).attempt(503, "no").build().event;
    const std::optional<CellCondition> condition = cellCondition(column, event);
    QVERIFY(condition);
    QCOMPARE(toText(toNode(*condition)), only);
    QCOMPARE(toText(toNode(condition->negated())), without);
    QVERIFY(parseQuery(only, 0).node == toNode(*condition));
}

void TestCellFilter::aMissingCodeIsACondition()
{
    const Event event = EventBuilder("evt_1").attempt(std::nullopt, "reset").build().event;
    const std::optional<CellCondition> condition = cellCondition(EventTableModel::Code, event);
    QVERIFY(condition);
    QCOMPARE(toText(toNode(*condition)), toText(parseQuery(u"not code exists"_s, 0).node));
    QCOMPARE(toText(toNode(condition->negated())), u"code exists"_s);
}

void TestCellFilter::momentsGiveNone()
{
    const Event event = EventBuilder("evt_1").build().event;
    for (const int column :
        {EventTableModel::Received, EventTableModel::NextTry, EventTableModel::Expires})
        QVERIFY(!cellCondition(column, event));
}

QTEST_GUILESS_MAIN(TestCellFilter)
#include "tst_cellfilter.moc"
