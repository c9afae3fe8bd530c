// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/detail/rowlayout.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>

class QMenu;

namespace Reprise {

struct Theme;

//! Shows bytes in rows of cells and lays out only the rows that are seen, so its cost does not
//! depend on the size of what it shows. Selection and copy are in bytes of the original.
class ByteView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    //! What is selected: bytes [begin, end).
    struct Range {
        qsizetype begin = 0;
        qsizetype end = 0;

        bool isEmpty() const { return begin == end; }
        bool operator==(const Range &) const = default;
    };

    explicit ByteView(QWidget *parent = nullptr);

    const QByteArray &bytes() const { return m_bytes; }
    Range selection() const;
    void select(const Range &range);
    void selectAll();
    //! Puts the selection on the clipboard as plain text; nothing beyond CopyLimit.
    void copy();

    //! Marks these places of the same length; current is an index or -1 and is scrolled into view.
    void setMatches(const QList<qsizetype> &offsets, qsizetype length, int current);

    qsizetype cursor() const { return m_cursor; }
    //! Nothing is selected then.
    void setCursor(qsizetype byte);
    void ensureVisible(qsizetype byte);
    //! The byte whose place a point of the viewport is in, or is nearest to.
    qsizetype byteAt(const QPoint &point);
    //! In the viewport; outside of it for what is scrolled away.
    QRect placeOf(qsizetype byte);

    //! What is shown as one: the bytes of a character, of the word, of the row that has the byte.
    Range characterAt(qsizetype byte);
    Range wordAt(qsizetype byte) const;
    Range rowRange(qsizetype byte) const;
    //! As it is shown: hidden characters by name. Costs as many rows as the range has.
    QString shownText(const Range &range);

    virtual qsizetype rowCount() const = 0;
    //! The layout of a row; what is painted and what the mouse finds.
    const RowLayout &layoutOf(qsizetype row);

    static constexpr qsizetype CopyLimit = 64 * 1024 * 1024;

signals:
    void copyRefused(qint64 bytes); //!< the selection is larger than CopyLimit
    void contextMenuAboutToShow(QMenu *menu);
    void cursorMoved();
    void selectionChanged();

protected:
    enum class Position : quint8 { Start, Keep };

    //! Replaces the content. Position and selection may be kept where the old bytes are the
    //! beginning of the new ones.
    void setBytes(const QByteArray &bytes, Position position);
    virtual RowLayout makeLayout(qsizetype row) const = 0;
    virtual qsizetype rowAt(qsizetype offset) const = 0;
    virtual qsizetype rowBegin(qsizetype row) const = 0;
    virtual QString gutterText(qsizetype row) const = 0;
    virtual int gutterColumns() const = 0;
    //! Every byte stands for itself, with room before the next one.
    virtual bool standsInGroups() const { return false; }
    virtual QString copyText(const Range &range) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Move : quint8 { Only, Select };

    void applyFont();
    void updateScrollBars();
    int rowHeight() const;
    int gutterWidth() const;
    int visibleRows() const;
    void paintRow(QPainter &painter, qsizetype row, int top);
    void paintBackground(QPainter &painter, const RowLayout &layout, int top, const Theme &theme);
    void paintGlyphs(QPainter &painter, const RowLayout &layout, int top, const Theme &theme);
    void paintCursor(QPainter &painter, const RowLayout &layout, qsizetype row, int top);
    qreal xOf(int column) const;
    QColor backgroundOf(const RowGlyph &glyph, const Theme &theme) const;
    void moveCursor(qsizetype byte, Move move);
    void moveRows(qsizetype rows, Move move);
    void moveGlyphs(int steps, Move move);
    bool handleMoveKey(QKeyEvent *event);

    QByteArray m_bytes;
    QCache<qsizetype, RowLayout> m_layouts;
    qreal m_cell = 8; //!< width of a cell
    qsizetype m_anchor = 0;
    qsizetype m_cursor = 0;
    QList<qsizetype> m_matches;
    qsizetype m_matchLength = 0;
    int m_currentMatch = -1;
    int m_widest = 0; //!< columns of the widest row seen
    QBasicTimer m_autoScroll;
    QPoint m_dragPoint;
};

} // namespace Reprise
