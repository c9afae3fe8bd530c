// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/hexview.h"

namespace Reprise {

void HexView::setContent(const QByteArray &bytes)
{
    setBytes(bytes, Position::Start);
}

qsizetype HexView::rowCount() const
{
    return (bytes().size() + HexRowBytes - 1) / HexRowBytes;
}

RowLayout HexView::makeLayout(qsizetype row) const
{
    const qsizetype begin = row * HexRowBytes;
    return layOutHex(bytes(), begin, qMin(begin + HexRowBytes, bytes().size()));
}

qsizetype HexView::rowAt(qsizetype offset) const
{
    return qBound(qsizetype(0), offset / HexRowBytes, qMax<qsizetype>(0, rowCount() - 1));
}

QString HexView::gutterText(qsizetype row) const
{
    return QString::number(row * HexRowBytes, 16).rightJustified(8, u'0');
}

QString HexView::copyText(const Range &range) const
{
    return QString::fromLatin1(bytes().mid(range.begin, range.end - range.begin).toHex(' '));
}

} // namespace Reprise
