// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/jsonfaulttext.h"

#include "models/domain/json/jsonpretty.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace Reprise {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JsonFault)
};

QString mistakeText(JsonMistake mistake)
{
    switch (mistake) {
    case JsonMistake::UnexpectedEnd:
        return Words::tr("it ends too early");
    case JsonMistake::BadNumber:
        return Words::tr("bad number");
    case JsonMistake::BadEscape:
        return Words::tr("bad escape in a string");
    case JsonMistake::ControlInString:
        return Words::tr("control character in a string");
    case JsonMistake::TrailingText:
        return Words::tr("more text after the end");
    case JsonMistake::UnexpectedToken:
        return Words::tr("something out of place");
    default:
        return Words::tr("unexpected character");
    }
}

} // namespace

QString jsonFaultText(const JsonFault &fault)
{
    switch (fault.mistake) {
    case JsonMistake::None:
        return {};
    case JsonMistake::TooDeep:
        return Words::tr("Not indented: nested deeper than %1 levels. Shown as it came.")
            .arg(JsonDepthLimit);
    case JsonMistake::TooLarge:
        return Words::tr("Not indented: it would grow out of proportion. Shown as it came.");
    case JsonMistake::Stopped:
        return Words::tr("Indenting was canceled. Shown as it came.");
    default:
        return Words::tr("Not JSON: %1 at byte %2. Shown as it came.")
            .arg(mistakeText(fault.mistake), countText(fault.offset));
    }
}

} // namespace Reprise
