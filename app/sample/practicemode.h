// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Reprise {

//! How the practice receiver takes deliveries. May be switched while a run is under way.
struct PracticeMode {
    enum class Kind : quint8 {
        Healthy,
        Slow, //!< answers well, after latencyMs
        Failing, //!< 500 to everything
        Flaky, //!< 503 to failPercent of the tries, decided by key and try, not by chance
        DuplicateDropping, //!< takes each key once; says so to every later one
        FailingFrom, //!< well, but 500 from the fromItem-th delivery on, counted from the switch
    };

    Kind kind = Kind::Healthy;
    int latencyMs = 800; //!< Slow
    int failPercent = 30; //!< Flaky
    int fromItem = 100; //!< FailingFrom; 1 fails at once

    bool operator==(const PracticeMode &) const = default;
};

} // namespace Reprise
