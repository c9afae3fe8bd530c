// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/store/local/localstore.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/language.h"
#include "tests/support/puppetsession.h"
#include "tests/support/runbuilder.h"
#include "tests/support/storefill.h"
#include "ui/actions.h"
#include "ui/audit/reportdialog.h"
#include "ui/detail/eventdetail.h"
#include "ui/events/eventspage.h"
#include "ui/events/eventtable.h"
#include "ui/mainwindow.h"
#include "ui/replay/doubtbar.h"
#include "ui/replay/planpage.h"
#include "ui/replay/runpanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! A key after Alt, or in an open menu, means one thing: no letter is underlined twice in a menu or
//! a form, in any language.
class TestMnemonics final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void menusHaveNone_data() { languages(); }
    void menusHaveNone();
    void contextMenusHaveNone_data() { languages(); }
    void contextMenusHaveNone();
    void pagesHaveNone_data() { languages(); }
    void pagesHaveNone();
    void dialogsHaveNone_data() { languages(); }
    void dialogsHaveNone();
    void theCheckFindsThem();

private:
    static void languages();
    static QString doubled(const QStringList &texts);
    static QStringList textsOf(const QMenu &menu);
    static QStringList textsOf(const QWidget &form);
    void checkMenu(QMenu &menu);
    void checkContextMenus(QWidget &root);
    void checkOpenDialogs(int wanted);

    QTemporaryDir m_folder;
    std::unique_ptr<Test::Language> m_language;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<MainWindow> m_window;
    QSet<QString> m_menus; // that were looked at, by their texts
};

void TestMnemonics::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestMnemonics::initTestCase()
{
    LocalStore store(m_folder.filePath(u"store.db"_s));
    QVERIFY(store.open());
    QVERIFY(Test::fill(store,
        {Test::EventBuilder("evt_1")
                .header("X-Request-Id", "5f1c")
                .body("{\"id\":1}")
                .stage(Stage::Failed)
                .attempt(500, "{\"error\":\"sku\"}")
                .build()}));
    const QString path = m_folder.path();
    m_application = std::make_unique<Application>(
        Folders{path + u"/config"_s, path + u"/data"_s, path + u"/cache"_s});
    QVERIFY(m_application->addStore(u"A & B"_s, m_folder.filePath(u"store.db"_s)));
}

void TestMnemonics::init()
{
    m_menus.clear();
    if (qstrcmp(QTest::currentTestFunction(), "theCheckFindsThem") == 0)
        return;
    QFETCH(QString, language);
    m_language = std::make_unique<Test::Language>(language);
    m_window = std::make_unique<MainWindow>(*m_application, m_folder.filePath(u"window.ini"_s));
    m_window->resize(1440, 900);
    m_window->show();
    m_window->openProfile(m_application->profiles().last());
    QTRY_COMPARE(m_window->eventsPage()->feed()->result().rows.size(), 1);
    m_window->eventsPage()->table()->goTo(0);
    QTRY_VERIFY(!m_window->eventsPage()->detail()->record().event.id.isEmpty());
}

void TestMnemonics::cleanup()
{
    m_window.reset();
    m_language.reset();
}

//! The letter that two of them have, and both texts; empty where there is none.
QString TestMnemonics::doubled(const QStringList &texts)
{
    QHash<QString, QString> owners;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            return key + u": "_s + owners.value(key) + u", "_s + text;
        owners.insert(key, text);
    }
    return {};
}

QStringList TestMnemonics::textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

QStringList TestMnemonics::textsOf(const QWidget &form)
{
    QStringList texts;
    for (const QAbstractButton *button : form.findChildren<QAbstractButton *>())
        texts.append(button->text());
    for (const QLabel *label : form.findChildren<QLabel *>()) {
        if (label->buddy())
            texts.append(label->text());
    }
    for (const QTabBar *tabs : form.findChildren<QTabBar *>()) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    return texts;
}

void TestMnemonics::checkMenu(QMenu &menu)
{
    const QStringList texts = textsOf(menu);
    const QString trouble = doubled(texts);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    m_menus.insert(texts.join(u'\n'));
}

void TestMnemonics::menusHaveNone()
{
    const QList<QMenu *> menus = m_window->findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        emit menu->aboutToShow();
        checkMenu(*menu);
    }
    QVERIFY(m_menus.size() >= 3); // main, profiles, practice
}

void TestMnemonics::checkContextMenus(QWidget &root)
{
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        // Qt's own menu of a scroll bar waits in a loop of its own.
        const bool isAsked = widget->isVisible() && !qobject_cast<QScrollBar *>(widget);
        if (!isAsked || qobject_cast<QMenu *>(widget->window()))
            continue;
        const QPoint place(qMin(60, widget->width() / 2), qMin(12, widget->height() / 2));
        QContextMenuEvent asked(
            QContextMenuEvent::Mouse, place, widget->mapToGlobal(place), Qt::NoModifier);
        QApplication::sendEvent(widget, &asked);
        while (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            checkMenu(*menu);
            menu->close();
        }
    }
}

void TestMnemonics::contextMenusHaveNone()
{
    EventDetail *detail = m_window->eventsPage()->detail();
    for (int tab = 0; tab < EventDetail::TabCount; ++tab) {
        detail->setCurrentTab(static_cast<EventDetail::Tab>(tab));
        checkContextMenus(*m_window);
    }
    QVERIFY2(m_menus.size() >= 4, qPrintable(QString::number(m_menus.size())));
}

void TestMnemonics::pagesHaveNone()
{
    Test::PuppetSession session;
    ReplayPlan plan;
    plan.items = Test::plainPlanItems(3);
    Test::PuppetRun run(plan, 13);
    m_window->runPanel()->setRun(&session, &run);
    for (const QWidget *page : std::initializer_list<const QWidget *>{
             m_window->eventsPage(), m_window->planPage(), m_window->runPanel()})
        QVERIFY2(doubled(textsOf(*page)).isEmpty(), qPrintable(doubled(textsOf(*page))));
    QVERIFY(run.start());
    QCOMPARE(doubled(textsOf(*m_window->runPanel())), QString());
    QVERIFY(run.pause());
    QCOMPARE(doubled(textsOf(*m_window->runPanel())), QString());
    m_window->runPanel()->setRun(nullptr, nullptr);
}

void TestMnemonics::checkOpenDialogs(int wanted)
{
    int seen = 0;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (!dialog || !dialog->isVisible())
            continue;
        ++seen;
        QVERIFY2(doubled(textsOf(*dialog)).isEmpty(), qPrintable(doubled(textsOf(*dialog))));
        dialog->close();
    }
    QCOMPARE(seen, wanted);
}

void TestMnemonics::dialogsHaveNone()
{
    for (const Actions::Id id : {Actions::Shortcuts, Actions::NewStore, Actions::ExportEvents}) {
        m_window->actions().at(id)->trigger();
        checkOpenDialogs(1);
    }
    Test::PuppetSession session;
    ReplayPlan plan;
    plan.items = Test::plainPlanItems(3);
    Test::PuppetRun run(plan, 13);
    m_window->runPanel()->setRun(&session, &run);
    m_window->runPanel()->askCancel();
    checkOpenDialogs(1);
    (new ReportDialog(session, run.summary(), m_window.get()))->open();
    checkOpenDialogs(1);
    run.setItem(1, ItemState::InDoubt);
    QTableView *items = m_window->runPanel()->table();
    items->setCurrentIndex(items->model()->index(1, 0));
    auto *doubt = m_window->runPanel()->findChild<DoubtBar *>();
    for (QAbstractButton *button : doubt->findChildren<QAbstractButton *>())
        button->click();
    checkOpenDialogs(2); // count as sent, send again
    m_window->runPanel()->setRun(nullptr, nullptr);
}

//! The check itself, or none of the above would mean anything.
void TestMnemonics::theCheckFindsThem()
{
    QCOMPARE(doubled({u"&Pause"_s, u"A && B"_s, u"&Cancel"_s, u"Re&port"_s}),
        u"Alt+P: &Pause, Re&port"_s);
    QCOMPARE(doubled({u"&Pause"_s, u"A && B"_s, u"&Cancel"_s}), QString());
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
