// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise::Test {

//! Builds event records for tests: a plausible failed order by default, changed field by field.
class EventBuilder
{
public:
    explicit EventBuilder(const QByteArray &id = "evt_1");

    EventBuilder &type(const QByteArray &value);
    EventBuilder &destination(const QByteArray &value);
    EventBuilder &stage(Stage value);
    EventBuilder &status(const QByteArray &value);
    EventBuilder &received(const QByteArray &isoTime);
    EventBuilder &code(std::optional<int> value);
    EventBuilder &body(const QByteArray &bytes, const QByteArray &mediaType = "application/json");
    EventBuilder &header(const QByteArray &name, const QByteArray &value);
    //! Adds a try; it becomes the newest one, and the row's code, duration and answer follow it.
    EventBuilder &attempt(
        std::optional<int> code, const QByteArray &answer, qint64 durationMicros = 200'000);

    EventRecord build() const { return m_record; }

private:
    EventRecord m_record;
};

} // namespace Reprise::Test
