// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"

namespace Reprise::Test {

//! A clock that a test moves.
class FakeClock final : public Clock
{
public:
    qint64 utcMicros() const override { return Start + m_now; }
    qint64 monotonicMicros() const override { return m_now; }
    qint64 bootMicros() const override { return m_now; }
    void advance(qint64 micros) { m_now += micros; }

    static constexpr qint64 Start = 1'776'000'000'000'000;

private:
    qint64 m_now = 0;
};

} // namespace Reprise::Test
