// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainitemdelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waitlabel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! What attackers write, in every wrapper that shows text of others.
class TestPlainWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }
    void labelsShowTheTextAsItIs_data() { hostileTexts(); }
    void labelsShowTheTextAsItIs();
    void everyWrapperShowsTheTextAsItIs_data() { hostileTexts(); }
    void everyWrapperShowsTheTextAsItIs();
    void elidedLabelTellsAllInItsTooltip();
    void elidedLabelCanShrink();
    void bannerActsAndCloses();
    void returnNeverConfirms();
    void confirmTellsWhyItIsDisabled();
    void quickWorkNeverShowsTheWaitLabel();
    void longWorkShowsProgressAndCancel();

private:
    static void hostileTexts();
};

void TestPlainWidgets::hostileTexts()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const std::pair<const char *, const char *> rows[]{{"<b>x</b>", "<b>x</b>"}, {"&lt;", "&lt;"},
        {"<img src='file:///etc/hostname'>", "<img src='file:///etc/hostname'>"},
        {"<a href=\"http://evil.test\">bank</a>", "<a href=\"http://evil.test\">bank</a>"},
        {"&File", "&File"},
        {"gpj.\xE2\x80\xAE"
         "exe",
            "gpj.⟦U+202E⟧exe"},
        {"zero\xE2\x80\x8Bwidth", "zero⟦U+200B⟧width"}, {"a\nb", "a␊b"},
        {"\x1B]0;x\x07", "␛]0;x␇"}};
    for (const auto &[text, shown] : rows)
        QTest::newRow(shown) << QString::fromUtf8(text) << QString::fromUtf8(shown);
}

//! Pixels of a label whose text holds nothing that could be taken for markup or a hidden character.
static QImage reference(const QString &shown, const QSize &size)
{
    QLabel label;
    label.setTextFormat(Qt::PlainText);
    label.setText(shown);
    label.resize(size);
    return label.grab().toImage();
}

void TestPlainWidgets::labelsShowTheTextAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    PlainLabel label(text);
    label.resize(400, 30);
    QCOMPARE(label.text(), shown);
    QCOMPARE(label.grab().toImage(), reference(shown, label.size()));
    label.setElideMode(Qt::ElideRight);
    QCOMPARE(label.grab().toImage(), reference(shown, label.size()));
}

void TestPlainWidgets::everyWrapperShowsTheTextAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    MessageBanner banner;
    banner.showMessage(MessageBanner::Tone::Error, text);
    QCOMPARE(banner.text(), shown);
    QCOMPARE(banner.accessibleName(), shown);
    EmptyState state;
    state.setContent(text, text);
    QCOMPARE(state.what(), shown);
    QCOMPARE(state.why(), shown);
    WaitLabel wait;
    wait.start(text);
    QCOMPARE(wait.text(), shown);
    QWidget widget;
    setPlainToolTip(widget, text);
    QCOMPARE(widget.accessibleDescription(), shown);
    PlainItemDelegate delegate;
    QCOMPARE(delegate.displayText(text, QLocale()), shown);
    QCOMPARE(delegate.displayText(text.toUtf8(), QLocale()), shown);
    for (const QLabel *label : banner.findChildren<QLabel *>() + state.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPlainWidgets::elidedLabelTellsAllInItsTooltip()
{
    PlainLabel label(u"a very long destination name that does not fit"_s);
    label.setElideMode(Qt::ElideMiddle);
    label.resize(80, 20);
    label.grab();
    QVERIFY(label.toolTip().contains(u"a very long destination name that does not fit"_s));
    label.resize(1000, 20);
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
}

void TestPlainWidgets::elidedLabelCanShrink()
{
    PlainLabel label(QString(500, u'x'));
    const int before = label.minimumSizeHint().width();
    label.setElideMode(Qt::ElideRight);
    QVERIFY(label.minimumSizeHint().width() < before / 10);
}

void TestPlainWidgets::bannerActsAndCloses()
{
    MessageBanner banner;
    QVERIFY(!banner.isVisible());
    banner.showMessage(MessageBanner::Tone::Warning, u"Sync failed."_s, u"Try again"_s);
    QVERIFY(banner.isVisible());
    QSignalSpy acted(&banner, &MessageBanner::actionTriggered);
    QSignalSpy closed(&banner, &MessageBanner::closed);
    banner.findChild<QPushButton *>()->click();
    QCOMPARE(acted.count(), 1);
    QTest::keyClick(&banner, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!banner.isVisible());
    banner.showMessage(MessageBanner::Tone::Notice, u"Done."_s);
    QVERIFY(!banner.findChild<QPushButton *>()->isVisible());
}

void TestPlainWidgets::returnNeverConfirms()
{
    auto *dialog = new ConfirmDialog(u"Send 247 events?"_s, u"Send"_s, nullptr);
    dialog->addText(u"They go to “<b>billing</b>”."_s);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    QSignalSpy rejected(dialog, &QDialog::rejected);
    dialog->open();
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QCOMPARE(rejected.count(), 1);
}

void TestPlainWidgets::confirmTellsWhyItIsDisabled()
{
    ConfirmDialog dialog(u"Send?"_s, u"Send"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setConfirmEnabled(false, u"Type the number first."_s);
    QVERIFY(!dialog.confirmButton()->isEnabled());
    QCOMPARE(dialog.confirmButton()->statusTip(), u"Type the number first."_s);
    dialog.setConfirmEnabled(true);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.confirmButton()->click();
    QCOMPARE(accepted.count(), 1);
}

void TestPlainWidgets::quickWorkNeverShowsTheWaitLabel()
{
    QWidget window;
    WaitLabel wait(&window);
    window.show();
    wait.start(u"Loading"_s);
    QVERIFY(!wait.isVisible());
    wait.stop();
    QVERIFY(!wait.isWaiting());
}

void TestPlainWidgets::longWorkShowsProgressAndCancel()
{
    QWidget window;
    WaitLabel wait(&window);
    window.show();
    wait.start(u"Indenting"_s);
    wait.setProgress(43, 100);
    QTRY_VERIFY(wait.isVisible());
    QCOMPARE(wait.text(), u"Indenting 43 %"_s);
    QSignalSpy canceled(&wait, &WaitLabel::canceled);
    wait.findChild<QPushButton *>()->click();
    QCOMPARE(canceled.count(), 1);
}

QTEST_MAIN(TestPlainWidgets)
#include "tst_plainwidgets.moc"
