// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnfit.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestColumnFit final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void textsShareWhatIsLeft();
    void theViewsWidthIsFollowed();
    void aTooNarrowViewScrolls();
    void titlesAreNeverCut();
    void theSortedTitleHasRoomForItsArrow();
    void hiddenColumnsTakeNothing();
    void widthsByHandStay();

private:
    int width(int section) const { return m_table->horizontalHeader()->sectionSize(section); }
    int room() const { return m_table->horizontalHeader()->viewport()->width(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_table;
    ColumnFit *m_fit = nullptr;
};

void TestColumnFit::init()
{
    m_model = std::make_unique<QStandardItemModel>(3, 4);
    m_model->setHorizontalHeaderLabels({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    m_table = std::make_unique<QTableView>();
    m_table->setModel(m_model.get());
    m_table->verticalHeader()->hide();
    m_fit = new ColumnFit(m_table->horizontalHeader(), m_table.get());
    m_fit->setColumns({{0, 100, 0}, {1, 80, 1}, {2, 80, 3}, {3, 60, 0}});
    m_table->resize(800, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestColumnFit::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestColumnFit::textsShareWhatIsLeft()
{
    const int left = room() - 320;
    QCOMPARE(width(0), 100);
    QCOMPARE(width(3), 60);
    QCOMPARE(width(1), 80 + left / 4);
    QCOMPARE(width(0) + width(1) + width(2) + width(3), room());
}

void TestColumnFit::theViewsWidthIsFollowed()
{
    m_table->resize(1000, 300);
    QCOMPARE(width(0) + width(1) + width(2) + width(3), room());
    QCOMPARE(width(0), 100);
    m_table->resize(500, 300);
    QCOMPARE(width(0) + width(1) + width(2) + width(3), room());
}

void TestColumnFit::aTooNarrowViewScrolls()
{
    m_table->resize(250, 300);
    QCOMPARE(width(1), 80);
    QCOMPARE(width(2), 80);
    QVERIFY(m_table->horizontalHeader()->length() > room());
}

void TestColumnFit::titlesAreNeverCut()
{
    m_model->setHorizontalHeaderLabels({u"a"_s, u"b"_s, u"c"_s, u"Wiederholungen insgesamt"_s});
    m_fit->fit();
    const QHeaderView *header = m_table->horizontalHeader();
    QVERIFY(width(3) > header->fontMetrics().horizontalAdvance(u"Wiederholungen insgesamt"_s));
}

void TestColumnFit::theSortedTitleHasRoomForItsArrow()
{
    m_table->setSortingEnabled(true);
    m_model->setHorizontalHeaderLabels({u"a"_s, u"b"_s, u"Wiederholungen"_s, u"Wiederholungen"_s});
    m_table->resize(250, 300); // each as narrow as it may be
    m_table->horizontalHeader()->setSortIndicator(2, Qt::AscendingOrder);
    QVERIFY(width(2) > width(3));
    m_table->horizontalHeader()->setSortIndicator(3, Qt::AscendingOrder);
    QVERIFY(width(2) < width(3));
    QVERIFY(!m_fit->isByHand());
}

void TestColumnFit::hiddenColumnsTakeNothing()
{
    m_table->setColumnHidden(2, true);
    m_fit->fit();
    QCOMPARE(width(0) + width(1) + width(3), room());
}

void TestColumnFit::widthsByHandStay()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QPoint edge(header->sectionViewportPosition(1) - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QMouseEvent drag(QEvent::MouseMove, edge + QPoint(40, 0),
        header->viewport()->mapToGlobal(edge + QPoint(40, 0)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(header->viewport(), &drag);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
    QVERIFY(m_fit->isByHand());
    QCOMPARE(width(0), 140);
    m_table->resize(900, 300);
    QCOMPARE(width(0), 140);
    m_fit->setByHand(false);
    m_fit->fit();
    QCOMPARE(width(0), 100);
}

QTEST_MAIN(TestColumnFit)
#include "tst_columnfit.moc"
