// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace Reprise {

//! Takes values off the front of bytes that may be damaged. After the first fault everything reads
//! as empty.
class ByteScanner final
{
public:
    explicit ByteScanner(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    int byte()
    {
        const QByteArrayView taken = take(1);
        return taken.isEmpty() ? 0 : uchar(taken.front());
    }
    //! Seven bits a byte, the lowest first; the highest bit says that more follow.
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const int part = byte();
            value |= quint64(part & 0x7f) << shift;
            if (part < 0x80)
                return m_hasFailed ? 0 : value;
        }
        m_hasFailed = true; // no number of ours is that long
        return 0;
    }
    //! Eight bytes, little endian.
    qint64 fixedNumber()
    {
        const QByteArrayView taken = take(sizeof(qint64));
        return taken.isEmpty() ? 0 : qFromLittleEndian<qint64>(taken.data());
    }
    //! As many as the number in front of them says.
    QByteArrayView bytes() { return take(number()); }

    bool hasFailed() const { return m_hasFailed; }
    bool endedWell() const { return !m_hasFailed && m_rest.isEmpty(); }

private:
    QByteArrayView take(quint64 count)
    {
        if (m_hasFailed || count > quint64(m_rest.size())) {
            m_hasFailed = true;
            return {};
        }
        const QByteArrayView taken = m_rest.first(qsizetype(count));
        m_rest = m_rest.sliced(qsizetype(count));
        return taken;
    }

    QByteArrayView m_rest;
    bool m_hasFailed = false;
};

} // namespace Reprise
