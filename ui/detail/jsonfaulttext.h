// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsontext.h"

#include <QString>

namespace Reprise {

//! "Not JSON: unexpected text at byte 1,204", one line for people; empty without a fault.
QString jsonFaultText(const JsonFault &fault);

} // namespace Reprise
