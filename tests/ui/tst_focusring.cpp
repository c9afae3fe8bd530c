// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/applicationstyle.h"
#include "ui/style/focusring.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! Whatever has the keyboard looks it: in light and dark, every kind of control.
class TestFocusRing final : public QObject
{
    Q_OBJECT

private slots:
    void everyControlShowsItsFocus_data();
    void everyControlShowsItsFocus();
    void theRingGoesFromListToListAndAway();
    void fieldsAndPopupsHaveTheirOwn();
    void aRingOutlivesTheWindowItWasIn();

private:
    static QWidget *made(const QString &kind, QWidget *parent);
};

QWidget *TestFocusRing::made(const QString &kind, QWidget *parent)
{
    if (kind == u"button")
        return new QPushButton(u"Save"_s, parent);
    if (kind == u"accent button") {
        auto *button = new QPushButton(u"Start"_s, parent);
        setAccent(*button);
        return button;
    }
    if (kind == u"tool button") {
        auto *button = new QToolButton(parent);
        button->setText(u"Tree"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    }
    if (kind == u"line")
        return new QLineEdit(u"x"_s, parent);
    if (kind == u"text")
        return new QPlainTextEdit(u"x"_s, parent);
    if (kind == u"number")
        return new QSpinBox(parent);
    if (kind == u"choice")
        return new QComboBox(parent);
    if (kind == u"check")
        return new QCheckBox(u"x"_s, parent);
    if (kind == u"radio")
        return new QRadioButton(u"x"_s, parent);
    if (kind == u"tree")
        return new QTreeWidget(parent);
    if (kind == u"tabs") {
        auto *tabs = new QTabBar(parent);
        tabs->addTab(u"One"_s);
        tabs->addTab(u"Two"_s);
        return tabs;
    }
    return new QListWidget(parent);
}

void TestFocusRing::everyControlShowsItsFocus_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isDark");
    for (const char *kind : {"button", "accent button", "tool button", "line", "text", "number",
             "choice", "check", "radio", "tree", "tabs", "list"}) {
        QTest::addRow("%s, light", kind) << QString::fromLatin1(kind) << false;
        QTest::addRow("%s, dark", kind) << QString::fromLatin1(kind) << true;
    }
}

void TestFocusRing::everyControlShowsItsFocus()
{
    QFETCH(QString, kind);
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? ThemeMode::Dark : ThemeMode::Light);
    QWidget window;
    FocusRing ring(&window);
    auto *row = new QHBoxLayout(&window);
    auto *other = new QPushButton(u"Other"_s, &window);
    QWidget *control = made(kind, &window);
    row->addWidget(control);
    row->addWidget(other);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QRect place = control->geometry().adjusted(-2, -2, 2, 2);
    const auto count = [&](const QColor &color) {
        const QImage image = window.grab(place).toImage();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == color;
        }
        return pixels;
    };
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    const QColor ringColor = kind == u"accent button" ? theme.onAccent : theme.accent;
    other->setFocus();
    const int before = count(ringColor);
    control->setFocus(Qt::TabFocusReason);
    QVERIFY2(count(ringColor) > before + 20,
        qPrintable(u"%1 before, %2 with focus"_s.arg(before).arg(count(ringColor))));
}

void TestFocusRing::theRingGoesFromListToListAndAway()
{
    QWidget window;
    FocusRing ring(&window);
    auto *row = new QHBoxLayout(&window);
    auto *first = new QListWidget(&window);
    auto *second = new QListWidget(&window);
    auto *field = new QLineEdit(&window);
    for (QWidget *widget : std::initializer_list<QWidget *>{first, second, field})
        row->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QCOMPARE(ring.widget(), first);
    second->setFocus();
    QCOMPARE(ring.widget(), second);
    field->setFocus();
    QCOMPARE(ring.widget(), nullptr);
}

void TestFocusRing::fieldsAndPopupsHaveTheirOwn()
{
    QWidget window;
    QVERIFY(FocusRing::isFor(new QListWidget(&window)));
    QVERIFY(!FocusRing::isFor(new QPlainTextEdit(&window)));
    QVERIFY(!FocusRing::isFor(new QPushButton(&window)));
    QVERIFY(!FocusRing::isFor(nullptr));
    auto *popup = new QWidget(&window, Qt::Popup);
    QVERIFY(!FocusRing::isFor(new QListWidget(popup)));
}

void TestFocusRing::aRingOutlivesTheWindowItWasIn()
{
    FocusRing ring(nullptr);
    for (int i = 0; i < 2; ++i) {
        QWidget window;
        auto *list = new QListWidget(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        list->setFocus();
        QCOMPARE(ring.widget(), list);
    }
    QCOMPARE(ring.widget(), nullptr);
}

QTEST_MAIN(TestFocusRing)
#include "tst_focusring.moc"
