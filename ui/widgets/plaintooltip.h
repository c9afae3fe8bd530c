// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QPoint;
class QWidget;

namespace Reprise {

//! The only ways to show a tooltip. The text is shown as it is: never as markup, hidden characters
//! by name, at most TooltipLimit characters.
void setPlainToolTip(QWidget &widget, const QString &text);
//! Shows it now; for views that have a text per item.
void showPlainToolTip(const QPoint &globalPosition, const QString &text, QWidget *widget);
void hidePlainToolTip();

//! What is handed to Qt, which guesses markup from the text: escaped, and declared as markup.
QString toToolTipMarkup(const QString &text);

inline constexpr qsizetype TooltipLimit = 2000;

} // namespace Reprise
