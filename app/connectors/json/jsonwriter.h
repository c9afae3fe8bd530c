// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>

namespace Reprise {

//! Writes compact JSON members in the order given. Numbers are exact 64-bit integers; bytes that
//! are no UTF-8 become {"base64":"…"}, so that nothing is lost. Absent members are left out.
class JsonWriter
{
public:
    void beginObject() { begin('{'); }
    void beginObject(QByteArrayView key) { begin(key, '{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void beginArray(QByteArrayView key) { begin(key, '['); }
    void endArray() { end(']'); }

    //! Member names are the program's own.
    void member(QByteArrayView key, QByteArrayView bytes);
    void numberMember(QByteArrayView key, qint64 number);
    void flagMember(QByteArrayView key, bool flag);
    void bytes(QByteArrayView value);

    //! Left out when empty or absent.
    void memberIfAny(QByteArrayView key, QByteArrayView bytes);
    template <typename Number>
    void memberIfAny(QByteArrayView key, const std::optional<Number> &number)
    {
        if (number)
            numberMember(key, static_cast<qint64>(*number));
    }

    const QByteArray &text() const { return m_text; }

private:
    void begin(char bracket);
    void begin(QByteArrayView key, char bracket);
    void end(char bracket);
    void writeKey(QByteArrayView key);
    void writeComma();

    QByteArray m_text;
};

} // namespace Reprise
