// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accesslog.h"
#include "tests/support/eventbuilder.h"
#include "ui/timeline/retrytimelineview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::AccessLog;

namespace {

constexpr qint64 Minute = 60'000'000;
constexpr qint64 Hour = 60 * Minute;
const qint64 Received = Timestamp::parse("2026-04-12T09:14:02.113Z")->utcMicros;
const qint64 Now = Received + 6 * Hour;

EventRecord record(int tries)
{
    Test::EventBuilder builder;
    for (int i = 0; i < tries; ++i)
        builder.attempt(i % 2 == 0 ? 500 : 503, "x");
    EventRecord made = builder.build();
    made.event.expiresAt = Timestamp::fromMicros(Received + 30 * 24 * Hour);
    return made;
}

RetryTimeline layOut(const EventRecord &record)
{
    return layOutTimeline(record, {Now, Received + 4 * Hour, {}});
}

RetryTimeline timeline(int tries)
{
    return layOut(record(tries));
}

enum Column { What, Result, Took, Time };
//! The builder's first try begins a minute after the event came, which is a wait like the others.
enum Row { FirstWait = 1, FirstTry, LaterWait, SecondTry, LastWait, ThirdTry };

} // namespace

class TestTimelineAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theTableHoldsWhatIsDrawnInOrderOfTime();
    void theFirstWaitIsTold();
    void theSelectedTryIsTheCurrentRow();
    void arrowsTellTheTry();
    void toolsSelectTriesAndNothingElse();
    void aNewTimelineHasNewRows();
    void triesStandWhereTheyArePainted();

private:
    QAccessibleInterface *table() const
    {
        return QAccessible::queryAccessibleInterface(m_view.get());
    }
    QAccessibleTableInterface *rows() const { return table()->tableInterface(); }
    QString at(int row, int column) const
    {
        return rows()->cellAt(row, column)->text(QAccessible::Name);
    }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < rows()->rowCount(); ++row)
            texts.append(at(row, column));
        return texts;
    }

    std::unique_ptr<AccessLog> m_log;
    std::unique_ptr<RetryTimelineView> m_view;
};

void TestTimelineAccess::init()
{
    m_log = std::make_unique<AccessLog>();
    m_view = std::make_unique<RetryTimelineView>();
    m_view->setTimeline(timeline(3), Now);
    m_view->resize(900, m_view->sizeHint().height());
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    QVERIFY(table());
}

void TestTimelineAccess::cleanup()
{
    m_view.reset();
    m_log.reset();
}

void TestTimelineAccess::theTableHoldsWhatIsDrawnInOrderOfTime()
{
    QCOMPARE(table()->role(), QAccessible::Table);
    QCOMPARE(table()->text(QAccessible::Name), u"Retry timeline"_s);
    QCOMPARE(table()->text(QAccessible::Description), u"3 tries"_s);
    QCOMPARE(column(What),
        (QStringList{u"received"_s, u"wait"_s, u"try 1"_s, u"wait"_s, u"try 2"_s, u"wait"_s,
            u"try 3"_s, u"fix deployed"_s, u"now"_s, u"expires"_s}));
    QCOMPARE(at(FirstTry, Result), u"500"_s);
    QCOMPARE(at(SecondTry, Result), u"503"_s);
    QCOMPARE(at(FirstTry, Took), u"200 ms"_s);
    QCOMPARE(at(LaterWait, Took), u"59 s"_s);
    QCOMPARE(at(0, Time), u"2026-04-12 09:14:02.113 UTC"_s);
    QCOMPARE(at(9, Time), u"2026-05-12 09:14:02.113 UTC"_s);
    QCOMPARE(
        rows()->rowDescription(FirstTry), u"try 1, 500, 200 ms, 2026-04-12 09:15:02.113 UTC"_s);
    QCOMPARE(rows()->columnDescription(Result), u"Result"_s);
}

void TestTimelineAccess::theFirstWaitIsTold()
{
    QCOMPARE(at(FirstWait, Took), u"1 min"_s);
    EventRecord prompt = record(2);
    prompt.event.receivedAt = prompt.attempts.first().startedAt;
    m_view->setTimeline(layOut(prompt), Now);
    QCOMPARE(column(What).first(3), (QStringList{u"received"_s, u"try 1"_s, u"wait"_s}));
}

void TestTimelineAccess::theSelectedTryIsTheCurrentRow()
{
    QCOMPARE(rows()->selectedRowCount(), 0);
    m_view->setSelectedAttempt(1);
    QCOMPARE(rows()->selectedRows(), (QList<int>{SecondTry}));
    QVERIFY(rows()->cellAt(SecondTry, Result)->state().selected);
    QVERIFY(table()->text(QAccessible::Description).contains(u"Selected: Try 2: 503"_s));
}

void TestTimelineAccess::arrowsTellTheTry()
{
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    m_log->clear();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_log->names(QAccessible::Focus), (QStringList{u"try 2"_s}));
    QCOMPARE(table()->focusChild(), rows()->cellAt(SecondTry, What));
}

void TestTimelineAccess::toolsSelectTriesAndNothingElse()
{
    QSignalSpy chosen(m_view.get(), &RetryTimelineView::attemptSelected);
    QVERIFY(rows()->selectRow(ThirdTry));
    QCOMPARE(chosen.last().at(0).toInt(), 2);
    QVERIFY(!rows()->selectRow(LastWait));
    QVERIFY(!rows()->unselectRow(ThirdTry));
    QVERIFY(!rows()->selectRow(99));
    QCOMPARE(m_view->selectedAttempt(), 2);
}

void TestTimelineAccess::aNewTimelineHasNewRows()
{
    m_view->setTimeline(timeline(1), Now);
    QVERIFY(!column(What).contains(u"try 2"_s));
    m_view->setTimeline(timeline(0), Now);
    QCOMPARE(table()->text(QAccessible::Description), u"No try is known."_s);
    QVERIFY(!table()->focusChild());
}

void TestTimelineAccess::triesStandWhereTheyArePainted()
{
    const QRect bar = m_view->attemptRect(1).toAlignedRect();
    QCOMPARE(rows()->cellAt(SecondTry, What)->rect().topLeft(), m_view->mapToGlobal(bar.topLeft()));
}

QTEST_MAIN(TestTimelineAccess)
#include "tst_timelineaccess.moc"
