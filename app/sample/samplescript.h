// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Reprise {

enum class SampleCase : quint8 {
    Delivered,
    Failing, //!< of the low background
    Mishandled, //!< broken by the bug
    Scheduled,
    Held,
    Waiting,
    InFlight,
    Canceled,
    Superseded,
    Replayed, //!< what superseded another
    Expiring,
    Curio,
};

//! One event to be made: when it arrived, what becomes of it, and from which dice.
struct SampleMoment {
    qint64 receivedMicros = 0;
    quint64 number = 0; //!< of the event in its incident; its id is made of it
    SampleCase what = SampleCase::Delivered;
    int variant = 0; //!< counts the events of one case
    quint64 contentSeed = 0; //!< the same for events that share their request, as is the next
    qint64 contentMicros = 0; //!< when the shop made the request
    quint64 fateSeed = 0; //!< id, attempts
    bool isCopy = false; //!< fan-out of the ordinary event before it, to analytics
    bool sharesKey = false; //!< twin with the same external id
};

//! Numbers of the script's events begin here, those of ordinary ones at 0.
inline constexpr quint64 FirstSpecialNumber = 0x40'001000f1;

//! Everything out of the ordinary, in order of arrival: exactly SampleStory::Special moments.
QList<SampleMoment> sampleScript(quint64 seed);

//! The index-th of count ordinary events, in order of arrival.
SampleMoment ordinaryMoment(quint64 seed, int index, int count);

} // namespace Reprise
