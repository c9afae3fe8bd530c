// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/detail/byteview.h"

namespace Reprise {

//! Bytes in rows of sixteen, as hexadecimal and as characters. Copies hexadecimal digits.
class HexView final : public ByteView
{
    Q_OBJECT

public:
    using ByteView::ByteView;

    void setContent(const QByteArray &bytes);

    qsizetype rowCount() const override;

protected:
    RowLayout makeLayout(qsizetype row) const override;
    qsizetype rowAt(qsizetype offset) const override;
    qsizetype rowBegin(qsizetype row) const override { return row * HexRowBytes; }
    QString gutterText(qsizetype row) const override;
    int gutterColumns() const override { return 8; }
    bool standsInGroups() const override { return true; }
    QString copyText(const Range &range) const override;
};

} // namespace Reprise
