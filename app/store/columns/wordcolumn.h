// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace Reprise {

//! Texts that repeat: a number each, and the list of the different ones. Two bytes a row up to
//! 65,536 different texts, four beyond.
class WordColumn
{
public:
    void append(QByteArrayView word);
    void replace(qsizetype row, QByteArrayView word);

    quint32 codeAt(qsizetype row) const
    {
        return m_isWide ? m_wide.at(row) : static_cast<quint32>(m_narrow.at(row));
    }
    const QByteArray &at(qsizetype row) const { return m_words.at(codeAt(row)); }
    //! All different texts; a code is a position here.
    const QList<QByteArray> &words() const { return m_words; }
    //! Position of each text in their order.
    QList<quint32> ranks() const;

    //! Calls f with a pointer to the codes, of quint16 or quint32.
    template <typename F>
    void withCodes(F f) const
    {
        if (m_isWide)
            f(m_wide.constData());
        else
            f(m_narrow.constData());
    }

    bool isWide() const { return m_isWide; }
    const QList<quint16> &narrowCodes() const { return m_narrow; }
    const QList<quint32> &wideCodes() const { return m_wide; }
    //! REQUIRES: one of the lists is empty, and every code is a position in words.
    void set(
        const QList<QByteArray> &words, const QList<quint16> &narrow, const QList<quint32> &wide);

private:
    quint32 codeOf(QByteArrayView word);
    void widen();

    QList<QByteArray> m_words;
    QHash<QByteArray, quint32> m_codes;
    QList<quint16> m_narrow;
    QList<quint32> m_wide;
    bool m_isWide = false;
};

} // namespace Reprise
