// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/filterbar.h"

#include "app/async/clock.h"
#include "models/domain/query/queryedit.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "models/domain/timestamp.h"
#include "ui/events/completionlist.h"
#include "ui/events/queryline.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

class StandingClock final : public Clock
{
public:
    qint64 utcMicros() const override { return now; }
    qint64 monotonicMicros() const override { return now; }
    qint64 bootMicros() const override { return now; }

    qint64 now = Timestamp::parse("2026-04-12T12:00Z")->utcMicros;
};

//! The bar in a window with something below it, shown and with the focus in the line.
class Fixture
{
public:
    Fixture()
    {
        auto *layout = new QVBoxLayout(&window);
        bar = new FilterBar(clock, &window);
        layout->addWidget(bar);
        layout->addStretch();
        window.resize(900, 400);
        window.show();
        QApplication::setActiveWindow(&window);
        line = bar->findChild<QueryLine *>();
        bar->setFocus();
        changes = std::make_unique<QSignalSpy>(bar, &FilterBar::queryChanged);
        QueryVocabulary vocabulary;
        vocabulary.values[QueryField::Type] = {"order.fulfilled", "order.created"};
        bar->setValues(vocabulary);
    }

    void type(const QString &text) { QTest::keyClicks(line, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(line, key, modifiers);
    }
    //! Of the bar's window; the list moves there when it is first shown.
    CompletionList *list() const { return window.findChild<CompletionList *>(); }
    //! The words below the line; empty while none are shown.
    QString note() const
    {
        for (const PlainLabel *label : window.findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u"Column"_s))
                return label->text();
        }
        return {};
    }
    QString applied() const { return toText(bar->query()); }

    StandingClock clock;
    QWidget window;
    FilterBar *bar = nullptr;
    QueryLine *line = nullptr;
    std::unique_ptr<QSignalSpy> changes;
};

} // namespace

class TestFilterBar final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup() { m_fixture.reset(); }

    void typingAppliesOnceAfterAPause();
    void enterAppliesAtOnce();
    void aMistakeKeepsTheLastGoodFilter();
    void anUnfinishedTextIsCalledWrongLater();
    void mendingTheTextTakesTheNoteAway();
    void escapeRestoresThenClearsThenLeaves();
    void upAndDownWalkThroughUsedFilters();
    void controlSpaceOffersAndEnterTakes();
    void tabTakesTheFirstSuggestion();
    void enterAppliesWhileSuggestionsAreOnlyOffered();
    void arrowsChooseAndEscapeCloses();
    void aClickTakesACandidate();
    void wholeFiltersCanBeWrittenWithSuggestions();
    void programmaticChangesAreAppliedAtOnceAndUndone();
    void anEqualQueryIsNotAnnouncedAgain();
    void refreshFollowsTheClock();
    void saysHowManyMatch();
    void hiddenBarsShowNoNote();

private:
    std::unique_ptr<Fixture> m_fixture;
};

void TestFilterBar::typingAppliesOnceAfterAPause()
{
    m_fixture->type(u"code = 500"_s);
    QCOMPARE(m_fixture->changes->size(), 0);
    QTRY_COMPARE(m_fixture->changes->size(), 1);
    QCOMPARE(
        m_fixture->changes->first().at(0).value<QueryNode>(), parseQuery(u"code = 500"_s, 0).node);
    QCOMPARE(m_fixture->changes->first().at(1).toString(), u"code = 500"_s);
}

void TestFilterBar::enterAppliesAtOnce()
{
    m_fixture->type(u"code = 500"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->changes->size(), 1);
    QCOMPARE(m_fixture->bar->history(), QStringList{u"code = 500"_s});
}

void TestFilterBar::aMistakeKeepsTheLastGoodFilter()
{
    m_fixture->bar->setText(u"code = 500"_s);
    m_fixture->bar->setText(u"code = abc and tries = 1"_s);
    QCOMPARE(m_fixture->changes->size(), 1);
    QCOMPARE(m_fixture->applied(), u"code = 500"_s);
    QCOMPARE(m_fixture->bar->mistake()->column, 7);
    QCOMPARE(m_fixture->note(), u"Column 8: “abc” is not a number; write 500, 500-599 or 5xx"_s);
    QVERIFY(m_fixture->line->accessibleDescription().contains(u"Column 8"_s));
}

void TestFilterBar::anUnfinishedTextIsCalledWrongLater()
{
    QElapsedTimer sinceTyping;
    m_fixture->type(u"code ="_s);
    sinceTyping.start();
    QTRY_COMPARE(m_fixture->note(), u"Column 7: expected a value after “=”"_s);
    QVERIFY2(sinceTyping.elapsed() > 900, "no time to finish the text");
    QCOMPARE(m_fixture->changes->size(), 0);
}

void TestFilterBar::mendingTheTextTakesTheNoteAway()
{
    m_fixture->bar->setText(u"code = 50x"_s);
    QVERIFY(!m_fixture->note().isEmpty());
    m_fixture->press(Qt::Key_Backspace);
    QVERIFY(m_fixture->note().isEmpty());
    m_fixture->type(u"0"_s);
    QTRY_COMPARE(m_fixture->applied(), u"code = 500"_s);
    QVERIFY(!m_fixture->bar->mistake());
}

void TestFilterBar::escapeRestoresThenClearsThenLeaves()
{
    const QSignalSpy left(m_fixture->bar, &FilterBar::leaveRequested);
    m_fixture->bar->setText(u"code = 500"_s);
    m_fixture->type(u" nonsense"_s);
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->bar->text(), u"code = 500"_s);
    QVERIFY(!m_fixture->bar->mistake());
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->bar->text(), QString());
    QCOMPARE(m_fixture->bar->query(), QueryNode());
    QCOMPARE(left.size(), 0);
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestFilterBar::upAndDownWalkThroughUsedFilters()
{
    m_fixture->bar->setHistory({u"code = 1"_s, u"code = 2"_s});
    m_fixture->type(u"code = 3 "_s);
    m_fixture->press(Qt::Key_Up);
    QCOMPARE(m_fixture->bar->text(), u"code = 2"_s);
    m_fixture->press(Qt::Key_Up);
    QCOMPARE(m_fixture->bar->text(), u"code = 1"_s);
    QTRY_COMPARE(m_fixture->applied(), u"code = 1"_s);
    m_fixture->press(Qt::Key_Down);
    m_fixture->press(Qt::Key_Down);
    QCOMPARE(m_fixture->bar->text(), u"code = 3 "_s);
}

void TestFilterBar::controlSpaceOffersAndEnterTakes()
{
    m_fixture->press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_fixture->list()->isVisible());
    const QAbstractItemModelTester tester(
        m_fixture->list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_fixture->type(u"dest"_s);
    m_fixture->press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_fixture->list()->model()->rowCount(), 1);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->bar->text(), u"destination "_s);
    QVERIFY(!m_fixture->list()->isVisible());
}

void TestFilterBar::tabTakesTheFirstSuggestion()
{
    m_fixture->type(u"type = ord"_s);
    QVERIFY(m_fixture->list()->isVisible());
    m_fixture->press(Qt::Key_Tab);
    QCOMPARE(m_fixture->bar->text(), u"type = \"order.fulfilled\""_s);
    QVERIFY(m_fixture->line->hasFocus());
    QTRY_COMPARE(m_fixture->applied(), u"type = \"order.fulfilled\""_s);
}

void TestFilterBar::enterAppliesWhileSuggestionsAreOnlyOffered()
{
    m_fixture->type(u"type = ord"_s);
    QVERIFY(m_fixture->list()->isVisible());
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->applied(), u"type = \"ord\""_s);
    QVERIFY(!m_fixture->list()->isVisible());
}

void TestFilterBar::arrowsChooseAndEscapeCloses()
{
    m_fixture->type(u"type = ord"_s);
    m_fixture->press(Qt::Key_Down);
    QCOMPARE(m_fixture->list()->choice(), 0);
    m_fixture->press(Qt::Key_Up);
    QCOMPARE(m_fixture->list()->choice(), 1);
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(!m_fixture->list()->isVisible());
    QCOMPARE(m_fixture->bar->text(), u"type = ord"_s);
}

void TestFilterBar::aClickTakesACandidate()
{
    m_fixture->type(u"type = ord"_s);
    CompletionList *const list = m_fixture->list();
    const QRect row = list->visualRect(list->model()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_fixture->bar->text(), u"type = \"order.created\""_s);
}

void TestFilterBar::wholeFiltersCanBeWrittenWithSuggestions()
{
    m_fixture->type(u"sta"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(u"= exh"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(u" a"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(u"cod"_s);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(u"in 5xx"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->applied(), u"stage = exhausted and code in 500-599"_s);
}

void TestFilterBar::programmaticChangesAreAppliedAtOnceAndUndone()
{
    m_fixture->bar->setText(u"stage = failed"_s);
    m_fixture->bar->setQuery(withReceivedWindow(
        m_fixture->bar->query(), m_fixture->clock.now - 3'600'000'000, m_fixture->clock.now));
    QCOMPARE(m_fixture->bar->text(), u"stage = failed and received in 2026-04-12T11:00Z..12:00Z"_s);
    QCOMPARE(m_fixture->changes->size(), 2);
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->applied(), u"stage = failed"_s);
}

void TestFilterBar::anEqualQueryIsNotAnnouncedAgain()
{
    m_fixture->bar->setText(u"code = 500"_s);
    m_fixture->bar->setText(u"code  =  500"_s);
    QCOMPARE(m_fixture->changes->size(), 1);
    m_fixture->press(Qt::Key_Return); // a person's Enter asks again
    QCOMPARE(m_fixture->changes->size(), 2);
}

void TestFilterBar::refreshFollowsTheClock()
{
    m_fixture->bar->setText(u"code = 500"_s);
    m_fixture->clock.now += 60'000'000;
    m_fixture->bar->refresh();
    QCOMPARE(m_fixture->changes->size(), 1);
    m_fixture->bar->setText(u"received in -1h"_s);
    m_fixture->clock.now += 60'000'000;
    m_fixture->bar->refresh();
    QCOMPARE(m_fixture->changes->size(), 3);
    QCOMPARE(receivedWindow(m_fixture->bar->query())->toMicros, m_fixture->clock.now);
}

void TestFilterBar::saysHowManyMatch()
{
    m_fixture->bar->setMatchCount(247, 101'322);
    const QList<PlainLabel *> labels = m_fixture->bar->findChildren<PlainLabel *>();
    const auto says = [&labels](const QString &text) {
        return std::any_of(labels.begin(), labels.end(),
            [&text](const PlainLabel *label) { return label->text() == text; });
    };
    QVERIFY(says(u"247 of 101,322"_s));
    m_fixture->bar->setMatchCount(12, 101'322, false);
    QVERIFY(says(u"12 so far"_s));
}

void TestFilterBar::hiddenBarsShowNoNote()
{
    m_fixture->bar->setText(u"code = abc"_s);
    QVERIFY(!m_fixture->note().isEmpty());
    m_fixture->bar->hide();
    QVERIFY(m_fixture->note().isEmpty());
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
