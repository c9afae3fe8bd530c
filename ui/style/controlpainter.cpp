// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/controlpainter.h"

#include "ui/widgets/glyph.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int Radius = 4;
constexpr const char *AccentProperty = "repriseAccent";

void drawRounded(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.restore();
}

void drawRing(QPainter &painter, const QRect &rect, int inset, const QColor &color)
{
    constexpr double Width = 1.5;
    const double edge = inset + Width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, Width));
    const double radius = qMax(1, Radius - inset);
    painter.drawRoundedRect(QRectF(rect).adjusted(edge, edge, -edge, -edge), radius, radius);
    painter.restore();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return int(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

QColor buttonFill(const QStyleOption &option, const Theme &theme)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (!isEnabled)
        return isAccent(option) ? theme.border : theme.window;
    const QColor base = isAccent(option) ? theme.accent : theme.surface;
    const QColor pull = isAccent(option) ? theme.text : theme.accent;
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return mixed(base, pull, 0.2);
    return option.state & QStyle::State_MouseOver ? mixed(base, pull, 0.08) : base;
}

QColor fieldBorder(const QStyleOption &option, const Theme &theme)
{
    return option.state & QStyle::State_HasFocus ? theme.accent : theme.muted;
}

} // namespace

void markAccent(QAbstractButton &button)
{
    button.setProperty(AccentProperty, true);
}

bool isAccent(const QStyleOption &option)
{
    return option.styleObject && option.styleObject->property(AccentProperty).toBool();
}

void drawButtonPanel(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const QColor fill = buttonFill(option, theme);
    drawRounded(painter, option.rect, fill, isAccent(option) ? fill : theme.border);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    // A ring in its own colour would not be seen on the accent.
    const bool isFilled = isAccent(option) && option.state & QStyle::State_Enabled;
    drawRing(painter, option.rect, isFilled ? 2 : 0, isFilled ? theme.onAccent : theme.accent);
}

void drawToolPanel(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool isTouched =
        option.state & (QStyle::State_Sunken | QStyle::State_On | QStyle::State_MouseOver);
    if (isTouched && option.state & QStyle::State_Enabled)
        drawRounded(painter, option.rect, buttonFill(option, theme), theme.border);
}

void drawFieldPanel(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor fill = isEnabled ? option.palette.color(QPalette::Base) : theme.window;
    drawRounded(painter, option.rect, fill, theme.border);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(option, painter);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor fill = isOn ? (isEnabled ? theme.accent : theme.muted) : theme.surface;
    drawRounded(painter, option.rect, fill, isOn ? fill : fieldBorder(option, theme));
    if (isOn)
        drawGlyph(painter, option.rect,
            option.state & QStyle::State_NoChange ? u"minus"_s : u"check"_s, theme.onAccent);
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool isOn = option.state & QStyle::State_On;
    const QRectF circle = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn ? theme.accent : fieldBorder(option, theme));
    painter.setBrush(isOn ? theme.accent : theme.surface);
    painter.drawEllipse(circle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.onAccent);
    if (isOn)
        painter.drawEllipse(circle.center(), 2.5, 2.5);
    painter.restore();
}

void drawStep(
    const QStyleOption &option, const QRect &rect, bool isUp, bool canStep, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool isEnabled = canStep && option.state & QStyle::State_Enabled;
    constexpr int Size = 12;
    const QPixmap arrow = glyphPixmap(isUp ? u"chevron-up"_s : u"chevron-down"_s,
        isEnabled ? theme.muted : theme.border, painter.device()->devicePixelRatioF(), Size);
    painter.drawPixmap(rect.center() - QPoint(Size / 2 - 1, Size / 2 - 1), arrow);
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    constexpr int Thickness = 8;
    const Theme &theme = Theme::current(option.palette);
    QRect groove = option.rect;
    groove.setTop(groove.center().y() - Thickness / 2 + 1);
    groove.setHeight(Thickness);
    drawRounded(painter, groove, theme.border, theme.border);
    const qint64 range = qint64(option.maximum) - option.minimum;
    const qint64 done = qint64(option.progress) - option.minimum;
    if (range <= 0 || done <= 0)
        return;
    QRect filled = groove;
    filled.setWidth(int(qMax<qint64>(Thickness, groove.width() * done / range)));
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(groove.right());
    drawRounded(painter, filled, theme.accent, theme.accent);
}

void drawFieldOutline(const QStyleOption &option, QPainter &painter)
{
    drawRounded(painter, option.rect, Qt::transparent, Theme::current(option.palette).border);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(option, painter);
}

void drawScrollBar(
    const QStyleOptionSlider &option, const QRect &slider, const QColor &ground, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    painter.fillRect(option.rect, ground);
    if (option.maximum <= option.minimum)
        return;
    const bool isTouched =
        option.state & QStyle::State_MouseOver || option.state & QStyle::State_Sunken;
    const QColor color = mixed(theme.border, theme.muted, isTouched ? 0.6 : 0.25);
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    drawRounded(painter,
        isHorizontal ? slider.adjusted(1, 3, -1, -3) : slider.adjusted(3, 1, -3, -1), color, color);
}

void drawFocusRing(const QStyleOption &option, QPainter &painter)
{
    drawRing(painter, option.rect, 0, Theme::current(option.palette).accent);
}

void drawTab(const QStyleOptionTab &option, QPainter &painter)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    constexpr int Thickness = 2;
    const QRect &rect = option.rect;
    const QColor accent = Theme::current(option.palette).accent;
    painter.fillRect(rect.left(), rect.bottom() - Thickness + 1, rect.width(), Thickness, accent);
    if (option.state & QStyle::State_HasFocus)
        drawRing(painter, rect.adjusted(0, 1, 0, -Thickness - 1), 0, accent);
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool isHovered =
        option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter.fillRect(option.rect, isHovered ? theme.surface : theme.window);
    painter.setPen(theme.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void drawSplitter(const QStyleOption &option, QPainter &painter)
{
    const QPoint centre = option.rect.center();
    painter.setPen(Theme::current(option.palette).border);
    if (option.state & QStyle::State_Horizontal)
        painter.drawLine(centre.x(), option.rect.top(), centre.x(), option.rect.bottom());
    else
        painter.drawLine(option.rect.left(), centre.y(), option.rect.right(), centre.y());
}

} // namespace Reprise
