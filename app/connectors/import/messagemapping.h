// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! Header fields of an object "name: value" in the order written, repeated names kept. A list of
//! texts gives a field each; any other value is kept as its JSON text.
Headers headersFromObject(const JsonValue &object, JsonParser &parser);

//! The Content-Type field, empty where there is none.
QByteArray mediaTypeOf(const Headers &headers);

//! An address without scheme, query and fragment, for people: "hooks.example.test/github".
QByteArray addressForPeople(QByteArrayView url);

} // namespace Reprise
