// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/fieldspec.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

class FieldValues;

//! The headers and the body of one message inside an element.
HttpMessage messageFrom(const MessageSpec &spec, FieldValues &values);

} // namespace Reprise
