// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/packedwriter.h"

#include <QFile>
#include <algorithm>
#include <zstd.h>

namespace Reprise {

static constexpr int Level = 1; // the reading counts; more gains little here
static constexpr qsizetype ChunkSize = 1 << 20; // between two questions whether to stop

PackedWriter::PackedWriter(const QString &path, const std::function<bool()> &isCanceled)
    : m_file(path)
    , m_context(ZSTD_createCCtx())
    , m_isCanceled(isCanceled)
    , m_packed(qsizetype(ZSTD_CStreamOutSize()), '\0')
{
    m_hasFailed = !m_context || !m_file.open(QIODevice::WriteOnly)
        || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (m_hasFailed)
        return;
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, Level);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
}

PackedWriter::~PackedWriter() = default;

bool PackedWriter::pack(const char *from, size_t size, bool isEnd)
{
    ZSTD_inBuffer in{from, size, 0};
    size_t left = 1;
    while (in.pos < in.size || (isEnd && left != 0)) {
        ZSTD_outBuffer out{m_packed.data(), size_t(m_packed.size()), 0};
        left =
            ZSTD_compressStream2(m_context.get(), &out, &in, isEnd ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left) || m_file.write(m_packed.constData(), qint64(out.pos)) < 0)
            return false;
    }
    return true;
}

void PackedWriter::bytes(const void *from, qsizetype size)
{
    const char *text = static_cast<const char *>(from);
    for (qsizetype at = 0; at < size && !m_hasFailed; at += ChunkSize)
        m_hasFailed =
            m_isCanceled() || !pack(text + at, size_t(std::min(ChunkSize, size - at)), false);
}

void PackedWriter::text(const QByteArray &from)
{
    value(quint64(from.size()));
    bytes(from.constData(), from.size());
}

bool PackedWriter::commit()
{
    return !m_hasFailed && pack(nullptr, 0, true) && m_file.commit();
}

void PackedWriter::Closer::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

} // namespace Reprise
