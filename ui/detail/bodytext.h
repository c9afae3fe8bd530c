// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/text/textrows.h"

namespace Reprise {

//! A text that is ready to be shown: made on a worker, handed over as a value.
struct BodyText {
    QByteArray text;
    TextRows rows;
    bool isJson = false;
    JsonFault fault; //!< why the readable form is the raw one
};

//! The bytes with their rows.
BodyText rawText(const Body &body, const GoOn &goOn = {});
//! JSON indented; anything else raw, with the reason in fault.
BodyText prettyText(const Body &body, const GoOn &goOn = {});
//! Whether the body says, or its first character lets hope, that it is JSON.
bool looksLikeJson(const Body &body);
//! The same body cut to its first bytes, between characters.
Body beginningOf(const Body &body, qsizetype limit);

} // namespace Reprise
