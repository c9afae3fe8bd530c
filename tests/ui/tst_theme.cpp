// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme.h"

#include "tests/support/testpaths.h"
#include "ui/widgets/statusstyle.h"

#include <QApplication>
#include <QTest>
#include <cmath>

using namespace Reprise;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textReadsOnEveryBackground_data();
    void textReadsOnEveryBackground();
    void textOnFilledPlacesReads_data();
    void textOnFilledPlacesReads();
    void appliedPaletteTellsTheTheme_data();
    void appliedPaletteTellsTheTheme();
    void selectionLooksTheSameWithoutFocus();
    void everyStatusHasWordShapeAndColour_data();
    void everyStatusHasWordShapeAndColour();
    void stageColourEqualsTheStylesColour();
    void noTwoStagesShareShapeOrWord();
};

//! Relative luminance by WCAG 2.
static double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

static constexpr double Readable = 4.5;

static void addThemeRows()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textReadsOnEveryBackground_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("paper");
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const std::pair<const char *, QColor> inks[]{{"text", theme.text}, {"muted", theme.muted},
            {"accent", theme.accent}, {"succeeded", theme.succeeded}, {"failed", theme.failed},
            {"exhausted", theme.exhausted}, {"scheduled", theme.scheduled},
            {"waiting", theme.waiting}, {"in flight", theme.inFlight}, {"held", theme.held},
            {"canceled", theme.canceled}, {"superseded", theme.superseded},
            {"in doubt", theme.inDoubt}, {"keyword", theme.keyword}, {"string", theme.string},
            {"number", theme.number}, {"error", theme.error}};
        const std::pair<const char *, QColor> papers[]{{"window", theme.window},
            {"surface", theme.surface}, {"selected row", theme.selection}};
        for (const auto &[inkName, ink] : inks) {
            for (const auto &[paperName, paper] : papers)
                QTest::addRow("%s on %s, %s", inkName, paperName, theme.isDark ? "dark" : "light")
                    << ink << paper;
        }
    }
}

void TestTheme::textReadsOnEveryBackground()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, paper);
    const double found = contrast(ink, paper);
    QVERIFY2(found >= Readable, qPrintable(QString::number(found)));
}

void TestTheme::textOnFilledPlacesReads_data()
{
    addThemeRows();
}

void TestTheme::textOnFilledPlacesReads()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    QVERIFY(contrast(theme.onAccent, theme.accent) >= Readable);
    QVERIFY(contrast(theme.onProduction, theme.production) >= Readable);
}

void TestTheme::appliedPaletteTellsTheTheme_data()
{
    addThemeRows();
}

void TestTheme::appliedPaletteTellsTheTheme()
{
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? ThemeMode::Dark : ThemeMode::Light);
    QCOMPARE(Theme::current(QApplication::palette()).isDark, isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Base),
        (isDark ? Theme::dark() : Theme::light()).surface);
}

void TestTheme::selectionLooksTheSameWithoutFocus()
{
    const QPalette palette = Theme::light().palette();
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight),
        palette.color(QPalette::Active, QPalette::Highlight));
}

void TestTheme::everyStatusHasWordShapeAndColour_data()
{
    addThemeRows();
}

void TestTheme::everyStatusHasWordShapeAndColour()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    QList<StatusStyle> styles;
    for (const Stage stage : AllStages)
        styles.append(StatusStyle::of(stage, theme));
    for (int i = 0; i < ItemStateCount; ++i)
        styles.append(StatusStyle::of(static_cast<ItemState>(i), theme));
    for (int i = 0; i <= static_cast<int>(AttemptOutcome::Unknown); ++i)
        styles.append(StatusStyle::of(static_cast<AttemptOutcome>(i), theme));
    for (const StatusStyle &style : styles) {
        QVERIFY(!style.word.isEmpty());
        QVERIFY(style.color.isValid());
        QVERIFY(contrast(style.color, theme.surface) >= Readable);
        QVERIFY2(
            QFile::exists(projectFile(QStringLiteral("resources/icons/%1.svg")).arg(style.glyph)),
            qPrintable(style.glyph));
    }
}

void TestTheme::stageColourEqualsTheStylesColour()
{
    for (const Stage stage : AllStages)
        QCOMPARE(stageColor(stage, Theme::dark()), StatusStyle::of(stage, Theme::dark()).color);
}

void TestTheme::noTwoStagesShareShapeOrWord()
{
    QSet<QString> shapes;
    QSet<QString> words;
    for (const Stage stage : AllStages) {
        shapes.insert(StatusStyle::of(stage, Theme::light()).glyph);
        words.insert(StatusStyle::of(stage, Theme::light()).word);
    }
    QCOMPARE(shapes.size(), StageCount);
    QCOMPARE(words.size(), StageCount);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
