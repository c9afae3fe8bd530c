// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QStyleOptionSpinBox;

namespace Reprise {

//! Fusion with the look of ours: flat frames in the border colour, one visible focus ring, tabs
//! with an underline. Colours come from the palette of what is drawn.
class ApplicationStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ApplicationStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    static QColor scrolledGround(const QStyleOption &option, const QWidget *bar);
    void drawNumberField(const QStyleOptionSpinBox &option, QPainter *painter) const;
    void drawLabel(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const;
};

//! Makes a button the one main action of its page: filled with the accent. It does not make it the
//! default button.
void setAccent(QAbstractButton &button);

} // namespace Reprise
