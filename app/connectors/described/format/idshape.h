// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/texttemplate.h"

namespace Reprise {

//! How an event's id is put together from the parts by which its gateway finds it again:
//! "{subscription}/{id}". The parts of such an id are percent-encoded, so that it can be taken
//! apart; an id of one part is the gateway's own, verbatim.
//! Leading parts may have a usual value, which is then left out: with the usual direction "events",
//! "{direction}/{id}" gives "77" and "outbound-events/77".
class IdShape
{
public:
    IdShape() = default;
    //! Nothing where there is no part, or two parts have anything but one '/' between them.
    static std::optional<IdShape> parse(QByteArrayView text, const Variables &usual = {});

    const QList<QByteArray> &parts() const { return m_parts; }
    //! Nothing where a part is missing or empty.
    std::optional<QByteArray> compose(const Variables &values) const;
    //! Nothing where the id has another number of parts, or an empty one.
    std::optional<Variables> split(QByteArrayView id) const;

    bool operator==(const IdShape &) const = default;

private:
    bool isUsual(const Variables &values) const;

    QList<QByteArray> m_parts;
    Variables m_usual; // of all parts but the last, or empty
};

} // namespace Reprise
