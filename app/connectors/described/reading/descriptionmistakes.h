// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/reading/jsonplaces.h"

#include <QString>

namespace Reprise {

//! One thing that is wrong in a description's file.
struct DescriptionMistake {
    int line = 1;
    QByteArray pointer; //!< "/events/list/paging"; empty: the file
    QString what; //!< in the program's own English, without the file's name

    //! "line 12, /events/list/paging: unknown key"
    QString text() const;
    bool operator==(const DescriptionMistake &) const = default;
};

//! All mistakes of one file, in the order found.
class DescriptionMistakes
{
public:
    explicit DescriptionMistakes(JsonPlaces places)
        : m_places(std::move(places))
    {
    }

    void add(const QByteArray &pointer, const QString &what)
    {
        m_all.append({m_places.lineOf(pointer), pointer, what});
    }
    const QList<DescriptionMistake> &all() const { return m_all; }
    const JsonPlaces &places() const { return m_places; }

private:
    JsonPlaces m_places;
    QList<DescriptionMistake> m_all;
};

} // namespace Reprise
