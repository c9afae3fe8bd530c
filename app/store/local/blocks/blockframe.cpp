// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/blockframe.h"

#include <zstd.h>

namespace Reprise {

//! Measured (README.md): level 3 packs no tighter here and takes half as long again.
static constexpr int Level = 1;

void BlockFrame::Freer::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

void BlockFrame::Freer::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

QByteArray BlockFrame::pack(QByteArrayView bytes)
{
    if (!m_packing) {
        m_packing.reset(ZSTD_createCCtx());
        Q_CHECK_PTR(m_packing.get());
        ZSTD_CCtx_setParameter(m_packing.get(), ZSTD_c_compressionLevel, Level);
        ZSTD_CCtx_setParameter(m_packing.get(), ZSTD_c_checksumFlag, 1);
    }
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(
        m_packing.get(), frame.data(), size_t(frame.size()), bytes.data(), size_t(bytes.size()));
    Q_ASSERT(!ZSTD_isError(size)); // there is room, and nothing else can go wrong
    frame.truncate(qsizetype(size));
    return frame;
}

std::optional<QByteArray> BlockFrame::unpack(QByteArrayView frame, qsizetype limit)
{
    const size_t length = size_t(frame.size());
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), length);
    // Unknown and unreadable sizes are the two largest numbers.
    if (size > static_cast<unsigned long long>(limit))
        return std::nullopt;
    if (ZSTD_findFrameCompressedSize(frame.data(), length) != length)
        return std::nullopt;
    if (!m_unpacking) {
        m_unpacking.reset(ZSTD_createDCtx());
        Q_CHECK_PTR(m_unpacking.get());
    }
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t unpacked = ZSTD_decompressDCtx(
        m_unpacking.get(), bytes.data(), size_t(bytes.size()), frame.data(), length);
    if (unpacked != size) // an error is another huge number
        return std::nullopt;
    return bytes;
}

} // namespace Reprise
