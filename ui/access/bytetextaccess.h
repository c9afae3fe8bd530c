// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/detail/byteview.h"

#include <QAccessibleWidget>
#include <QObject>

namespace Reprise {

//! A ByteView for assistive tools: a read-only text with a cursor. Offsets are bytes, so that a
//! body of 100 MB costs what a row does: nothing is counted from its beginning. Characters of
//! several bytes, and hidden ones that are shown by name, are told with the offsets they span.
class ByteTextAccess final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ByteTextAccess(ByteView &view);

    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTextInterface
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    //! At most TextLimit bytes of it.
    QString text(int start, int end) const override;
    QString text(QAccessible::Text kind) const override { return QAccessibleWidget::text(kind); }
    QString textBeforeOffset(
        int offset, QAccessible::TextBoundaryType unit, int *start, int *end) const override;
    QString textAfterOffset(
        int offset, QAccessible::TextBoundaryType unit, int *start, int *end) const override;
    QString textAtOffset(
        int offset, QAccessible::TextBoundaryType unit, int *start, int *end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

    static constexpr qsizetype TextLimit = 64 * 1024;

private:
    using Range = ByteView::Range;

    Range unitAt(qsizetype offset, QAccessible::TextBoundaryType unit) const;
    QString told(const Range &range, int *start, int *end) const;

    ByteView &m_view;
    QObject m_context;
};

} // namespace Reprise
