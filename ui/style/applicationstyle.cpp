// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/applicationstyle.h"

#include "ui/style/controlpainter.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStyleOption>
#include <QTabBar>

namespace Reprise {

using namespace Qt::StringLiterals;

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
        if (!widget || !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameFocusRect:
        return drawFocusRing(*option, *painter);
    case PE_FrameTabBarBase: {
        painter->setPen(Theme::current(option->palette).border);
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    }
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, Theme::current(option->palette).surface);
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget))
            return drawFieldPanel(*option, *painter);
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
    if (element == CE_FocusFrame)
        return drawFocusRing(*option, *painter);
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
        return drawScrollBar(*qstyleoption_cast<const QStyleOptionSlider *>(option), slider,
            scrolledGround(*option, widget), *painter);
    }
    if (control == CC_SpinBox)
        return drawNumberField(*qstyleoption_cast<const QStyleOptionSpinBox *>(option), painter);
    if (control == CC_ToolButton) {
        // A button that only opens a menu says so by its sign.
        QStyleOptionToolButton copy(*qstyleoption_cast<const QStyleOptionToolButton *>(option));
        copy.features &= ~QStyleOptionToolButton::HasMenu;
        return QProxyStyle::drawComplexControl(control, &copy, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox)
        drawFieldOutline(*option, *painter);
}

//! A scroll bar stands on the ground of what it moves.
QColor ApplicationStyle::scrolledGround(const QStyleOption &option, const QWidget *bar)
{
    for (const QWidget *above = bar; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return Theme::current(option.palette).surface;
}

void ApplicationStyle::drawNumberField(const QStyleOptionSpinBox &option, QPainter *painter) const
{
    drawFieldPanel(option, *painter);
    using Step = QAbstractSpinBox::StepEnabledFlag;
    for (const auto &[part, step] :
        {std::pair(SC_SpinBoxUp, Step::StepUpEnabled), {SC_SpinBoxDown, Step::StepDownEnabled}})
        drawStep(option, subControlRect(CC_SpinBox, &option, part, nullptr), part == SC_SpinBoxUp,
            option.stepEnabled & step, *painter);
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

QRect ApplicationStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int TextMargin = 6;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return element == SE_LineEditContents && frame && frame->lineWidth > 0
        ? rect.adjusted(TextMargin - 2, 0, 2 - TextMargin, 0)
        : rect;
}

int ApplicationStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1; // Qt makes what the mouse can grab wider
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 0;
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
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_DialogButtonLayout: // the same on every desktop, as on the pages
        return QDialogButtonBox::GnomeLayout;
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
    constexpr int LineHeight = 22;
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(qMax(result.height(), ControlHeight));
    if (type == CT_ItemViewItem)
        result.setHeight(qMax(result.height(), LineHeight));
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
    markAccent(button);
    QFont font = button.font();
    font.setWeight(QFont::DemiBold);
    button.setFont(font);
    button.update();
}

} // namespace Reprise
