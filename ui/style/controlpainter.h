// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRect>

class QAbstractButton;
class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

//! What controls look like, one function each; ApplicationStyle says when. Colours come from the
//! palette of what is drawn.
namespace Reprise {

//! Marks a button as the one main action of its page; isAccent() asks its options.
void markAccent(QAbstractButton &button);
bool isAccent(const QStyleOption &option);

void drawButtonPanel(const QStyleOption &option, QPainter &painter);
//! Flat until touched, as tool bars have them.
void drawToolPanel(const QStyleOption &option, QPainter &painter);
void drawFieldPanel(const QStyleOption &option, QPainter &painter);
//! Over what Fusion has drawn, whose border is the same on light and dark.
void drawFieldOutline(const QStyleOption &option, QPainter &painter);
void drawCheckBox(const QStyleOption &option, QPainter &painter);
void drawRadioButton(const QStyleOption &option, QPainter &painter);
//! One half of a number field's buttons.
void drawStep(
    const QStyleOption &option, const QRect &rect, bool isUp, bool canStep, QPainter &painter);
void drawProgress(const QStyleOptionProgressBar &option, QPainter &painter);
//! ground: of what the bar moves.
void drawScrollBar(
    const QStyleOptionSlider &option, const QRect &slider, const QColor &ground, QPainter &painter);
void drawFocusRing(const QStyleOption &option, QPainter &painter);
void drawTab(const QStyleOptionTab &option, QPainter &painter);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter);
void drawSplitter(const QStyleOption &option, QPainter &painter);

} // namespace Reprise
