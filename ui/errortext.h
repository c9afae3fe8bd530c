// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QString>

namespace Reprise {

//! An error in words for people: what failed, why, and what to do now.
struct ErrorText {
    QString sentence; //!< what failed and why; holds the detail in quotes where there is one
    QString nextStep; //!< one thing that a person can do; may be empty

    QString full() const { return nextStep.isEmpty() ? sentence : sentence + u' ' + nextStep; }
};

ErrorText errorText(const Error &error);

} // namespace Reprise
