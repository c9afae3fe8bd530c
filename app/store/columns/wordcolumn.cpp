// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/wordcolumn.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace Reprise {

static constexpr quint32 LargestNarrow = std::numeric_limits<quint16>::max();

quint32 WordColumn::codeOf(QByteArrayView word)
{
    const QByteArray looked = QByteArray::fromRawData(word.data(), word.size());
    const QHash<QByteArray, quint32>::const_iterator known = m_codes.constFind(looked);
    if (known != m_codes.cend())
        return *known;
    const quint32 code = static_cast<quint32>(m_words.size());
    m_words.append(word.toByteArray());
    m_codes.insert(m_words.constLast(), code);
    if (code > LargestNarrow && !m_isWide)
        widen();
    return code;
}

void WordColumn::widen()
{
    m_wide = QList<quint32>(m_narrow.cbegin(), m_narrow.cend());
    m_narrow = {};
    m_isWide = true;
}

void WordColumn::append(QByteArrayView word)
{
    const quint32 code = codeOf(word);
    if (m_isWide)
        m_wide.append(code);
    else
        m_narrow.append(static_cast<quint16>(code));
}

void WordColumn::replace(qsizetype row, QByteArrayView word)
{
    if (at(row) == word)
        return;
    const quint32 code = codeOf(word);
    if (m_isWide)
        m_wide[row] = code;
    else
        m_narrow[row] = static_cast<quint16>(code);
}

QList<quint32> WordColumn::ranks() const
{
    QList<quint32> order(m_words.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
        [this](quint32 a, quint32 b) { return m_words.at(a) < m_words.at(b); });
    QList<quint32> ranks(m_words.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        ranks[order.at(i)] = static_cast<quint32>(i);
    return ranks;
}

void WordColumn::set(
    const QList<QByteArray> &words, const QList<quint16> &narrow, const QList<quint32> &wide)
{
    m_words = words;
    m_narrow = narrow;
    m_wide = wide;
    m_isWide = !wide.isEmpty();
    m_codes.clear();
    for (qsizetype i = 0; i < words.size(); ++i)
        m_codes.insert(words.at(i), static_cast<quint32>(i));
}

} // namespace Reprise
