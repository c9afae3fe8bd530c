// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/viewshelf.h"

#include "app/store/local/localstore.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/fakesession.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/sidebar/viewcounter.h"
#include "ui/widgets/namedialog.h"
#include "ui/window/windowstate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

const ProfileId Shop("shop");
const ProfileId Other("other");

} // namespace

//! Views of a person's own, from saving to the next start.
class TestViewShelf final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSavedViewStandsInTheSideBar();
    void itIsThereAtTheNextStart();
    void profilesHaveTheirOwn();
    void itIsCountedAsTheOthersAre();
    void itsCountFollowsTheArchive();
    void theNameIsAskedFor();
    void aKnownNameIsReplacedAfterAWord();
    void f2Renames();
    void renamingOntoAnotherReplacesIt();
    void deleteAsksFirst();
    void theContextMenuHasBoth();
    void viewsOfTheProgramStay();
    void aNewFilterKnowsItsView();
    void hostileNamesStayPlain();

private:
    void start();
    QModelIndex line(const QString &title) const;
    NameDialog *nameDialog() const;
    ConfirmDialog *confirmDialog() const;
    SidebarModel *model() const { return qobject_cast<SidebarModel *>(m_sidebar->model()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowState> m_state;
    std::unique_ptr<Sidebar> m_sidebar;
    std::unique_ptr<ViewCounter> m_counter;
    std::unique_ptr<ViewShelf> m_shelf;
};

void TestViewShelf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

//! As when the program starts: all anew, over the same settings.
void TestViewShelf::start()
{
    cleanup();
    m_state = std::make_unique<WindowState>(m_folder->filePath(u"window.ini"_s));
    m_sidebar = std::make_unique<Sidebar>();
    new QAbstractItemModelTester(
        m_sidebar->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_sidebar.get());
    m_counter = std::make_unique<ViewCounter>(nullptr);
    QObject::connect(
        m_counter.get(), &ViewCounter::counted, m_sidebar.get(), &Sidebar::setViewCounts);
    m_shelf = std::make_unique<ViewShelf>(*m_state, *m_sidebar, *m_counter, nullptr);
    m_shelf->setProfile(Shop);
    m_sidebar->resize(Sidebar::WideWidth, 700);
    m_sidebar->show();
}

void TestViewShelf::cleanup()
{
    m_shelf.reset();
    m_counter.reset();
    m_sidebar.reset();
    m_state.reset();
}

QModelIndex TestViewShelf::line(const QString &title) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->entry(model()->index(row)).title == title)
            return model()->index(row);
    }
    return {};
}

NameDialog *TestViewShelf::nameDialog() const
{
    for (NameDialog *dialog : m_sidebar->findChildren<NameDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

ConfirmDialog *TestViewShelf::confirmDialog() const
{
    for (ConfirmDialog *dialog : m_sidebar->findChildren<ConfirmDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void TestViewShelf::aSavedViewStandsInTheSideBar()
{
    const int before = model()->rowCount();
    m_shelf->save({u"Billing, broken"_s, "destination = \"billing\""});
    QCOMPARE(model()->rowCount(), before + 1);
    const QModelIndex saved = line(u"Billing, broken"_s);
    QCOMPARE(saved.row(), int(sidebarViews().size()) + 1); // below the heading and the others
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
    m_sidebar->setCurrentIndex(saved);
    QTest::keyClick(m_sidebar.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toByteArray(), QByteArray("destination = \"billing\""));
    m_sidebar->setCurrentFilter("destination = \"billing\"");
    QVERIFY(model()->entry(line(u"Billing, broken"_s)).isCurrent);
}

void TestViewShelf::itIsThereAtTheNextStart()
{
    m_shelf->save({u"a, \"b\"/ü"_s, "type = \"x,y=z\" and received in -24h..now"});
    m_shelf->save({u"two"_s, "stage = held"});
    const QList<SavedView> views = m_shelf->views();
    start();
    QCOMPARE(m_shelf->views(), views);
    QVERIFY(line(u"a, \"b\"/ü"_s).isValid());
}

void TestViewShelf::profilesHaveTheirOwn()
{
    m_shelf->save({u"mine"_s, "stage = held"});
    m_shelf->setProfile(Other);
    QVERIFY(m_shelf->views().isEmpty());
    QVERIFY(!line(u"mine"_s).isValid());
    m_shelf->setProfile(Shop);
    QVERIFY(line(u"mine"_s).isValid());
    m_shelf->setProfile({});
    QVERIFY(!line(u"mine"_s).isValid());
}

void TestViewShelf::itIsCountedAsTheOthersAre()
{
    const QString path = m_folder->filePath(u"store.db"_s);
    LocalStore store(path);
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store,
        {Test::EventBuilder("a").destination("billing").build(),
            Test::EventBuilder("b").destination("billing").build(),
            Test::EventBuilder("c").destination("crm").build()}));
    Test::FakeSession session(path);
    m_counter->setSession(&session);
    m_shelf->save({u"Billing"_s, "destination = \"billing\""});
    m_shelf->save({u"Unreadable"_s, "destination = = 5"});
    m_shelf->save({u"CRM"_s, "destination = \"crm\""});
    QTRY_COMPARE(model()->entry(line(u"CRM"_s)).mark, u"1"_s);
    QCOMPARE(model()->entry(line(u"Billing"_s)).mark, u"2"_s);
    QCOMPARE(model()->entry(line(u"Unreadable"_s)).mark, QString());
    QCOMPARE(model()->entry(line(u"All events"_s)).mark, u"3"_s);
    m_counter->setSession(nullptr);
}

void TestViewShelf::itsCountFollowsTheArchive()
{
    const QString path = m_folder->filePath(u"store.db"_s);
    LocalStore store(path);
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, {Test::EventBuilder("a").destination("billing").build()}));
    Test::FakeSession session(path);
    m_shelf->save({u"Billing"_s, "destination = \"billing\""});
    m_counter->setSession(&session);
    QTRY_COMPARE(model()->entry(line(u"Billing"_s)).mark, u"1"_s);
    VERIFY_RESULT(Test::fill(store, {Test::EventBuilder("b").destination("billing").build()}));
    m_counter->countSoon();
    QTRY_COMPARE(model()->entry(line(u"Billing"_s)).mark, u"2"_s);
    m_counter->setSession(nullptr);
}

void TestViewShelf::theNameIsAskedFor()
{
    m_shelf->askSave("code in 5xx");
    NameDialog *dialog = nameDialog();
    QVERIFY(dialog);
    QVERIFY(!dialog->confirmButton()->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"  Server errors "_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(m_shelf->views(), (QList<SavedView>{{u"Server errors"_s, "code in 5xx"}}));
    m_shelf->askSave("code in 4xx");
    QTest::keyClicks(nameDialog()->findChild<QLineEdit *>(), u"x"_s);
    QTest::keyClick(nameDialog(), Qt::Key_Escape);
    QCOMPARE(m_shelf->views().size(), 1);
}

void TestViewShelf::aKnownNameIsReplacedAfterAWord()
{
    m_shelf->save({u"Errors"_s, "code in 5xx"});
    m_shelf->askSave("code in 4xx");
    const auto says = [this](const QString &text) {
        for (const QLabel *label : nameDialog()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    QTest::keyClicks(nameDialog()->findChild<QLineEdit *>(), u"Error"_s);
    QVERIFY(!says(u"will be replaced"_s));
    QTest::keyClicks(nameDialog()->findChild<QLineEdit *>(), u"s"_s);
    QVERIFY(says(u"will be replaced"_s));
    nameDialog()->accept();
    QCOMPARE(m_shelf->views(), (QList<SavedView>{{u"Errors"_s, "code in 4xx"}}));
}

void TestViewShelf::f2Renames()
{
    m_shelf->save({u"Errors"_s, "code in 5xx"});
    m_sidebar->setCurrentIndex(line(u"Errors"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_F2);
    QCOMPARE(nameDialog()->findChild<QLineEdit *>()->text(), u"Errors"_s);
    QTest::keyClicks(nameDialog()->findChild<QLineEdit *>(), u"5xx"_s);
    nameDialog()->accept();
    QCOMPARE(m_shelf->views(), (QList<SavedView>{{u"5xx"_s, "code in 5xx"}}));
    start();
    QVERIFY(line(u"5xx"_s).isValid());
}

void TestViewShelf::renamingOntoAnotherReplacesIt()
{
    m_shelf->save({u"a"_s, "code = 1"});
    m_shelf->save({u"b"_s, "code = 2"});
    m_sidebar->setCurrentIndex(line(u"b"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_F2);
    QTest::keyClicks(nameDialog()->findChild<QLineEdit *>(), u"a"_s);
    nameDialog()->accept();
    QCOMPARE(m_shelf->views(), (QList<SavedView>{{u"a"_s, "code = 2"}}));
}

void TestViewShelf::deleteAsksFirst()
{
    m_shelf->save({u"Errors"_s, "code in 5xx"});
    m_sidebar->setCurrentIndex(line(u"Errors"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    confirmDialog()->reject();
    QCOMPARE(m_shelf->views().size(), 1);
    m_sidebar->setCurrentIndex(line(u"Errors"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    confirmDialog()->accept();
    QVERIFY(m_shelf->views().isEmpty());
    start();
    QVERIFY(!line(u"Errors"_s).isValid());
}

void TestViewShelf::theContextMenuHasBoth()
{
    m_shelf->save({u"Errors"_s, "code in 5xx"});
    const QPoint place = m_sidebar->visualRect(line(u"Errors"_s)).center();
    QContextMenuEvent asked(
        QContextMenuEvent::Mouse, place, m_sidebar->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_sidebar->viewport(), &asked);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().at(1)->trigger();
    menu->close();
    QVERIFY(nameDialog());
    nameDialog()->reject();
}

void TestViewShelf::viewsOfTheProgramStay()
{
    m_sidebar->setCurrentIndex(line(u"Failed"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    QTest::keyClick(m_sidebar.get(), Qt::Key_F2);
    QVERIFY(!confirmDialog());
    const QPoint place = m_sidebar->visualRect(line(u"Failed"_s)).center();
    QContextMenuEvent asked(
        QContextMenuEvent::Mouse, place, m_sidebar->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_sidebar->viewport(), &asked);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestViewShelf::aNewFilterKnowsItsView()
{
    m_shelf->save({u"Errors"_s, "code in 5xx"});
    QCOMPARE(m_shelf->titleOf("code in 5xx"), u"Errors"_s);
    QCOMPARE(m_shelf->titleOf("stage = held"), u"Held"_s);
    QCOMPARE(m_shelf->titleOf("code = 1"), QString());
}

void TestViewShelf::hostileNamesStayPlain()
{
    m_shelf->save({u"<b>x</b>\u202Egpj & co"_s, "code = 1"});
    m_sidebar->setCurrentIndex(line(u"<b>x</b>\u202Egpj & co"_s));
    QVERIFY(!m_sidebar->grab().isNull());
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    for (const QLabel *label : confirmDialog()->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202E)));
    }
    confirmDialog()->reject();
}

QTEST_MAIN(TestViewShelf)
#include "tst_viewshelf.moc"
