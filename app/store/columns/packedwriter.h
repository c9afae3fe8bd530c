// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSaveFile>
#include <functional>
#include <memory>

struct ZSTD_CCtx_s;

namespace Reprise {

//! Writes values into one checksummed zstd frame: what PackedReader reads. The file appears when
//! commit() succeeds.
class PackedWriter final
{
public:
    PackedWriter(const QString &path, const std::function<bool()> &isCanceled);
    ~PackedWriter();
    Q_DISABLE_COPY_MOVE(PackedWriter)

    void bytes(const void *from, qsizetype size);
    template <typename T>
    void value(const T &from)
    {
        bytes(&from, qsizetype(sizeof(T)));
    }
    template <typename T>
    void list(const QList<T> &from)
    {
        value(quint64(from.size()));
        bytes(from.constData(), from.size() * qsizetype(sizeof(T)));
    }
    void text(const QByteArray &from);

    bool commit();

private:
    bool pack(const char *from, size_t size, bool isEnd);

    struct Closer {
        void operator()(ZSTD_CCtx_s *context) const;
    };

    QSaveFile m_file;
    std::unique_ptr<ZSTD_CCtx_s, Closer> m_context;
    std::function<bool()> m_isCanceled;
    QByteArray m_packed;
    bool m_hasFailed = false;
};

} // namespace Reprise
