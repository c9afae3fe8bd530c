// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace Reprise {

struct StatusStyle;
struct Theme;

//! What a text in a cell looks like.
struct CellText {
    QString text; //!< already made visible, see toVisibleText()
    Qt::Alignment alignment = Qt::AlignLeft;
    Qt::TextElideMode elide = Qt::ElideRight;
    bool isMono = false;
    bool isMuted = false;
};

//! Paints table cells without a style's detours: it is what a frame of a large table costs.
//! Fonts and metrics are made once; one painter per view and font.
class CellPainter final
{
public:
    explicit CellPainter(const QFont &font);

    const QFont &font() const { return m_font; }
    //! Which row is looked at stays to be seen while the keyboard is elsewhere.
    enum class Row { Other, Current, Focused };
    void paintBackground(
        QPainter *painter, const QStyleOptionViewItem &option, bool isSelected, Row row) const;
    void paintText(
        QPainter *painter, const QRect &cell, const CellText &text, const Theme &theme) const;
    void paintStatus(QPainter *painter, const QRect &cell, const StatusStyle &status) const;
    //! A grey bar in the place of a text that has not arrived yet.
    void paintLoading(QPainter *painter, const QRect &cell, int row, const Theme &theme) const;
    //! What paintText() paints in a cell of that width.
    QString shownText(const CellText &text, int width) const;
    //! Whether text would be cut in a cell of that width.
    bool isCut(const QRect &cell, const CellText &text) const;
    //! What a cell needs that nothing is cut.
    int widthOf(const CellText &text) const;
    int widthOf(const StatusStyle &status) const;

    static constexpr int Padding = 10;

private:
    QFont m_font;
    QFont m_mono;
    QFontMetrics m_metrics;
    QFontMetrics m_monoMetrics;
};

} // namespace Reprise
