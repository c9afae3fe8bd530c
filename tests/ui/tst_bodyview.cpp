// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/bodyview.h"

#include "tests/support/language.h"
#include "ui/detail/byteview.h"
#include "ui/detail/findbar.h"
#include "ui/detail/jsontreeview.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestBodyView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void jsonIsIndented();
    void whatIsNoJsonIsShownAsItCame_data();
    void whatIsNoJsonIsShownAsItCame();
    void rawPageHasTheVeryBytes();
    void largeBodyIsSeenAtOnceAndWholeLater();
    void leavingALargePageDoesNotLoseIt();
    void replacingTheBodyDropsTheOldWork();
    void badgesTellTypeSizeAndWhatIsMissing_data();
    void badgesTellTypeSizeAndWhatIsMissing();
    void emptyBodySaysSo();
    void findsAndSteps();
    void theFindKeyIsTheBodysInsideIt();
    void findsInALargeBody();
    void treeOfALargeBodyOpens();
    void treeValueBecomesAFilter();
    void keysChooseThePage();

private:
    static Body body(const QByteArray &bytes, const QByteArray &mediaType = "application/json");

    std::unique_ptr<WorkerThread> m_worker;
    std::unique_ptr<BodyView> m_view;
};

Body TestBodyView::body(const QByteArray &bytes, const QByteArray &mediaType)
{
    Body made;
    made.bytes = bytes;
    made.mediaType = mediaType;
    return made;
}

void TestBodyView::init()
{
    m_worker = std::make_unique<WorkerThread>(u"test"_s);
    m_view = std::make_unique<BodyView>(*m_worker);
    m_view->resize(700, 400);
    m_view->show();
}

void TestBodyView::cleanup()
{
    m_view.reset();
    m_worker.reset();
}

static QByteArray largeJson()
{
    return "[" + QByteArray("{\"id\":9223372036854775807,\"name\":\"abc\"},").repeated(50'000)
        + "{\"last\":1}]";
}

void TestBodyView::jsonIsIndented()
{
    m_view->setBody(body(R"({"n":18446744073709551615})"));
    QCOMPARE(m_view->byteView()->bytes(), QByteArray("{\n  \"n\": 18446744073709551615\n}"));
    QVERIFY(m_view->reason().isEmpty());
}

void TestBodyView::whatIsNoJsonIsShownAsItCame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<bool>("hasReason");
    QTest::newRow("form") << QByteArray("a=1&b=2")
                          << QByteArray("application/x-www-form-urlencoded") << false;
    QTest::newRow("says JSON, is not")
        << QByteArray("<html>") << QByteArray("application/json") << true;
    QTest::newRow("cut JSON") << QByteArray("{\"a\":") << QByteArray("application/json") << true;
    QTest::newRow("too deep") << QByteArray(600, '[') + QByteArray(600, ']')
                              << QByteArray("application/json") << true;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << QByteArray("image/png")
                            << false;
}

void TestBodyView::whatIsNoJsonIsShownAsItCame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, mediaType);
    m_view->setBody(body(bytes, mediaType));
    QCOMPARE(m_view->byteView()->bytes(), bytes);
    QTEST(!m_view->reason().isEmpty(), "hasReason");
}

void TestBodyView::rawPageHasTheVeryBytes()
{
    const QByteArray bytes("{ \"a\" :\t1,\"\xFF\":\"\0\"}", 17);
    m_view->setBody(body(bytes));
    for (const BodyView::Page page : {BodyView::RawPage, BodyView::HexPage}) {
        m_view->setPage(page);
        QCOMPARE(m_view->byteView()->bytes(), bytes);
    }
}

void TestBodyView::largeBodyIsSeenAtOnceAndWholeLater()
{
    const QByteArray bytes = largeJson();
    m_view->setBody(body(bytes));
    QVERIFY(m_view->isBusy());
    QVERIFY(bytes.startsWith(m_view->byteView()->bytes()));
    QVERIFY(m_view->byteView()->rowCount() > 1);
    QTRY_VERIFY(!m_view->isBusy());
    QCOMPARE(m_view->byteView()->bytes(), prettyJson(bytes).text);
}

void TestBodyView::leavingALargePageDoesNotLoseIt()
{
    const QByteArray bytes = largeJson();
    m_view->setBody(body(bytes));
    m_view->setPage(BodyView::RawPage);
    QTRY_VERIFY(!m_view->isBusy());
    QCOMPARE(m_view->byteView()->bytes(), bytes);
    m_view->setPage(BodyView::PrettyPage);
    QTRY_VERIFY(!m_view->isBusy());
    QCOMPARE(m_view->byteView()->bytes(), prettyJson(bytes).text);
}

void TestBodyView::replacingTheBodyDropsTheOldWork()
{
    m_view->setBody(body(largeJson()));
    m_view->setBody(body("{}"));
    QVERIFY(!m_view->isBusy());
    QCOMPARE(m_view->byteView()->bytes(), QByteArray("{}"));
    // The thread is free again for the next body.
    m_view->setBody(body(largeJson()));
    QTRY_VERIFY(!m_view->isBusy());
    QVERIFY(m_view->byteView()->rowCount() > 200'000);
}

void TestBodyView::badgesTellTypeSizeAndWhatIsMissing_data()
{
    QTest::addColumn<Body>("content");
    QTest::addColumn<QString>("badges");
    Body plain = body("{}");
    QTest::newRow("plain") << plain << u"application/json · 2 bytes"_s;
    Body cut = plain;
    cut.isTruncated = true;
    cut.fullSize = 5000;
    QTest::newRow("cut")
        << cut
        << u"application/json · 2 bytes · stored only in part: the first 2 bytes of 5.0 kB"_s;
    Body parsed = plain;
    parsed.isOriginal = false;
    QTest::newRow("parsed") << parsed
                            << u"application/json · 2 bytes · parsed form, not the signed bytes"_s;
    Body hostile = body("x", "<b>\xE2\x80\xAE");
    QTest::newRow("hostile type") << hostile << u"<b>⟦U+202E⟧ · 1 byte"_s;
}

void TestBodyView::badgesTellTypeSizeAndWhatIsMissing()
{
    QFETCH(Body, content);
    const Test::Language english(u"en"_s);
    m_view->setBody(content);
    QTEST(m_view->badges(), "badges");
}

void TestBodyView::emptyBodySaysSo()
{
    m_view->setBody(body({}));
    QVERIFY(!m_view->byteView());
}

void TestBodyView::findsAndSteps()
{
    m_view->setBody(body(R"({"sku":1,"SKU":2,"x":"sku"})"));
    m_view->openFind();
    QTest::keyClicks(m_view->findChild<QLineEdit *>(), u"sku"_s);
    const QByteArray text = m_view->byteView()->bytes();
    QCOMPARE(m_view->byteView()->selection().begin, text.indexOf("sku"));
    QTest::keyClick(m_view->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(m_view->byteView()->selection().begin, text.indexOf("SKU"));
    QTest::keyClick(m_view->findChild<QLineEdit *>(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(m_view->findChild<QLineEdit *>(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_view->byteView()->selection().begin, text.lastIndexOf("sku"));
    QTest::keyClick(m_view->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(m_view->findChild<FindBar *>()->isHidden());
}

//! The window has an action of the same key; inside the body the body's is meant.
void TestBodyView::theFindKeyIsTheBodysInsideIt()
{
    QMainWindow window;
    auto *action = new QAction(&window);
    action->setShortcut(QKeySequence::Find);
    window.addAction(action);
    QSignalSpy triggered(action, &QAction::triggered);
    BodyView body(*m_worker);
    window.setCentralWidget(&body);
    body.setBody(this->body(R"({"sku":1})"));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    body.byteView()->setFocus();
    QTest::keyClick(body.byteView(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(body.findChild<FindBar *>()->isVisible());
    QCOMPARE(triggered.size(), 0);
    window.takeCentralWidget();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
}

void TestBodyView::findsInALargeBody()
{
    m_view->setBody(body(largeJson()));
    QTRY_VERIFY(!m_view->isBusy());
    m_view->openFind();
    m_view->findChild<QLineEdit *>()->setText(u"last"_s);
    QVERIFY(m_view->isBusy());
    QTRY_VERIFY(!m_view->isBusy());
    const ByteView *view = m_view->byteView();
    QCOMPARE(view->selection().begin, view->bytes().indexOf("last"));
}

void TestBodyView::treeOfALargeBodyOpens()
{
    m_view->setPage(BodyView::TreePage);
    m_view->setBody(body(largeJson()));
    JsonTreeModel &model = m_view->findChild<JsonTreeView *>()->treeModel();
    QTRY_COMPARE(model.rowCount(model.index(0, 0)), 51);
}

void TestBodyView::treeValueBecomesAFilter()
{
    m_view->setPage(BodyView::TreePage);
    m_view->setBody(body(R"({"order":{"id":9223372036854775807}})"));
    auto *tree = m_view->findChild<JsonTreeView *>();
    JsonTreeModel &model = tree->treeModel();
    const QModelIndex order = model.index(0, 0, model.index(0, 0));
    QTRY_COMPARE(model.rowCount(order), 1);
    const QModelIndex found = model.index(0, 0, order);
    tree->setCurrentIndex(found);
    QSignalSpy requested(m_view.get(), &BodyView::filterRequested);
    tree->requestFilter();
    QCOMPARE(requested.count(), 1);
    const QList<PathStep> path{{"order", -1}, {"id", -1}};
    QCOMPARE(requested.first().at(0).value<QList<PathStep>>(), path);
    QCOMPARE(requested.first().at(1).value<QueryValue>().text, QByteArray("9223372036854775807"));
}

void TestBodyView::keysChooseThePage()
{
    m_view->setBody(body("{}"));
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->byteView()->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->page(), BodyView::HexPage);
}

QTEST_MAIN(TestBodyView)
#include "tst_bodyview.moc"
