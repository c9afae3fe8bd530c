// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accesslog.h"
#include "ui/replay/progressstrip.h"
#include "ui/replay/runcounters.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/statusline.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::AccessLog;

//! The small ones: numbers of a run, its progress, the banner, the status line.
class TestFiguresAccess final : public QObject
{
    Q_OBJECT

private slots:
    void eachNumberIsATextWithItsName();
    void numbersStandSideBySide();
    void progressIsAValue();
    void progressIsToldWhenItMoves();
    void theBannerIsANotification();
    void theStatusLineIsAStatusBar();

private:
    static RunTotals totals(qint64 delivered, qint64 planned)
    {
        RunTotals made;
        made.byState.at(size_t(ItemState::Delivered)) = delivered;
        made.byState.at(size_t(ItemState::Planned)) = planned;
        return made;
    }

    AccessLog m_log;
};

void TestFiguresAccess::eachNumberIsATextWithItsName()
{
    RunCounters counters;
    RunProgress progress;
    progress.totals = totals(141, 106);
    counters.setProgress(progress, RunState::Running);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&counters);
    QStringList texts;
    for (int i = 0; i < list->childCount(); ++i) {
        QCOMPARE(list->child(i)->role(), QAccessible::StaticText);
        QCOMPARE(list->child(i)->parent(), list);
        QCOMPARE(list->indexOfChild(list->child(i)), i);
        texts.append(list->child(i)->text(QAccessible::Name));
    }
    QVERIFY2(texts.contains(u"delivered 141"_s), qPrintable(texts.join(u'|')));
    QVERIFY2(texts.contains(u"left 106"_s), qPrintable(texts.join(u'|')));
    QCOMPARE(texts.join(u", "_s), counters.text());
}

void TestFiguresAccess::numbersStandSideBySide()
{
    RunCounters counters;
    counters.resize(1100, counters.sizeHint().height());
    counters.show();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&counters);
    for (int i = 1; i < list->childCount(); ++i)
        QVERIFY(!list->child(i)->rect().intersects(list->child(i - 1)->rect()));
    const QPoint third = list->child(2)->rect().center();
    QCOMPARE(list->childAt(third.x(), third.y()), list->child(2));
}

void TestFiguresAccess::progressIsAValue()
{
    ProgressStrip strip;
    strip.setTotals(totals(58, 42));
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(&strip);
    QCOMPARE(bar->role(), QAccessible::ProgressBar);
    QCOMPARE(bar->valueInterface()->currentValue().toInt(), 58);
    QCOMPARE(bar->valueInterface()->maximumValue().toInt(), 100);
    QCOMPARE(bar->text(QAccessible::Value), u"58 %"_s);
    QVERIFY(bar->state().readOnly);
}

void TestFiguresAccess::progressIsToldWhenItMoves()
{
    ProgressStrip strip;
    QAccessible::queryAccessibleInterface(&strip);
    strip.setTotals(totals(1, 999));
    m_log.clear();
    strip.setTotals(totals(2, 998)); // still 0 %
    QVERIFY(m_log.names(QAccessible::ValueChanged).isEmpty());
    strip.setTotals(totals(500, 500));
    QCOMPARE(m_log.names(QAccessible::ValueChanged), (QStringList{u"Progress of the run"_s}));
}

void TestFiguresAccess::theBannerIsANotification()
{
    QWidget window;
    MessageBanner banner(&window);
    window.show();
    m_log.clear();
    banner.showMessage(MessageBanner::Tone::Error, u"FastHook answered 403."_s);
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(&banner);
    QCOMPARE(shown->role(), QAccessible::Notification);
    QCOMPARE(shown->text(QAccessible::Name), u"FastHook answered 403."_s);
}

void TestFiguresAccess::theStatusLineIsAStatusBar()
{
    StatusLine line;
    line.setCounts(1'204'331, 247, 12);
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(&line);
    QCOMPARE(bar->role(), QAccessible::StatusBar);
    QStringList texts;
    for (int i = 0; i < bar->childCount(); ++i)
        texts.append(bar->child(i)->text(QAccessible::Name));
    QVERIFY(texts.contains(u"1,204,331 events · 247 matches"_s));
}

QTEST_MAIN(TestFiguresAccess)
#include "tst_figuresaccess.moc"
