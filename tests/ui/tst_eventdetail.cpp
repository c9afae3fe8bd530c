// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/eventdetail.h"

#include "tests/support/eventbuilder.h"
#include "ui/detail/attemptstepper.h"
#include "ui/detail/bodyview.h"
#include "ui/detail/byteview.h"
#include "ui/detail/headerlist.h"
#include "ui/detail/messagepane.h"
#include "ui/detail/recordfields.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sentencelabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestEventDetail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }
    void init();
    void saysWhenNothingIsSelected();
    void lastFailedAttemptIsShownFirst();
    void stepsThroughAttemptsByKeyboard();
    void arrowKeysInTheAttemptsTableChangeTheAttempt();
    void eventWithoutAttemptsShowsItsRequest();
    void attemptsOwnRequestIsPreferred();
    void loadingKeepsTheOldEventForAMoment();
    void aMissingAnswerIsNoEmptyOne();
    void keysChooseTheTab();
    void headerBecomesAFilter();
    void bodyValueBecomesAFilter();
    void fieldsAreCompleteAndUncut();
    void hostileRecordIsShownAsText();
    void readsWellSmallAndLarge_data();
    void readsWellSmallAndLarge();

private:
    EventRecord record() const;
    const ByteView *shownBody(EventDetail::Tab tab) const;

    std::unique_ptr<EventDetail> m_detail;
};

void TestEventDetail::init()
{
    m_detail = std::make_unique<EventDetail>();
    m_detail->resize(1000, 400);
    m_detail->show();
}

EventRecord TestEventDetail::record() const
{
    return Test::EventBuilder("evt_7")
        .header("X-Request-Id", "5f1c")
        .attempt(500, R"({"error":"sku"})")
        .attempt(std::nullopt, "timed out")
        .attempt(200, R"({"ok":true})")
        .build();
}

const ByteView *TestEventDetail::shownBody(EventDetail::Tab tab) const
{
    const QList<MessagePane *> panes = m_detail->findChildren<MessagePane *>();
    m_detail->setCurrentTab(tab);
    for (const MessagePane *pane : panes) {
        if (pane->isVisible())
            return pane->bodyView()->byteView();
    }
    return nullptr;
}

void TestEventDetail::saysWhenNothingIsSelected()
{
    auto *state = m_detail->findChild<EmptyState *>();
    QVERIFY(state->isVisible());
    m_detail->showRecord(record());
    QVERIFY(!state->isVisible());
    m_detail->clear();
    QVERIFY(state->isVisible());
    m_detail->showProblem(u"Loading failed."_s, u"Try again."_s);
    QCOMPARE(state->what(), u"Loading failed."_s);
}

void TestEventDetail::lastFailedAttemptIsShownFirst()
{
    QSignalSpy changed(m_detail.get(), &EventDetail::currentAttemptChanged);
    m_detail->showRecord(record());
    QCOMPARE(m_detail->currentAttempt(), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_detail->findChild<AttemptStepper *>()->text().startsWith(u"try 2 of 3"_s));
}

void TestEventDetail::stepsThroughAttemptsByKeyboard()
{
    m_detail->showRecord(record());
    m_detail->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_detail.get()));
    m_detail->setFocusPolicy(Qt::StrongFocus);
    m_detail->setFocus();
    QTest::keyClick(m_detail.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_detail->currentAttempt(), 2);
    QTest::keyClick(m_detail.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_detail->currentAttempt(), 2);
    QTest::keyClick(m_detail.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(m_detail.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_detail->currentAttempt(), 0);
    QVERIFY(shownBody(EventDetail::ResponseTab)->bytes().contains("sku"));
}

void TestEventDetail::arrowKeysInTheAttemptsTableChangeTheAttempt()
{
    m_detail->showRecord(record());
    m_detail->setCurrentTab(EventDetail::AttemptsTab);
    QTreeView *table = nullptr;
    for (QTreeView *view : m_detail->findChildren<QTreeView *>()) {
        if (view->isVisible())
            table = view;
    }
    QVERIFY(table);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(m_detail->currentAttempt(), 2);
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(m_detail->currentAttempt(), 0);
}

void TestEventDetail::eventWithoutAttemptsShowsItsRequest()
{
    m_detail->showRecord(record());
    m_detail->showRecord(Test::EventBuilder("evt_8").body("{\"fresh\":1}").build());
    QCOMPARE(m_detail->currentAttempt(), -1);
    QVERIFY(shownBody(EventDetail::RequestTab)->bytes().contains("fresh"));
    QVERIFY(!shownBody(EventDetail::ResponseTab));
}

void TestEventDetail::attemptsOwnRequestIsPreferred()
{
    EventRecord changed = record();
    HttpMessage own;
    own.body.bytes = "{\"own\":1}";
    changed.attempts[1].request = own;
    m_detail->showRecord(changed);
    QVERIFY(shownBody(EventDetail::RequestTab)->bytes().contains("own"));
    m_detail->setCurrentAttempt(0);
    QVERIFY(shownBody(EventDetail::RequestTab)->bytes().contains("order"));
}

void TestEventDetail::loadingKeepsTheOldEventForAMoment()
{
    m_detail->showRecord(record());
    m_detail->showLoading();
    auto *state = m_detail->findChild<EmptyState *>();
    QVERIFY(!state->isVisible());
    QTRY_VERIFY(state->isVisible());
    m_detail->showRecord(record());
    QVERIFY(!state->isVisible());
}

void TestEventDetail::aMissingAnswerIsNoEmptyOne()
{
    const auto told = [this] {
        for (const EmptyState *state : m_detail->findChildren<EmptyState *>()) {
            if (state->isVisibleTo(m_detail.get()))
                return state->what() + u": "_s + state->why();
        }
        return QString();
    };
    EventRecord shown = record();
    shown.attempts[2].response.body = {};
    m_detail->showRecord(shown);
    m_detail->setCurrentTab(EventDetail::ResponseTab);
    m_detail->setCurrentAttempt(1);
    QCOMPARE(told(), u"No answer: timed out"_s);
    m_detail->setCurrentAttempt(2);
    QCOMPARE(told(), u"No body: The answer came without one."_s);
    shown.attempts[2].code.reset();
    shown.attempts[2].outcome = AttemptOutcome::Pending;
    m_detail->showRecord(shown);
    m_detail->setCurrentAttempt(2);
    QCOMPARE(told(), u"No answer yet: The try is under way."_s);
}

void TestEventDetail::keysChooseTheTab()
{
    m_detail->showRecord(record());
    m_detail->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_detail.get()));
    m_detail->setFocusPolicy(Qt::StrongFocus);
    m_detail->setFocus();
    for (int i = 0; i < EventDetail::TabCount; ++i) {
        QTest::keyClick(m_detail.get(), Qt::Key(Qt::Key_1 + i), Qt::AltModifier);
        QCOMPARE(int(m_detail->currentTab()), i);
    }
}

void TestEventDetail::headerBecomesAFilter()
{
    m_detail->showRecord(record());
    HeaderList *list = m_detail->findChildren<MessagePane *>().first()->headerList();
    list->view()->setCurrentIndex(list->view()->model()->index(0, 0));
    QSignalSpy requested(m_detail.get(), &EventDetail::filterRequested);
    list->requestFilter();
    const Comparison comparison = requested.first().first().value<Comparison>();
    QCOMPARE(comparison.field.field, QueryField::Header);
    QCOMPARE(comparison.field.path.first().key, QByteArray("x-request-id"));
    QCOMPARE(comparison.values.first().from->text, QByteArray("5f1c"));
    list->copyValue();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"5f1c"_s);
}

void TestEventDetail::bodyValueBecomesAFilter()
{
    m_detail->showRecord(record());
    QSignalSpy requested(m_detail.get(), &EventDetail::filterRequested);
    const QueryValue value{QueryValue::Kind::Number, "77", 0};
    const QList<PathStep> path{{"order", -1}, {"id", -1}};
    emit m_detail->findChildren<MessagePane *>().first()->bodyView()->filterRequested(path, value);
    const Comparison expected{
        {QueryField::Body, path}, QueryOperator::Equal, {ValueRange::only(value)}};
    QCOMPARE(requested.first().first().value<Comparison>(), expected);
}

void TestEventDetail::fieldsAreCompleteAndUncut()
{
    EventRecord full = record();
    full.event.id = EventId(QByteArray(5000, 'i'));
    full.event.rawFields = R"({"team":"t"})";
    full.attempts[0].rawFields = R"({"n":1})";
    const Headers fields = recordFields(full.event, &full.attempts.at(0));
    QCOMPARE(fields.first("Event")->size(), 5000);
    QCOMPARE(*fields.first("HTTP status"), QByteArray("500"));
    QVERIFY(!fields.contains("Run"));
    QCOMPARE(vendorFields(full.event, &full.attempts.at(0)),
        QByteArray(R"({"event":{"team":"t"},"attempt":{"n":1}})"));
    QVERIFY(vendorFields({}, nullptr).isEmpty());
}

void TestEventDetail::hostileRecordIsShownAsText()
{
    EventRecord hostile = Test::EventBuilder("<b>id</b>\xE2\x80\xAE")
                              .destination("<img src=x>")
                              .header("<b>n</b>", "\xE2\x80\xAE<i>v</i>\r\nX: y")
                              .attempt(std::nullopt, "<b>boom</b>\x1b[31m")
                              .build();
    m_detail->setExplanation(u"<b>500</b> from \u202Ex"_s);
    m_detail->showRecord(hostile);
    for (int i = 0; i < EventDetail::TabCount; ++i) {
        m_detail->setCurrentTab(static_cast<EventDetail::Tab>(i));
        QVERIFY(!m_detail->grab().isNull());
    }
    int labels = 0;
    for (const PlainLabel *label : m_detail->findChildren<PlainLabel *>()) {
        ++labels;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202E)));
        QVERIFY(!label->text().contains(QChar(0x1B)));
    }
    QVERIFY(labels > 4);
    QCOMPARE(m_detail->findChild<SentenceLabel *>()->text(), u"<b>500</b> from ⟦U+202E⟧x"_s);
}

void TestEventDetail::readsWellSmallAndLarge_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(560, 300);
    QTest::newRow("wide") << QSize(1900, 500);
}

//! Nothing overlaps: the tabs' row is inside, the stepper beside the tabs.
void TestEventDetail::readsWellSmallAndLarge()
{
    QFETCH(QSize, size);
    m_detail->resize(size);
    m_detail->showRecord(record());
    QVERIFY(m_detail->minimumSizeHint().width() <= 560);
    QVERIFY(!m_detail->grab().isNull());
    const auto *stepper = m_detail->findChild<AttemptStepper *>();
    const QRect place(stepper->mapTo(m_detail.get(), QPoint()), stepper->size());
    QVERIFY(m_detail->rect().contains(place));
}

QTEST_MAIN(TestEventDetail)
#include "tst_eventdetail.moc"
