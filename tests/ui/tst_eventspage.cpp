// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventspage.h"

#include "app/store/local/localstore.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/fakesession.h"
#include "tests/support/storefill.h"
#include "ui/actions.h"
#include "ui/detail/eventdetail.h"
#include "ui/events/completionlist.h"
#include "ui/events/eventtable.h"
#include "ui/events/filterbar.h"
#include "ui/events/vocabularyfeed.h"
#include "ui/widgets/sentencelabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

//! The page over a small store: three failures of billing (two alike), one of crm, one success.
class TestEventsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aClauseNarrowsAndKeepsItsEvent_data();
    void aClauseNarrowsAndKeepsItsEvent();
    void thoseThatFailedAlikeReplaceTheFilter();
    void theFilterBarOffersWhatTheEventsHold();
    void whatIsOfferedFollowsTheNewestMatches();

private:
    void show(const QByteArray &id);
    void choose(const QString &linkText);
    qint64 matching() const { return m_page->feed()->result().rows.size(); }
    bool isQuiet() const { return m_page->feed()->hasResult() && !m_page->feed()->isBusy(); }
    SentenceLabel *sentence() const { return m_page->findChild<SentenceLabel *>(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Test::FakeSession> m_session;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<EventsPage> m_page;
};

void TestEventsPage::initTestCase()
{
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeMode::Light);
    const auto failed = [](const char *id, const char *time, const char *destination, int code) {
        return EventBuilder(id)
            .received(time)
            .destination(destination)
            .stage(Stage::Failed)
            .header(QByteArray(destination) == "crm" ? "X-Only-Crm" : "X-Shop", "eu-1")
            .body(R"({"order":{"id":9007199254740993}})")
            .attempt(code, R"({"error":"out of stock"})")
            .build();
    };
    LocalStore store(m_folder.filePath(u"store.db"_s));
    QVERIFY(store.open());
    QVERIFY(Test::fill(store,
        {failed("evt_1", "2026-04-12T09:01Z", "billing", 500),
            failed("evt_2", "2026-04-12T09:02Z", "billing", 500),
            failed("evt_3", "2026-04-12T09:03Z", "billing", 503),
            failed("evt_4", "2026-04-12T09:04Z", "crm", 500),
            EventBuilder("evt_5")
                .received("2026-04-12T09:05Z")
                .destination("billing")
                .stage(Stage::Succeeded)
                .attempt(200, "ok")
                .build()}));
}

void TestEventsPage::init()
{
    m_session = std::make_unique<Test::FakeSession>(m_folder.filePath(u"store.db"_s));
    m_actions = std::make_unique<Actions>(nullptr);
    m_page = std::make_unique<EventsPage>(*m_actions);
    m_page->resize(1200, 800);
    m_page->show();
    m_page->setSession(m_session.get());
    QTRY_VERIFY(isQuiet() && matching() == 5);
}

void TestEventsPage::cleanup()
{
    m_page->setSession(nullptr);
    m_page.reset();
    m_session.reset();
}

void TestEventsPage::show(const QByteArray &id)
{
    const ResultSet &rows = m_page->feed()->result().rows;
    for (qint64 row = 0; row < rows.size(); ++row) {
        m_page->table()->goTo(row);
        QTRY_VERIFY(!m_page->detail()->record().event.id.isEmpty()
            && m_page->detail()->record().event.key == rows.keyAt(row));
        if (m_page->detail()->record().event.id == EventId(id))
            return;
    }
    QFAIL("no such event");
}

void TestEventsPage::choose(const QString &linkText)
{
    QTRY_VERIFY(sentence()->text().contains(linkText));
    for (int i = 0; i < sentence()->linkCount(); ++i) {
        if (sentence()->linkText(i) == linkText)
            return sentence()->chooseLink(i);
    }
    QFAIL("no such clause");
}

void TestEventsPage::aClauseNarrowsAndKeepsItsEvent_data()
{
    QTest::addColumn<QString>("clause");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<qint64>("matches");
    QTest::newRow("destination") << u"billing"_s
                                 << u"stage = failed and destination = \"billing\""_s << 3LL;
    QTest::newRow("code") << u"500"_s << u"stage = failed and code = 500"_s << 3LL;
}

void TestEventsPage::aClauseNarrowsAndKeepsItsEvent()
{
    QFETCH(QString, clause);
    QFETCH(qint64, matches);
    m_page->applyFilter(u"stage = failed"_s);
    QTRY_VERIFY(isQuiet() && matching() == 4);
    show("evt_1"); // the oldest, at the end of the table
    choose(clause);
    QTEST(m_page->filterText(), "filter");
    QTRY_VERIFY(isQuiet() && matching() == matches);
    QCOMPARE(m_page->detail()->record().event.id, EventId("evt_1"));
    QCOMPARE(m_page->table()->currentRow(), matches - 1);
}

void TestEventsPage::thoseThatFailedAlikeReplaceTheFilter()
{
    m_page->applyFilter(u"received >= 2026-04-12T09:02Z"_s);
    QTRY_VERIFY(isQuiet() && matching() == 4);
    show("evt_2");
    choose(u"1 others"_s); // no translation here, which is where English has its singular
    QTRY_VERIFY(isQuiet() && matching() == 2);
    QVERIFY(!m_page->filterText().contains(u"received"_s));
    QVERIFY(m_page->filterText().contains(u"code = 500"_s));
    QCOMPARE(m_page->detail()->record().event.id, EventId("evt_2"));
}

//! Header names, paths and values come from the archive while a filter is being written.
void TestEventsPage::theFilterBarOffersWhatTheEventsHold()
{
    auto *list = m_page->window()->findChild<CompletionList *>();
    QVERIFY(list);
    const auto offers = [this, list](const QString &text, const QString &wanted) {
        m_page->filterBar()->setText({});
        m_page->filterBar()->setFocus();
        QTest::keyClicks(m_page->filterBar()->focusProxy(), text);
        return QTest::qWaitFor([list, &wanted] {
            for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString() == wanted)
                    return true;
            }
            return false;
        });
    };
    QVERIFY(offers(u"header[\""_s, u"\"X-Shop\"]"_s));
    QVERIFY(offers(u"header[\"x-shop\"] = "_s, u"\"eu-1\""_s));
    QVERIFY(offers(u"body.or"_s, u"body.order.id"_s));
    QVERIFY(offers(u"body.order.id = "_s, u"9007199254740993"_s));
    QVERIFY(offers(u"response.e"_s, u"response.error"_s));
    QVERIFY(offers(u"response.error = "_s, u"\"out of stock\""_s));
}

void TestEventsPage::whatIsOfferedFollowsTheNewestMatches()
{
    QSignalSpy changed(m_page->findChild<VocabularyFeed *>(), &VocabularyFeed::changed);
    m_page->setSort({SortField::Destination, false});
    m_page->applyFilter(u"destination = \"crm\""_s);
    QTRY_VERIFY(isQuiet() && matching() == 1);
    m_page->filterBar()->setFocus();
    QTest::keyClicks(m_page->filterBar()->focusProxy(), u" "_s);
    QTRY_COMPARE(changed.last().first().value<QueryVocabulary>().requestHeaders,
        QList<QByteArray>{"X-Only-Crm"});
}

QTEST_MAIN(TestEventsPage)
#include "tst_eventspage.moc"
