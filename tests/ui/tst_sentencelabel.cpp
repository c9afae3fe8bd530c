// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sentencelabel.h"

#include "ui/access/accessfactory.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStatusTipEvent>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

Sentence story()
{
    return Sentence::filled(u"%1 from %2: %3. %4 failed the same way."_s,
        {Sentence::strong(u"500"_s).linked(1, u"Only 500"_s),
            Sentence::strong(u"billing"_s).linked(2, u"Only billing"_s),
            Sentence::quoted(u"out of stock"_s),
            Sentence(u"202 others"_s).linked(3, u"Those that failed the same way"_s)});
}

//! Hears the tips that actions and links send up to the window.
class TipListener final : public QWidget
{
public:
    QString tip;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::StatusTip)
            return QWidget::event(event);
        tip = static_cast<QStatusTipEvent *>(event)->tip();
        return true;
    }
};

} // namespace

class TestSentenceLabel final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installAccess();
        applyTheme(*qApp, ThemeMode::Light);
    }
    void init();
    void aClickChoosesAPiece();
    void aClickBesideChoosesNothing();
    void theKeyboardGoesThroughThePieces();
    void tabComesFromTheOtherSide();
    void theTipIsToldWhereOneIs();
    void aDragSelectsAndChoosesNothing();
    void copyTakesTheSelectionOrAll();
    void itWrapsAndAsksForTheHeight();
    void aLongWordNeverWidensTheWindow();
    void weightIsSeen();
    void dataIsNeverMarkup();
    void assistiveToolsPressTheLinks();
    void aShorterSentenceInvalidatesOldLinks();

private:
    QPoint middleOf(int link) const { return m_label->linkRect(link).center(); }

    std::unique_ptr<TipListener> m_window;
    SentenceLabel *m_label = nullptr;
    QLineEdit *m_before = nullptr;
    QLineEdit *m_after = nullptr;
};

void TestSentenceLabel::init()
{
    m_window = std::make_unique<TipListener>();
    auto *row = new QHBoxLayout(m_window.get());
    row->addWidget(m_before = new QLineEdit);
    row->addWidget(m_label = new SentenceLabel, 1);
    row->addWidget(m_after = new QLineEdit);
    m_label->setAccessibleName(u"What happened"_s);
    m_label->setSentence(story());
    m_window->resize(1400, 60);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_before->setFocus();
}

void TestSentenceLabel::aClickChoosesAPiece()
{
    QCOMPARE(m_label->linkCount(), 3);
    QCOMPARE(m_label->linkText(2), u"202 others"_s);
    QSignalSpy chosen(m_label, &SentenceLabel::linkChosen);
    for (int i = 0; i < 3; ++i)
        QTest::mouseClick(m_label, Qt::LeftButton, {}, middleOf(i));
    QCOMPARE(chosen.count(), 3);
    QCOMPARE(chosen.at(0).first().toInt(), 1);
    QCOMPARE(chosen.at(2).first().toInt(), 3);
}

void TestSentenceLabel::aClickBesideChoosesNothing()
{
    QSignalSpy chosen(m_label, &SentenceLabel::linkChosen);
    QTest::mouseClick(m_label, Qt::LeftButton, {}, {m_label->linkRect(0).right() + 12, 8});
    QTest::mouseClick(m_label, Qt::LeftButton, {}, {m_label->width() - 2, 8});
    QTest::mouseClick(m_label, Qt::RightButton, {}, middleOf(0));
    QCOMPARE(chosen.count(), 0);
}

void TestSentenceLabel::theKeyboardGoesThroughThePieces()
{
    QSignalSpy chosen(m_label, &SentenceLabel::linkChosen);
    QTest::keyClick(m_before, Qt::Key_Tab);
    QVERIFY(m_label->hasFocus());
    QCOMPARE(m_label->currentLink(), 0);
    QTest::keyClick(m_label, Qt::Key_Return);
    QTest::keyClick(m_label, Qt::Key_Tab);
    QTest::keyClick(m_label, Qt::Key_Space);
    QTest::keyClick(m_label, Qt::Key_Right);
    QTest::keyClick(m_label, Qt::Key_Right);
    QCOMPARE(m_label->currentLink(), 2);
    QTest::keyClick(m_label, Qt::Key_Left);
    QTest::keyClick(m_label, Qt::Key_Tab);
    QTest::keyClick(m_label, Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    QCOMPARE(m_label->currentLink(), -1);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(0).first().toInt(), 1);
    QCOMPARE(chosen.at(1).first().toInt(), 2);
}

void TestSentenceLabel::tabComesFromTheOtherSide()
{
    m_after->setFocus();
    QTest::keyClick(m_after, Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(m_label->currentLink(), 2);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_label, Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(m_before->hasFocus());
}

void TestSentenceLabel::theTipIsToldWhereOneIs()
{
    QTest::mouseMove(m_label, middleOf(1));
    QCOMPARE(m_window->tip, u"Only billing"_s);
    QCOMPARE(m_label->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(m_label, {m_label->width() - 2, 8});
    QCOMPARE(m_window->tip, QString());
    QTest::keyClick(m_before, Qt::Key_Tab);
    QCOMPARE(m_window->tip, u"Only 500"_s);
}

void TestSentenceLabel::aDragSelectsAndChoosesNothing()
{
    QSignalSpy chosen(m_label, &SentenceLabel::linkChosen);
    QTest::mousePress(m_label, Qt::LeftButton, {}, {3, 8});
    QMouseEvent move(QEvent::MouseMove, QPointF(middleOf(1)), m_label->mapToGlobal(middleOf(1)),
        Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_label, &move);
    QTest::mouseRelease(m_label, Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(chosen.count(), 0);
    QVERIFY2(
        m_label->selectedText().startsWith(u"500 from b"_s), qPrintable(m_label->selectedText()));
    QTest::mouseClick(m_label, Qt::LeftButton, {}, {m_label->width() - 2, 8});
    QCOMPARE(m_label->selectedText(), QString());
}

void TestSentenceLabel::copyTakesTheSelectionOrAll()
{
    m_label->setFocus();
    QTest::keyClick(m_label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), story().text());
}

void TestSentenceLabel::itWrapsAndAsksForTheHeight()
{
    const int line = m_label->fontMetrics().height();
    QVERIFY(m_label->heightForWidth(4000) < 2 * line);
    QVERIFY(m_label->heightForWidth(150) > 2 * line);
    QVERIFY(m_label->minimumSizeHint().height() < 2 * line);
    m_window->resize(500, 100);
    QTRY_VERIFY(m_label->minimumSizeHint().height() >= 2 * line); // others keep their room
    m_label->setSentence({});
    QCOMPARE(m_label->heightForWidth(150), line);
}

void TestSentenceLabel::aLongWordNeverWidensTheWindow()
{
    m_label->setSentence(QString(5000, u'x'));
    QVERIFY(m_label->minimumSizeHint().width() < 200);
    QVERIFY(m_label->heightForWidth(300) > 10 * m_label->fontMetrics().height());
}

void TestSentenceLabel::weightIsSeen()
{
    const auto picture = [](const Sentence &sentence) {
        SentenceLabel label;
        label.setSentence(sentence);
        label.resize(300, 30);
        return label.grab().toImage();
    };
    const QImage plain = picture(u"billing"_s);
    const QImage strong = picture(Sentence::strong(u"billing"_s));
    const QImage quoted = picture(Sentence::quoted(u"billing"_s));
    const QImage linked = picture(Sentence(u"billing"_s).linked(1, {}));
    QVERIFY(plain != strong);
    QVERIFY(plain != quoted);
    QVERIFY(plain != linked);
    QVERIFY(strong != quoted);
}

void TestSentenceLabel::dataIsNeverMarkup()
{
    const QString hostile =
        u"<b>x</b> <a href=\"http://evil.test\">bank</a> &lt; a\u202Eb\x1B[31m\n"_s;
    m_label->setSentence(Sentence::filled(u"%1 said %2."_s, {hostile, Sentence::quoted(hostile)}));
    QVERIFY(m_label->text().contains(u"<b>x</b> <a href=\"http://evil.test\">bank</a> &lt;"_s));
    QVERIFY(m_label->text().contains(u"a⟦U+202E⟧b␛[31m␊"_s));
    QVERIFY(!m_label->text().contains(QChar(0x202E)));
    QCOMPARE(m_label->linkCount(), 0);
    QVERIFY(!m_label->grab().isNull());
}

void TestSentenceLabel::assistiveToolsPressTheLinks()
{
    QAccessibleInterface *sentence = QAccessible::queryAccessibleInterface(m_label);
    QVERIFY(sentence);
    QCOMPARE(sentence->role(), QAccessible::StaticText);
    QCOMPARE(sentence->text(QAccessible::Name), u"What happened: "_s + story().text());
    QCOMPARE(sentence->childCount(), 3);
    QAccessibleInterface *link = sentence->child(1);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(link->text(QAccessible::Name), u"billing"_s);
    QCOMPARE(link->text(QAccessible::Description), u"Only billing"_s);
    QCOMPARE(sentence->indexOfChild(link), 1);
    QCOMPARE(link->parent(), sentence);
    const QPoint middle = m_label->mapToGlobal(middleOf(1));
    QCOMPARE(sentence->childAt(middle.x(), middle.y()), link);
    QSignalSpy chosen(m_label, &SentenceLabel::linkChosen);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 2);
    QTest::keyClick(m_before, Qt::Key_Tab);
    QCOMPARE(sentence->focusChild(), sentence->child(0));
    QVERIFY(sentence->child(0)->state().focused);
}

void TestSentenceLabel::aShorterSentenceInvalidatesOldLinks()
{
    QAccessibleInterface *sentence = QAccessible::queryAccessibleInterface(m_label);
    QAccessibleInterface *last = sentence->child(2);
    QVERIFY(last->isValid());
    m_label->setSentence(u"Nothing to choose."_s);
    QVERIFY(!last->isValid());
    QCOMPARE(sentence->childCount(), 0);
    QSignalSpy chosen(m_label, &SentenceLabel::linkChosen);
    last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(m_label->currentLink(), -1);
}

QTEST_MAIN(TestSentenceLabel)
#include "tst_sentencelabel.moc"
