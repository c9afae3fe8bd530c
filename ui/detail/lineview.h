// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/text/textrows.h"
#include "ui/detail/byteview.h"

namespace Reprise {

//! Bytes as lines of text with line numbers; long lines go on in the next row, marked by an arrow.
class LineView final : public ByteView
{
    Q_OBJECT

public:
    enum class Syntax : quint8 { None, Json };

    using ByteView::ByteView;

    //! rows must have been made from the text.
    void setText(const QByteArray &text, const TextRows &rows, Syntax syntax);
    //! The same with position and selection kept, after the beginning of the text was shown.
    void setWholeText(const QByteArray &text, const TextRows &rows, Syntax syntax);

    qsizetype rowCount() const override { return m_rows.count(); }

protected:
    RowLayout makeLayout(qsizetype row) const override;
    qsizetype rowAt(qsizetype offset) const override { return m_rows.rowAt(offset); }
    qsizetype rowBegin(qsizetype row) const override { return m_rows.row(bytes(), row).begin; }
    QString gutterText(qsizetype row) const override;
    int gutterColumns() const override;

private:
    void set(const QByteArray &text, const TextRows &rows, Syntax syntax, Position position);

    TextRows m_rows;
    Syntax m_syntax = Syntax::None;
};

} // namespace Reprise
