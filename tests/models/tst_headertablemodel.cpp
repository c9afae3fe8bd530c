// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/headertablemodel.h"

#include "models/items/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Reprise;

class TestHeaderTableModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderDoublesAndBytes();
    void resetsUnderTheTester();
};

void TestHeaderTableModel::keepsOrderDoublesAndBytes()
{
    HeaderTableModel model;
    model.setHeaders({{"X-B", "1"}, {"x-a", "\xFF"}, {"X-B", "2"}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, HeaderTableModel::NameColumn).data().toByteArray(), QByteArray("X-B"));
    QCOMPARE(model.index(1, HeaderTableModel::ValueColumn).data(RawValueRole).toByteArray(),
        QByteArray("\xFF"));
    QCOMPARE(model.index(2, HeaderTableModel::ValueColumn).data(FullTextRole).toString(),
        QStringLiteral("X-B: 2"));
}

void TestHeaderTableModel::resetsUnderTheTester()
{
    HeaderTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setHeaders({{"a", "b"}});
    model.setHeaders({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestHeaderTableModel)
#include "tst_headertablemodel.moc"
