// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/bytetextaccess.h"

#include "ui/access/accessnews.h"

namespace Reprise {

ByteTextAccess::ByteTextAccess(ByteView &view)
    : QAccessibleWidget(&view, QAccessible::EditableText)
    , m_view(view)
{
    QObject::connect(&view, &ByteView::cursorMoved, &m_context, [&view] {
        QAccessibleTextCursorEvent event(&view, int(view.cursor()));
        tellAccess(event);
    });
    QObject::connect(&view, &ByteView::selectionChanged, &m_context, [&view] {
        const Range range = view.selection();
        QAccessibleTextSelectionEvent event(&view, int(range.begin), int(range.end));
        tellAccess(event);
    });
}

QAccessible::State ByteTextAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void *ByteTextAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

// Selection and cursor

int ByteTextAccess::selectionCount() const
{
    return m_view.selection().isEmpty() ? 0 : 1;
}

void ByteTextAccess::selection(int, int *start, int *end) const
{
    const Range range = m_view.selection();
    *start = int(range.begin);
    *end = int(range.end);
}

void ByteTextAccess::setSelection(int, int start, int end)
{
    m_view.select({start, end});
}

void ByteTextAccess::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void ByteTextAccess::removeSelection(int)
{
    setCursorPosition(cursorPosition());
}

int ByteTextAccess::cursorPosition() const
{
    return int(m_view.cursor());
}

void ByteTextAccess::setCursorPosition(int position)
{
    m_view.setCursor(position);
}

// Text

int ByteTextAccess::characterCount() const
{
    return int(m_view.bytes().size());
}

QString ByteTextAccess::text(int start, int end) const
{
    const qsizetype size = m_view.bytes().size();
    const qsizetype begin = qBound(qsizetype(0), qsizetype(start), size);
    const qsizetype last = end < 0 || end > size ? size : qsizetype(end);
    return m_view.shownText({begin, qBound(begin, last, begin + TextLimit)});
}

ByteTextAccess::Range ByteTextAccess::unitAt(
    qsizetype offset, QAccessible::TextBoundaryType unit) const
{
    const qsizetype size = m_view.bytes().size();
    const qsizetype at = qBound(qsizetype(0), offset, qMax(qsizetype(0), size - 1));
    if (size == 0 || offset < 0 || offset > size)
        return {};
    switch (unit) {
    case QAccessible::CharBoundary:
        return offset == size ? Range{size, size} : m_view.characterAt(at);
    case QAccessible::WordBoundary:
        return m_view.wordAt(at);
    case QAccessible::SentenceBoundary:
    case QAccessible::ParagraphBoundary:
    case QAccessible::LineBoundary:
        return m_view.rowRange(at);
    case QAccessible::NoBoundary:
        break;
    }
    return {0, size};
}

QString ByteTextAccess::told(const Range &range, int *start, int *end) const
{
    *start = int(range.begin);
    *end = int(range.end);
    return text(*start, *end);
}

QString ByteTextAccess::textAtOffset(
    int offset, QAccessible::TextBoundaryType unit, int *start, int *end) const
{
    return told(unitAt(offset, unit), start, end);
}

QString ByteTextAccess::textBeforeOffset(
    int offset, QAccessible::TextBoundaryType unit, int *start, int *end) const
{
    const Range here = unitAt(offset, unit);
    return told(here.begin > 0 ? unitAt(here.begin - 1, unit) : Range{}, start, end);
}

QString ByteTextAccess::textAfterOffset(
    int offset, QAccessible::TextBoundaryType unit, int *start, int *end) const
{
    const Range here = unitAt(offset, unit);
    const bool isLast = here.end >= m_view.bytes().size();
    return told(isLast ? Range{here.end, here.end} : unitAt(here.end, unit), start, end);
}

QString ByteTextAccess::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

// Places

QRect ByteTextAccess::characterRect(int offset) const
{
    const QRect place = m_view.placeOf(offset);
    return {m_view.viewport()->mapToGlobal(place.topLeft()), place.size()};
}

int ByteTextAccess::offsetAtPoint(const QPoint &point) const
{
    return int(m_view.byteAt(m_view.viewport()->mapFromGlobal(point)));
}

void ByteTextAccess::scrollToSubstring(int start, int)
{
    m_view.ensureVisible(start);
}

} // namespace Reprise
