// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QList>
#include <algorithm>
#include <memory>

struct ZSTD_DCtx_s;

namespace Reprise {

//! Reads values out of one checksummed zstd frame. After the first fault everything reads as empty.
class PackedReader final
{
public:
    explicit PackedReader(const QString &path);
    ~PackedReader();
    Q_DISABLE_COPY_MOVE(PackedReader)

    void bytes(void *into, qsizetype size);
    template <typename T>
    void value(T &into)
    {
        bytes(&into, qsizetype(sizeof(T)));
    }
    //! Memory is taken as the contents arrive, so that a damaged length cannot ask for all of it.
    template <typename T>
    void list(QList<T> &into)
    {
        quint64 left = 0;
        value(left);
        while (left > 0 && !m_hasFailed) {
            const qsizetype part = qsizetype(std::min<quint64>(left, ListPart));
            const qsizetype at = into.size();
            into.resize(at + part);
            bytes(into.data() + at, part * qsizetype(sizeof(T)));
            left -= quint64(part);
        }
    }
    void text(QByteArray &into);

    //! The frame has ended here, and its checksum is right.
    bool endedWell();
    bool hasFailed() const { return m_hasFailed; }

private:
    static constexpr quint64 ListPart = 1 << 20;

    bool fill();

    struct Closer {
        void operator()(ZSTD_DCtx_s *context) const;
    };

    QFile m_file;
    std::unique_ptr<ZSTD_DCtx_s, Closer> m_context;
    QByteArray m_packed;
    size_t m_packedAt = 0;
    size_t m_left = 1; // of the frame, as zstd says; 0: it has ended
    bool m_hasFailed = false;
};

} // namespace Reprise
