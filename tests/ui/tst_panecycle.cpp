// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/panecycle.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestPaneCycle final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void goesRoundAndBack();
    void aPaneGetsTheFocusBackWhereItWas();
    void hiddenDisabledAndEmptyPanesArePassed();
    void aProxyStandsForItsPane();
    void fromOutsideItBeginsAtAnEnd();
    void withoutAnyPlaceNothingHappens();

private:
    QWidget *pane(int index) const { return m_panes.at(index); }
    QLineEdit *edit(int index, int number) const
    {
        return pane(index)->findChildren<QLineEdit *>().at(number);
    }

    std::unique_ptr<QWidget> m_window;
    QList<QWidget *> m_panes;
    QPushButton *m_outside = nullptr;
    PaneCycle *m_cycle = nullptr;
};

//! Three panes of two fields, and a button that is in none.
void TestPaneCycle::init()
{
    m_window = std::make_unique<QWidget>();
    m_panes.clear();
    auto *row = new QHBoxLayout(m_window.get());
    for (int i = 0; i < 3; ++i) {
        auto *pane = new QWidget(m_window.get());
        auto *inner = new QHBoxLayout(pane);
        for (int number = 0; number < 2; ++number)
            inner->addWidget(new QLineEdit(pane));
        m_panes.append(pane);
        row->addWidget(pane);
    }
    m_outside = new QPushButton(m_window.get());
    row->addWidget(m_outside);
    m_cycle = new PaneCycle(m_window.get());
    m_cycle->setPanes(m_panes);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    edit(0, 0)->setFocus();
}

void TestPaneCycle::goesRoundAndBack()
{
    QList<int> visited;
    for (int i = 0; i < 4; ++i) {
        visited.append(m_cycle->current());
        m_cycle->focusNext();
    }
    QCOMPARE(visited, (QList<int>{0, 1, 2, 0}));
    m_cycle->focusPrevious();
    QCOMPARE(m_cycle->current(), 0);
    m_cycle->focusPrevious();
    QCOMPARE(m_cycle->current(), 2);
}

void TestPaneCycle::aPaneGetsTheFocusBackWhereItWas()
{
    edit(1, 1)->setFocus();
    m_cycle->focusNext();
    QCOMPARE(QApplication::focusWidget(), edit(2, 0)); // never used: its first
    m_cycle->focusPrevious();
    QCOMPARE(QApplication::focusWidget(), edit(1, 1));
    edit(1, 1)->setEnabled(false);
    QCOMPARE(m_cycle->current(), 2); // Qt has taken the focus on
    m_cycle->focusPrevious();
    QCOMPARE(QApplication::focusWidget(), edit(1, 0));
}

void TestPaneCycle::hiddenDisabledAndEmptyPanesArePassed()
{
    pane(1)->hide();
    m_cycle->focusNext();
    QCOMPARE(m_cycle->current(), 2);
    pane(1)->show();
    pane(1)->setEnabled(false);
    m_cycle->focusPrevious();
    QCOMPARE(m_cycle->current(), 0);
    pane(1)->setEnabled(true);
    qDeleteAll(pane(1)->findChildren<QLineEdit *>());
    m_cycle->focusNext();
    QCOMPARE(m_cycle->current(), 2);
    delete m_panes.takeAt(1);
    m_cycle->focusNext();
    QCOMPARE(m_cycle->current(), 0);
}

void TestPaneCycle::aProxyStandsForItsPane()
{
    pane(1)->setFocusProxy(edit(1, 1));
    m_cycle->focusNext();
    QCOMPARE(QApplication::focusWidget(), edit(1, 1));
}

void TestPaneCycle::fromOutsideItBeginsAtAnEnd()
{
    m_outside->setFocus();
    QCOMPARE(m_cycle->current(), -1);
    m_cycle->focusNext();
    QCOMPARE(m_cycle->current(), 0);
    m_outside->setFocus();
    m_cycle->focusPrevious();
    QCOMPARE(m_cycle->current(), 2);
}

void TestPaneCycle::withoutAnyPlaceNothingHappens()
{
    for (QWidget *pane : m_panes)
        pane->hide();
    m_outside->setFocus();
    m_cycle->focusNext();
    m_cycle->focusPrevious();
    QCOMPARE(QApplication::focusWidget(), m_outside);
    m_cycle->setPanes({});
    m_cycle->focusNext();
    QCOMPARE(QApplication::focusWidget(), m_outside);
}

QTEST_MAIN(TestPaneCycle)
#include "tst_panecycle.moc"
