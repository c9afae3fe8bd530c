// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowaudit.h"

#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>

namespace Reprise::Test {

namespace {

QString nameOf(const QWidget &widget)
{
    const QAccessibleInterface *access =
        QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget.metaObject()->className()),
        access ? access->text(QAccessible::Name).left(60) : QString());
}

//! Of the part of a scrolled page that a person can bring into view, all counts.
bool isSeen(const QWidget &widget, const QWidget &window)
{
    return widget.isVisibleTo(&window) && !widget.size().isEmpty();
}

bool isCutLabel(const PlainLabel &label)
{
    if (label.text().isEmpty() || label.elideMode() != Qt::ElideNone)
        return false;
    const QRect inner = label.contentsRect();
    if (!label.wordWrap())
        return label.fontMetrics().horizontalAdvance(label.text()) > inner.width() + 1;
    const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, inner.width(), 10'000),
        int(label.alignment()) | Qt::TextWordWrap, label.text());
    return needed.height() > inner.height() + 1;
}

bool isCutButton(const QAbstractButton &button)
{
    return !button.text().isEmpty() && button.sizeHint().width() > button.width() + 1;
}

QStringList cutTabs(const QTabBar &tabs)
{
    QStringList faults;
    for (int i = 0; i < tabs.count(); ++i) {
        const int needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(i));
        if (tabs.tabRect(i).width() < needed || tabs.tabRect(i).right() > tabs.width())
            faults.append(QStringLiteral("cut tab: %1").arg(tabs.tabText(i)));
    }
    return faults;
}

QStringList cutTitles(const QHeaderView &header)
{
    QStringList faults;
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        if (!header.isSectionHidden(section)
            && header.fontMetrics().horizontalAdvance(title) > header.sectionSize(section))
            faults.append(QStringLiteral("cut title: %1").arg(title));
    }
    return faults;
}

QStringList overlaps(const QLayout &layout)
{
    QStringList faults;
    QList<const QWidget *> placed;
    for (int i = 0; i < layout.count(); ++i) {
        const QWidget *widget = layout.itemAt(i)->widget();
        if (!widget || widget->isHidden() || widget->size().isEmpty())
            continue;
        for (const QWidget *other : std::as_const(placed)) {
            if (other->geometry().intersects(widget->geometry()))
                faults.append(
                    QStringLiteral("%1 overlaps %2").arg(nameOf(*widget), nameOf(*other)));
        }
        placed.append(widget);
    }
    return faults;
}

bool leavesParent(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const bool isScrolled =
        parent && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    return parent && !widget.isWindow() && !isScrolled
        && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget.geometry());
}

QStringList faultsOf(const QWidget &widget)
{
    QStringList faults;
    const auto *label = qobject_cast<const PlainLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if ((label && isCutLabel(*label)) || (button && isCutButton(*button)))
        faults.append(QStringLiteral("cut: %1 (%2 x %3)")
                          .arg(nameOf(widget))
                          .arg(widget.width())
                          .arg(widget.height()));
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        faults += cutTabs(*tabs);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget);
        header && header->orientation() == Qt::Horizontal)
        faults += cutTitles(*header);
    if (widget.layout())
        faults += overlaps(*widget.layout());
    if (leavesParent(widget))
        faults.append(QStringLiteral("leaves its parent: %1").arg(nameOf(widget)));
    return faults;
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || widget.focusPolicy() & Qt::TabFocus;
}

//! Inside a control (a field's clear button, which a key does as well; a number's text): part of
//! it.
bool isPartOfControl(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(widget.parentWidget())
        || qobject_cast<const QPlainTextEdit *>(widget.parentWidget())
        || widget.objectName().startsWith(QLatin1StringView("qt_"));
}

} // namespace

QStringList layoutFaults(const QWidget &window)
{
    QStringList faults = faultsOf(window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (isSeen(*widget, window) && widget->window() == &window)
            faults += faultsOf(*widget);
    }
    return faults;
}

QStringList accessFaults(const QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isSeen(*widget, window) || !isControl(*widget) || isPartOfControl(*widget)
            || widget->focusProxy())
            continue;
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).isEmpty())
            faults.append(QStringLiteral("no name: %1 %2")
                              .arg(QString::fromLatin1(widget->metaObject()->className()),
                                  widget->objectName()));
        const bool isClicked = qobject_cast<QAbstractButton *>(widget) && widget->isEnabled();
        if (isClicked && !(widget->focusPolicy() & Qt::TabFocus))
            faults.append(QStringLiteral("not reached by Tab: %1").arg(nameOf(*widget)));
    }
    return faults;
}

} // namespace Reprise::Test
