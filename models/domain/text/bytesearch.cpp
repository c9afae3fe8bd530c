// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/bytesearch.h"

#include <array>

namespace Reprise {

namespace {

constexpr qsizetype BlockBytes = 1024 * 1024;

constexpr std::array<uchar, 256> lowerTable()
{
    std::array<uchar, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[size_t(c)] = uchar(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return table;
}

constexpr std::array<uchar, 256> Lower = lowerTable();

uchar lower(char c)
{
    return Lower[uchar(c)];
}

bool matchesAt(QByteArrayView text, qsizetype at, QByteArrayView needle)
{
    for (qsizetype i = 0; i < needle.size(); ++i) {
        if (lower(text[at + i]) != lower(needle[i]))
            return false;
    }
    return true;
}

} // namespace

ByteMatches findAll(QByteArrayView text, QByteArrayView needle, qsizetype limit, const GoOn &goOn)
{
    ByteMatches matches;
    if (needle.isEmpty())
        return matches;
    const uchar first = lower(needle.front());
    qsizetype nextReport = BlockBytes;
    for (qsizetype at = 0; at + needle.size() <= text.size(); ++at) {
        if (at >= nextReport && goOn) {
            nextReport = at + BlockBytes;
            if (!goOn(at))
                return {};
        }
        if (lower(text[at]) != first || !matchesAt(text, at, needle))
            continue;
        if (matches.offsets.size() == limit) {
            matches.isLimited = true;
            break;
        }
        matches.offsets.append(at);
        at += needle.size() - 1;
    }
    return matches;
}

} // namespace Reprise
