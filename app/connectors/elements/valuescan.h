// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Reprise {

//! Looks for the end of a JSON value in a text that comes in parts, by brackets and quotes alone;
//! whether it is good JSON is for others to say.
class ValueScan
{
public:
    //! Position in part of the first ',' ']' or '}' behind the value, or -1: it goes on.
    qsizetype findEnd(QByteArrayView part)
    {
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (m_isInString)
                stepInString(part[i]);
            else if (endsAt(part[i]))
                return i;
        }
        return -1;
    }

private:
    void stepInString(char c)
    {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (c == '\\')
            m_isEscaped = true;
        else if (c == '"')
            m_isInString = false;
    }
    bool endsAt(char c)
    {
        if (c == '"')
            m_isInString = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if (c == ',')
            return m_depth == 0;
        else if (c == '}' || c == ']')
            return m_depth-- == 0;
        return false;
    }

    int m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

} // namespace Reprise
