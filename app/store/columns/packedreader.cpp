// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/packedreader.h"

#include <zstd.h>

namespace Reprise {

static constexpr qint64 ChunkSize = 1 << 20;

PackedReader::PackedReader(const QString &path)
    : m_file(path)
    , m_context(ZSTD_createDCtx())
{
    m_hasFailed = !m_context || !m_file.open(QIODevice::ReadOnly);
}

PackedReader::~PackedReader() = default;

bool PackedReader::fill()
{
    if (m_packedAt < size_t(m_packed.size()))
        return true;
    m_packed = m_file.read(ChunkSize);
    m_packedAt = 0;
    return !m_packed.isEmpty();
}

void PackedReader::bytes(void *into, qsizetype size)
{
    ZSTD_outBuffer out{into, size_t(size), 0};
    while (!m_hasFailed && out.pos < out.size) {
        if (m_left == 0 || (!fill() && m_left != 0)) {
            m_hasFailed = true;
            break;
        }
        ZSTD_inBuffer in{m_packed.constData(), size_t(m_packed.size()), m_packedAt};
        m_left = ZSTD_decompressStream(m_context.get(), &out, &in);
        m_hasFailed = ZSTD_isError(m_left) != 0;
        m_packedAt = in.pos;
    }
    if (m_hasFailed)
        std::fill_n(static_cast<char *>(into), size, '\0');
}

void PackedReader::text(QByteArray &into)
{
    QList<char> characters;
    list(characters);
    into = QByteArray(characters.constData(), characters.size());
}

bool PackedReader::endedWell()
{
    while (!m_hasFailed && m_left != 0) {
        if (!fill())
            return false;
        char more = 0;
        ZSTD_outBuffer out{&more, 1, 0};
        ZSTD_inBuffer in{m_packed.constData(), size_t(m_packed.size()), m_packedAt};
        m_left = ZSTD_decompressStream(m_context.get(), &out, &in);
        m_hasFailed = ZSTD_isError(m_left) || out.pos != 0;
        m_packedAt = in.pos;
    }
    return !m_hasFailed;
}

void PackedReader::Closer::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

} // namespace Reprise
