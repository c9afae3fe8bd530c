// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <array>

namespace Reprise {

//! What happens in the sample incident: its times (microseconds since 1970, UTC) and exact numbers.
//! A shop's events go to fulfilment, billing, crm and analytics; at 09:14 a deploy breaks the
//! handler of order.fulfilled at fulfilment until the fix at 13:02, all on 2026-04-12.
namespace SampleStory {

inline constexpr qint64 Second = 1'000'000;
inline constexpr qint64 Minute = 60 * Second;
inline constexpr qint64 Hour = 60 * Minute;
inline constexpr qint64 Day = 24 * Hour;

inline constexpr qint64 Midnight = 1'775'952'000 * Second; //!< 2026-04-12T00:00:00Z
inline constexpr qint64 Begin = Midnight + 6 * Hour;
inline constexpr qint64 BugIntroduced = Midnight + 9 * Hour + 14 * Minute;
inline constexpr qint64 FixDeployed = Midnight + 13 * Hour + 2 * Minute;
inline constexpr qint64 End = Midnight + 15 * Hour + 30 * Minute;
//! When the sample was taken: what is scheduled is after it, what expires soon within a day of it.
inline constexpr qint64 Now = End + 5 * Second;

//! Waits before try 1 to 5: the gateway's documented ladder.
inline constexpr std::array<qint64, 5> Ladder{0, 30 * Second, 2 * Minute, 10 * Minute, Hour};
inline constexpr qint64 ReceiverTimeout = 30 * Second;
inline constexpr qint64 Retention = 30 * Day;
inline constexpr qint64 ShortRetention = Day;

inline constexpr int Mishandled = 247; //!< order.fulfilled that the bug broke
inline constexpr int MishandledTimeouts = 38; //!< of these, last answer: none within 30 s
inline constexpr int MishandledMissingAddress = 6; //!< of these, last answer: 422
inline constexpr int Scheduled = 31;
inline constexpr int Held = 4;
inline constexpr int Waiting = 12;
inline constexpr int InFlight = 7;
inline constexpr int Canceled = 5;
inline constexpr int Superseded = 6;
inline constexpr int ExpiringSoon = 9; //!< dead letters that go within a day
inline constexpr int TwinPairs = 12; //!< the same body twice under two ids
inline constexpr int TwinPairsSharingKey = 6; //!< of these, also the same external id
inline constexpr int Curios = 17; //!< odd bodies, hostile text
inline constexpr int Special = Mishandled + Scheduled + Held + Waiting + InFlight + Canceled
    + 2 * Superseded + ExpiringSoon + 2 * TwinPairs + Curios; //!< each superseded with its replay

//! One ordinary event in this many ends as a failure.
inline constexpr int OrdinaryPerFailure = 1000;
constexpr int ordinaryFailures(int ordinary)
{
    return (ordinary + OrdinaryPerFailure / 2 - 1) / OrdinaryPerFailure;
}

//! The key that the sample's deliveries are signed with (GetHook scheme). Not a secret of
//! anybody's.
inline constexpr char SigningSecret[] = "practice-signing-key";

} // namespace SampleStory

} // namespace Reprise
