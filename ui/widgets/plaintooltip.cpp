// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plaintooltip.h"

#include "ui/widgets/visibletext.h"

#include <QToolTip>
#include <QWidget>

namespace Reprise {

using namespace Qt::StringLiterals;

static QString cut(const QString &text)
{
    return text.size() > TooltipLimit ? text.left(TooltipLimit) + u'…' : text;
}

QString toToolTipMarkup(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(
        toVisibleText(cut(text)).toHtmlEscaped());
}

void setPlainToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(toToolTipMarkup(text));
    // Qt would read the markup to a screen reader otherwise.
    widget.setAccessibleDescription(toVisibleText(cut(text)));
}

void showPlainToolTip(const QPoint &globalPosition, const QString &text, QWidget *widget)
{
    QToolTip::showText(globalPosition, toToolTipMarkup(text), widget);
}

void hidePlainToolTip()
{
    QToolTip::hideText();
}

} // namespace Reprise
