// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIconEngine>
#include <QPalette>

namespace Reprise {

//! Draws a glyph in a role of the program's palette, as it is at that moment. Owned by its QIcon.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(const QString &name, QPalette::ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QColor color(QIcon::Mode mode) const;

    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace Reprise
