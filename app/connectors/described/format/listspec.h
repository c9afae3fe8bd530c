// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/callspec.h"
#include "app/connectors/described/format/fieldspec.h"

namespace Reprise {

enum class PagingKind : quint8 {
    None,
    Cursor, //!< a value of the answer, until it is null
    CursorWithFlag, //!< the value is there on the last page, too: a flag says whether it is
    Offset,
    AfterId, //!< the id of the last element
    BeforeTime, //!< the time of the last element; pages overlap by one moment
    LinkHeader, //!< Link: <…>; rel="next"
    BodyLink, //!< an address in the answer
    PageNumber,
};

struct PagingSpec {
    PagingKind kind = PagingKind::None;
    QByteArray parameter; //!< not for links
    PointerList next; //!< Cursor, CursorWithFlag, BodyLink; BeforeTime: where a page is one moment
    QByteArray nextParameter; //!< BeforeTime: takes next
    PointerList flag; //!< CursorWithFlag, AfterId, PageNumber
    bool flagMeansMore = true; //!< else it means: this was the last
    PointerList at; //!< AfterId: id in the element; BeforeTime: its time
    int overlap = 0; //!< Offset: elements read twice, against shifts by removals
    int firstPage = 1;

    bool operator==(const PagingSpec &) const = default;
};

enum class TimeFormat : quint8 {
    Rfc3339, //!< with up to microseconds, 'Z'
    Rfc3339Millis, //!< three digits of fraction, 'Z'
    Seconds, //!< "2026-04-12T09:14:02", no zone, UTC
    Date,
    EpochSeconds,
    EpochMillis,
};

struct TimeFilterSpec {
    QByteArray parameter; //!< empty: the gateway cannot filter by it
    TimeFormat format = TimeFormat::Rfc3339Millis;
    //! Given although nobody asked: the gateway's own default would hide events.
    std::optional<qint64> usualMicros;
    //! Given as "now" where only the other bound was asked for.
    bool completesOther = false;

    bool operator==(const TimeFilterSpec &) const = default;
};

struct StatusFilterSpec {
    QByteArray parameter; //!< empty: the gateway cannot filter by it
    QMap<QByteArray, QByteArray> values; //!< our vendor status to what the parameter takes

    bool operator==(const StatusFilterSpec &) const = default;
};

//! A call that answers with many elements, page by page.
struct ListSpec {
    CallSpec call;
    PointerList items; //!< the first that is an array counts
    PagingSpec paging;
    QByteArray sizeParameter;
    int size = 0; //!< elements asked for; 0: no such parameter
    int sizeWithBodies = 0; //!< 0: the same
    QList<QueryParameter> bodiesQuery; //!< added where bodies are wanted
    PointerList total;
    PointerList totalExact;
    PointerList partial;
    PointerList appliedFrom; //!< how far back it looked where no bound was asked for
    int looksBackDays = 0; //!< the same, where the answer does not say; 0: to its beginning
    TimeFilterSpec from;
    TimeFilterSpec to;
    StatusFilterSpec status;
    bool isFolded = false; //!< several elements of a page may tell of one event

    bool isEmpty() const { return call.path.isEmpty(); }
    bool operator==(const ListSpec &) const = default;
};

} // namespace Reprise
