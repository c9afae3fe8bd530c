// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/elements/blockreader.h"

#include "app/connectors/json/jsonparser.h"

#include <QFile>
#include <cstring>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BlockSize = 1024 * 1024;

Error fileError(const QFile &file)
{
    const Error::Kind kind = file.exists() ? Error::Kind::Storage : Error::Kind::NotFound;
    return {kind, u"read file"_s, file.errorString()};
}

} // namespace

BlockReader::BlockReader(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

BlockReader::~BlockReader() = default;

Result<std::unique_ptr<BlockReader>> BlockReader::open(const QString &path)
{
    std::unique_ptr<QFile> file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fileError(*file);
    return std::unique_ptr<BlockReader>(new BlockReader(std::move(file)));
}

qint64 BlockReader::fileSize() const
{
    return m_file->size();
}

void BlockReader::skip(qsizetype count)
{
    Q_ASSERT(count <= m_end - m_begin);
    m_begin += count;
}

//! Room for a block and the padding: by moving the window to the front, else by growing.
void BlockReader::makeRoom()
{
    const qsizetype wanted = BlockSize + JsonPadding;
    if (m_buffer.size() - m_end >= wanted)
        return;
    const qsizetype size = m_end - m_begin;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, static_cast<size_t>(size));
        m_begin = 0;
        m_end = size;
    }
    if (m_buffer.size() - m_end < wanted)
        m_buffer.resize(std::max(2 * m_buffer.size(), m_end + wanted));
}

Result<bool> BlockReader::readMore()
{
    makeRoom();
    const qint64 count = m_file->read(m_buffer.data() + m_end, BlockSize);
    if (count < 0)
        return fileError(*m_file);
    m_end += count;
    m_readBytes += count;
    std::memset(m_buffer.data() + m_end, ' ', JsonPadding);
    return count > 0;
}

Result<void> BlockReader::restart()
{
    if (!m_file->seek(0))
        return fileError(*m_file);
    m_begin = 0;
    m_end = 0;
    m_readBytes = 0;
    return {};
}

} // namespace Reprise
