// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonspans.h"

#include "models/domain/json/jsontext.h"

namespace Reprise {

using Kind = JsonToken::Kind;

//! A string is a name where a colon follows.
static SpanKind stringKind(QByteArrayView text, qsizetype behind)
{
    return JsonLexer(text, qMin(behind, text.size())).next().kind == Kind::Colon ? SpanKind::Name
                                                                                 : SpanKind::String;
}

static SpanKind spanKind(QByteArrayView text, const JsonToken &token, JsonMistake mistake)
{
    switch (token.kind) {
    case Kind::String:
        return stringKind(text, token.end);
    case Kind::Number:
        return SpanKind::Number;
    case Kind::Literal:
        return SpanKind::Literal;
    case Kind::Invalid:
        // A string that runs beyond what may be looked at.
        return mistake == JsonMistake::UnexpectedEnd ? SpanKind::String : SpanKind::Plain;
    default:
        return SpanKind::Plain;
    }
}

QList<TextSpan> jsonSpans(QByteArrayView text, qsizetype begin, qsizetype end, bool startsInString)
{
    const QByteArrayView seen = text.first(qMin(text.size(), end + NameLookahead));
    QList<TextSpan> spans;
    qsizetype at = begin;
    if (startsInString) {
        at = qMin(jsonStringEnd(seen, begin) + 1, seen.size());
        spans.append({begin, qMin(at, end), stringKind(seen, at)});
    }
    JsonLexer lexer(seen, at);
    while (lexer.position() < end) {
        const JsonToken token = lexer.next();
        if (token.kind == Kind::End || token.begin >= end)
            break;
        const SpanKind kind = spanKind(seen, token, lexer.fault().mistake);
        if (kind != SpanKind::Plain)
            spans.append({token.begin, qMin(token.end, end), kind});
    }
    return spans;
}

} // namespace Reprise
