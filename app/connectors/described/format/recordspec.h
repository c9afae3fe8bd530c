// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/idshape.h"
#include "app/connectors/described/format/listspec.h"
#include "models/domain/attempt.h"
#include "models/domain/stage.h"

#include <array>

namespace Reprise {

enum class EventSlot : quint8 {
    Request,
    Type,
    Source,
    Destination,
    DestinationUrl,
    Status,
    ReceivedAt,
    NextAttemptAt,
    ExpiresAt,
    AttemptCount,
    AttemptLimit,
    LastCode,
    LastDuration,
    LastAnswer,
};
inline constexpr size_t EventSlotCount = 14;
using EventSlots = std::array<FieldSpec, EventSlotCount>;

enum class AttemptSlot : quint8 {
    Id,
    Number,
    Trigger,
    StartedAt,
    Duration,
    Outcome,
    Code,
    Error,
};
inline constexpr size_t AttemptSlotCount = 8;
using AttemptSlots = std::array<FieldSpec, AttemptSlotCount>;

//! What a vendor's status word means; the first rule whose condition holds counts.
struct StageRule {
    PointerList ifPresent; //!< empty: always
    Stage stage = Stage::Unknown;

    bool operator==(const StageRule &) const = default;
};
using StageMap = QMap<QByteArray, QList<StageRule>>;

//! What a vendor's outcome word means.
enum class OutcomeRule : quint8 {
    Pending,
    Succeeded,
    Rejected,
    TimedOut,
    NetworkError,
    Canceled,
    Unknown,
    Failed, //!< rejected where there is a code; else by the error's text
    NoAttempt, //!< the element tells of a change of state, not of a try
};
//! What a vendor's word for the reason of a try means.
enum class TriggerRule : quint8 {
    Unknown,
    Initial,
    Automatic,
    Manual,
    Bulk,
    ByNumber, //!< the first is the initial one, others are automatic
};

//! The empty word stands for an absent value.
using OutcomeMap = QMap<QByteArray, OutcomeRule>;

//! How an element becomes an attempt.
struct AttemptSpec {
    AttemptSlots fields;
    MessageSpec request; //!< what this try sent, where it is kept per try
    MessageSpec response;
    OutcomeMap outcomes;
    QMap<QByteArray, TriggerRule> triggers;

    const FieldSpec &of(AttemptSlot field) const { return fields.at(size_t(field)); }
    bool operator==(const AttemptSpec &) const = default;
};

//! One more call that completes what another told.
struct MoreSpec {
    CallSpec call;
    PointerList items; //!< where the answer is a list: the element is picked from it
    QMap<QByteArray, TextTemplate> where; //!< pointer in the element to the value it must have
    PointerList item; //!< where the answer is one element
    EventSlots fields;
    MessageSpec request;
    MessageSpec response; //!< of an attempt
    bool isOptional = false; //!< what is not there (404, 405, 410, 501) is no mistake
    int newest = 0; //!< of attempts: only for this many

    bool operator==(const MoreSpec &) const = default;
};

//! Where the attempts of an event come from.
struct AttemptsSource {
    ListSpec list; //!< a call of their own
    bool isListOptional = false;
    PointerList inDetail; //!< or in the answer to the detail call
    bool isInItem = false; //!< or every element of the list is one itself
    QList<MoreSpec> more; //!< for each of the newest

    bool operator==(const AttemptsSource &) const = default;
};

//! How events are listed, read and understood.
struct EventsSpec {
    IdShape id;
    QMap<QByteArray, FieldSpec> parts; //!< of the id, in the element; others are scopes
    ListSpec list;
    CallSpec detail; //!< empty path: there is none, the list tells everything
    PointerList detailItem;
    EventSlots detailFields; //!< beside the item, counted from the whole answer
    QList<MoreSpec> more; //!< after the detail call
    EventSlots fields;
    StageMap stages;
    MessageSpec request;
    AttemptsSource attempts;
    AttemptSpec attempt;
    std::optional<AttemptSpec> lastAttempt; //!< in the event itself, where no list told of any

    const FieldSpec &of(EventSlot field) const { return fields.at(size_t(field)); }
    bool operator==(const EventsSpec &) const = default;
};

} // namespace Reprise
