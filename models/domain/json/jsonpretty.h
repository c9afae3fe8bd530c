// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsontext.h"

#include <QByteArray>
#include <functional>

namespace Reprise {

//! Asked every few hundred kilobytes with the bytes done; false stops the work.
using GoOn = std::function<bool(qsizetype done)>;

struct PrettyJson {
    QByteArray text; //!< empty on a fault
    JsonFault fault; //!< why there is no text
};

//! Indents by moving white space only: every other byte stays as it was. One pass, no tree.
//! Refused: text that is no JSON, that nests deeper than JsonDepthLimit, or that would grow out of
//! proportion (PrettyGrowthLimit).
PrettyJson prettyJson(QByteArrayView text, const GoOn &goOn = {});

//! Deeper levels are shown as text.
inline constexpr qsizetype JsonDepthLimit = 512;
//! Beyond this depth the indentation stops growing, so that a hostile text cannot make it
//! quadratic.
inline constexpr qsizetype IndentDepthLimit = 40;
//! The result has at most this many times the bytes of the input, and PrettyAllowance more.
inline constexpr qsizetype PrettyGrowthLimit = 4;
inline constexpr qsizetype PrettyAllowance = 4 * 1024 * 1024;

} // namespace Reprise
