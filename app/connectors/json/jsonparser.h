// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonobject.h"
#include "models/domain/result.h"

#include <memory>

namespace Reprise {

//! Deepest nesting accepted; the same as of Qt's own parser.
inline constexpr int MaxJsonDepth = 1024;

//! Readable bytes that must follow every text given to a parser.
inline constexpr qsizetype JsonPadding = 64;

//! Checks JSON texts completely and splits them into slices, with simdjson's On-Demand parser.
//! Keeps its buffers between calls. Not shared between threads.
//! REQUIRES of every text: JsonPadding readable bytes behind it; a slice of such a text will do.
class JsonParser
{
public:
    JsonParser();
    ~JsonParser();

    //! The members of an object after its whole syntax was checked: UTF-8, every skipped value,
    //! nothing behind the end. The error has the offset of the mistake in text where it is known.
    Result<JsonObject> parse(QByteArrayView text);

    //! Splits text that is part of one that parse() accepted; nothing is checked again.
    //! Empty where the value is of another kind.
    JsonObject object(const JsonValue &value);
    QList<JsonValue> array(const JsonValue &value);

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace Reprise
