// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme.h"

#include "ui/style/applicationstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QToolTip>

namespace Reprise {

const Theme &Theme::light()
{
    static const Theme theme{
        .isDark = false,
        .window = QColor(0xF6F7F9),
        .surface = QColor(0xFFFFFF),
        .text = QColor(0x1B1F24),
        .muted = QColor(0x59636E),
        .border = QColor(0xD5DAE0),
        .accent = QColor(0x0B62C4),
        .onAccent = QColor(0xFFFFFF),
        .selection = QColor(0xDCEBFC),
        .production = QColor(0xC4261D),
        .onProduction = QColor(0xFFFFFF),
        .succeeded = QColor(0x0D7145),
        .failed = QColor(0xC4261D),
        .exhausted = QColor(0x8E1220),
        .scheduled = QColor(0x8A5A00),
        .waiting = QColor(0x59636E),
        .inFlight = QColor(0x0B62C4),
        .held = QColor(0x6B3FC0),
        .canceled = QColor(0x59636E),
        .superseded = QColor(0x0A6F78),
        .inDoubt = QColor(0xA84300),
        .keyword = QColor(0x6B3FC0),
        .string = QColor(0x0D7145),
        .number = QColor(0x0B62C4),
        .error = QColor(0xC4261D),
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .isDark = true,
        .window = QColor(0x16191D),
        .surface = QColor(0x1E2227),
        .text = QColor(0xE6E9ED),
        .muted = QColor(0xA9B2BC),
        .border = QColor(0x343A42),
        .accent = QColor(0x6CB0FF),
        .onAccent = QColor(0x16191D),
        .selection = QColor(0x1F3D5F),
        .production = QColor(0xFF8A82),
        .onProduction = QColor(0x16191D),
        .succeeded = QColor(0x4CC38A),
        .failed = QColor(0xFF8A82),
        .exhausted = QColor(0xFF9AA5),
        .scheduled = QColor(0xE3B341),
        .waiting = QColor(0xA9B2BC),
        .inFlight = QColor(0x6CB0FF),
        .held = QColor(0xB79CFF),
        .canceled = QColor(0xA9B2BC),
        .superseded = QColor(0x56C8D2),
        .inDoubt = QColor(0xFFA657),
        .keyword = QColor(0xB79CFF),
        .string = QColor(0x4CC38A),
        .number = QColor(0x6CB0FF),
        .error = QColor(0xFF8A82),
    };
    return theme;
}

static bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

const Theme &Theme::current(const QPalette &palette)
{
    return isDarkPalette(palette) ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[]{{QPalette::Window, window},
        {QPalette::WindowText, text}, {QPalette::Base, surface}, {QPalette::AlternateBase, window},
        {QPalette::Text, text}, {QPalette::Button, surface}, {QPalette::ButtonText, text},
        {QPalette::BrightText, error}, {QPalette::PlaceholderText, muted},
        {QPalette::Highlight, selection}, {QPalette::HighlightedText, text},
        {QPalette::Link, accent}, {QPalette::LinkVisited, keyword},
        {QPalette::ToolTipBase, surface}, {QPalette::ToolTipText, text}, {QPalette::Light, surface},
        {QPalette::Midlight, border}, {QPalette::Mid, border}, {QPalette::Dark, muted},
        {QPalette::Shadow, border}};
    for (const auto &[role, color] : roles)
        palette.setColor(QPalette::All, role, color);
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, muted);
    palette.setColor(QPalette::Disabled, QPalette::Button, window);
    return palette;
}

//! Forgets our palette first, so that the answer is the desktop's and not our last one's.
static bool isSystemDark()
{
    QApplication::setPalette(QPalette());
    return isDarkPalette(QApplication::palette());
}

void applyTheme(QApplication &application, ThemeMode mode)
{
    if (!qobject_cast<ApplicationStyle *>(application.style()))
        application.setStyle(new ApplicationStyle);
    const bool isDark = mode == ThemeMode::Dark || (mode == ThemeMode::System && isSystemDark());
    const QPalette palette = (isDark ? Theme::dark() : Theme::light()).palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QFontInfo(QApplication::font()).pointSizeF());
    return font;
}

} // namespace Reprise
