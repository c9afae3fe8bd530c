// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/applicationstyle.h"

#include "ui/widgets/glyph.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QStyleOption>
#include <QTabBar>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int Radius = 4;
constexpr const char *AccentProperty = "repriseAccent";

bool isAccent(const QStyleOption &option)
{
    return option.styleObject && option.styleObject->property(AccentProperty).toBool();
}

void drawRounded(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
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

void drawButtonPanel(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const QColor fill = buttonFill(option, theme);
    const bool hasFocus =
        option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    drawRounded(painter, option.rect, fill,
        hasFocus               ? theme.accent
            : isAccent(option) ? fill
                               : theme.border);
}

//! Flat until touched, as tool bars have them.
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
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    drawRounded(painter, option.rect,
        isEnabled ? option.palette.color(QPalette::Base) : theme.window,
        hasFocus ? theme.accent : theme.border);
}

QColor fieldBorder(const QStyleOption &option, const Theme &theme)
{
    return option.state & QStyle::State_HasFocus ? theme.accent : theme.muted;
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

//! Fusion's own border is the same on light and dark; ours is drawn over it.
void drawFieldOutline(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    drawRounded(painter, option.rect, Qt::transparent, hasFocus ? theme.accent : theme.border);
}

void drawScrollBar(const QStyleOptionSlider &option, const QRect &slider, QPainter &painter)
{
    const Theme &theme = Theme::current(option.palette);
    painter.fillRect(option.rect, theme.surface);
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
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::current(option.palette).accent, 1.5));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), Radius - 1, Radius - 1);
    painter.restore();
}

void drawTab(const QStyleOptionTab &option, QPainter &painter)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    constexpr int Thickness = 2;
    const QRect &rect = option.rect;
    painter.fillRect(rect.left(), rect.bottom() - Thickness + 1, rect.width(), Thickness,
        Theme::current(option.palette).accent);
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

} // namespace

ApplicationStyle::ApplicationStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"reprise"_s);
}

void ApplicationStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(*option, *painter);
    case PE_PanelButtonTool:
        return drawToolPanel(*option, *painter);
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(*option, *painter);
    case PE_IndicatorTabTearLeft:
    case PE_IndicatorTabTearRight:
        return; // the arrows say enough
    case PE_PanelLineEdit:
        if (qstyleoption_cast<const QStyleOptionFrame *>(option)->lineWidth > 0)
            return drawFieldPanel(*option, *painter);
        return painter->fillRect(option->rect, option->palette.base());
    case PE_FrameFocusRect:
        return drawFocusRing(*option, *painter);
    case PE_FrameTabBarBase: {
        painter->setPen(Theme::current(option->palette).border);
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    }
    case PE_Frame:
        painter->setPen(Theme::current(option->palette).border);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ApplicationStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == CE_TabBarTabShape)
        return drawTab(*qstyleoption_cast<const QStyleOptionTab *>(option), *painter);
    if (element == CE_HeaderSection)
        return drawHeaderSection(*qstyleoption_cast<const QStyleOptionHeader *>(option), *painter);
    if (element == CE_Splitter)
        return drawSplitter(*option, *painter);
    if (element == CE_ProgressBarGroove || element == CE_ProgressBarLabel)
        return;
    if (element == CE_ProgressBarContents)
        return drawProgress(*qstyleoption_cast<const QStyleOptionProgressBar *>(option), *painter);
    drawLabel(element, option, painter, widget);
}

//! Text in the accent button and in tabs and headers has a colour of its own.
void ApplicationStyle::drawLabel(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::current(option->palette);
    if (element == CE_PushButtonLabel && isAccent(*option)
        && option->state & QStyle::State_Enabled) {
        QStyleOptionButton copy(*qstyleoption_cast<const QStyleOptionButton *>(option));
        copy.palette.setColor(QPalette::ButtonText, theme.onAccent);
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    if (element == CE_TabBarTabLabel && !(option->state & State_Selected)) {
        QStyleOptionTab copy(*qstyleoption_cast<const QStyleOptionTab *>(option));
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
            copy.palette.setColor(role, theme.muted);
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    if (element == CE_HeaderLabel) {
        QStyleOptionHeader copy(*qstyleoption_cast<const QStyleOptionHeader *>(option));
        copy.palette.setColor(QPalette::ButtonText, theme.muted);
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ApplicationStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        return drawScrollBar(
            *qstyleoption_cast<const QStyleOptionSlider *>(option), slider, *painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFieldOutline(*option, *painter);
}

//! Scroll bars have no arrow buttons: the slider moves in all of the bar.
QRect ApplicationStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    constexpr int ShortestSlider = 28;
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 share = qint64(length) * bar->pageStep / qMax<qint64>(1, range + bar->pageStep);
    const int slider =
        range > 0 ? qBound(qMin(ShortestSlider, length), int(share), length) : length;
    const int start = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int to) {
        return isHorizontal
            ? QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height())
            : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from);
    };
    switch (part) {
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length);
    case SC_ScrollBarSlider:
        return piece(start, start + slider);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {};
    }
}

int ApplicationStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 7;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 6;
    case PM_ScrollBarExtent:
        return 12;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ApplicationStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Header_ArrowAlignment:
        return Qt::AlignVCenter | Qt::AlignRight;
    case SH_Table_GridLineColor:
        return int(Theme::current(option ? option->palette : QPalette()).border.rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ApplicationStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    constexpr int ControlHeight = 28;
    constexpr int ButtonPadding = 12;
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(qMax(result.height(), ControlHeight));
    if (type == CT_PushButton)
        result.rwidth() += ButtonPadding;
    return result;
}

void ApplicationStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setExpanding(false);
    } else if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->setHighlightSections(false);
    }
}

void setAccent(QAbstractButton &button)
{
    button.setProperty(AccentProperty, true);
    QFont font = button.font();
    font.setWeight(QFont::DemiBold);
    button.setFont(font);
    button.update();
}

} // namespace Reprise
