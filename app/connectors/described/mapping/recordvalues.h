// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/description.h"
#include "app/connectors/described/mapping/jsondocument.h"
#include "models/domain/event.h"

namespace Reprise {

class FieldValues;

//! What turns the elements of one gateway into events and attempts: its description, and the values
//! of the form, the scopes and the id that are known. Pure.
class RecordValues
{
public:
    RecordValues(std::shared_ptr<const Description> description, Variables variables);

    //! An element of a list. Error: Invalid, with what an event must have and this has not.
    Result<EventRecord> event(JsonDocument &document, const JsonValue &element) const;
    //! What the detail call answered. Errors: as of event(); Protocol, where it is another event
    //! than the one whose parts are among the variables.
    Result<EventRecord> detail(JsonDocument &document) const;
    //! Nothing where the element tells of no try. Error: as of event().
    Result<std::optional<Attempt>> attempt(
        JsonDocument &document, const JsonValue &element, const AttemptSpec &spec) const;
    //! All tries of a list; those that cannot be read are left out.
    QList<Attempt> attempts(JsonDocument &document, const JsonValue &list) const;
    //! The last try as the event itself tells of it, where the description says how.
    std::optional<Attempt> lastAttempt(JsonDocument &document) const;
    //! What only all attempts together tell, in their order: their numbers, which of them was the
    //! first, and the event's status where no call told it.
    void settle(EventRecord &record) const;
    //! What another call says of the event, where it says anything.
    void complete(EventRecord &record, const MoreSpec &more, JsonDocument &document) const;
    void complete(Attempt &attempt, const MoreSpec &more, JsonDocument &document) const;

    const Description &description() const { return *m_description; }
    const Variables &variables() const { return m_variables; }

private:
    void setFields(Event &event, const EventSlots &fields, FieldValues &values) const;
    Result<EventRecord> record(FieldValues &values) const;
    void settleStatus(EventRecord &record) const;
    void settleNumbers(QList<Attempt> &attempts) const;
    Stage stageOf(const QByteArray &status, FieldValues &values) const;
    EventId idOf(FieldValues &values) const;
    std::optional<JsonValue> elementOf(const MoreSpec &more, JsonDocument &document) const;

    std::shared_ptr<const Description> m_description;
    Variables m_variables;
};

} // namespace Reprise
