// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowframe.h"

#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace Reprise {

WindowFrame::WindowFrame(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(0);
    setProduction(false);
}

void WindowFrame::addPart(QWidget *part, int stretch)
{
    m_column->addWidget(part, stretch);
}

void WindowFrame::setProduction(bool isProduction)
{
    m_isProduction = isProduction;
    const int margin = isProduction ? FrameWidth : 0;
    m_column->setContentsMargins(margin, margin, margin, margin);
    update();
}

void WindowFrame::paintEvent(QPaintEvent *)
{
    if (!m_isProduction)
        return;
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.setPen(QPen(theme.production, FrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const double half = FrameWidth / 2.0;
    painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
}

} // namespace Reprise
