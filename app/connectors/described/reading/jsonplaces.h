// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace Reprise {

//! On which line each value of a JSON text stands, by its pointer, and which members stand there
//! twice. For messages about files that people write.
class JsonPlaces
{
public:
    JsonPlaces() = default;
    //! Of a text that is no JSON: up to the mistake.
    explicit JsonPlaces(QByteArrayView text);

    //! From 1. Of what is not there: the line of the nearest value that holds it.
    int lineOf(const QByteArray &pointer) const;
    const QList<QByteArray> &doubles() const { return m_doubles; }

    static int lineAt(QByteArrayView text, qsizetype offset);

private:
    QHash<QByteArray, int> m_lines;
    QList<QByteArray> m_doubles;
};

} // namespace Reprise
