// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <memory>
#include <optional>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace Reprise {

//! Packs bytes into single zstd frames that tell their size and end with a checksum, and unpacks
//! them. Keeps its working memory between calls; one thread at a time.
class BlockFrame final
{
public:
    BlockFrame() = default;
    BlockFrame(BlockFrame &&) = default;
    BlockFrame &operator=(BlockFrame &&) = default;

    QByteArray pack(QByteArrayView bytes);
    //! Nothing where frame is damaged, is more than one frame, or says that it holds more than
    //! limit bytes: then nothing is allocated either.
    std::optional<QByteArray> unpack(QByteArrayView frame, qsizetype limit);

private:
    struct Freer {
        void operator()(ZSTD_CCtx_s *context) const;
        void operator()(ZSTD_DCtx_s *context) const;
    };

    std::unique_ptr<ZSTD_CCtx_s, Freer> m_packing; // each made when first used
    std::unique_ptr<ZSTD_DCtx_s, Freer> m_unpacking;
};

} // namespace Reprise
