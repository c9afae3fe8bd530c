// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/bodytext.h"

#include "models/domain/text/utf8.h"

namespace Reprise {

bool looksLikeJson(const Body &body)
{
    if (body.mediaType.toLower().contains("json"))
        return true;
    const JsonToken first = JsonLexer(body.bytes).next();
    return first.kind == JsonToken::Kind::BeginObject || first.kind == JsonToken::Kind::BeginArray;
}

Body beginningOf(const Body &body, qsizetype limit)
{
    Body beginning = body;
    beginning.bytes = body.bytes.left(utf8BoundaryBefore(body.bytes, limit));
    return beginning;
}

BodyText rawText(const Body &body, const GoOn &goOn)
{
    BodyText result;
    result.text = body.bytes.left(TextRows::TextLimit - 1);
    result.rows = TextRows::of(result.text, goOn);
    result.isJson = looksLikeJson(body);
    return result;
}

BodyText prettyText(const Body &body, const GoOn &goOn)
{
    PrettyJson pretty = prettyJson(body.bytes, goOn);
    if (pretty.fault || pretty.text.size() >= TextRows::TextLimit) {
        BodyText raw = rawText(body, goOn);
        raw.fault = pretty.fault ? pretty.fault : JsonFault{JsonMistake::TooLarge, 0};
        return raw;
    }
    BodyText result;
    result.text = std::move(pretty.text);
    result.rows = TextRows::of(result.text, goOn);
    result.isJson = true;
    return result;
}

} // namespace Reprise
