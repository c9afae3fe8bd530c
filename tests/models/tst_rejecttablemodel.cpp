// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rejecttablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestRejectTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsLineAndReason();
    void replacesItsLines();
    void copiesAsText();
};

void TestRejectTableModel::showsLineAndReason()
{
    RejectTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines({{3, u"not JSON"_s}, {4'000'000'000, u"no id"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, RejectTableModel::LineColumn).data().toLongLong(), 4'000'000'000);
    QCOMPARE(model.index(0, RejectTableModel::ReasonColumn).data().toString(), u"not JSON"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Line"_s);
}

void TestRejectTableModel::replacesItsLines()
{
    RejectTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines({{1, u"a"_s}, {2, u"b"_s}});
    model.setLines({{9, u"c"_s}});
    QCOMPARE(model.rowCount(), 1);
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRejectTableModel::copiesAsText()
{
    RejectTableModel model;
    model.setLines({{3, u"not JSON"_s}, {8, u"no id"_s}});
    QCOMPARE(model.toText(), u"3\tnot JSON\n8\tno id\n"_s);
}

QTEST_GUILESS_MAIN(TestRejectTableModel)
#include "tst_rejecttablemodel.moc"
