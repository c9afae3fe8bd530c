// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/fieldspecreader.h"

#include "app/connectors/described/reading/descriptionnode.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array TakeWords{std::pair{"value", FieldTake::Value},
    std::pair{"key", FieldTake::Key}, std::pair{"leading-number", FieldTake::LeadingNumber},
    std::pair{"word", FieldTake::Word}};

constexpr std::array UnitWords{
    std::pair{"s", 1e6}, std::pair{"ms", 1e3}, std::pair{"us", 1.0}, std::pair{"ns", 1e-3}};

constexpr std::array FormWords{std::pair{"auto", BodyNotation::Auto},
    std::pair{"json", BodyNotation::Json}, std::pair{"base64", BodyNotation::Base64}};

constexpr int MostDays = 3660;
constexpr double MostBytes = 1e9;

BodySpec readBodyWay(DescriptionNode &node)
{
    BodySpec body;
    if (!node.isObject()) {
        body.at = node.asPointers();
        return body;
    }
    body.at = node.pointers("at");
    if (body.at.isEmpty())
        node.mistake(u"\"at\" is missing"_s);
    body.unless = node.pointers("unless");
    body.form = node.word("form", FormWords).value_or(BodyNotation::Auto);
    body.isOriginal = node.flag("original", false);
    body.mediaType = node.text("mediaType");
    return body;
}

} // namespace

FieldSpec readField(DescriptionNode &node)
{
    FieldSpec field;
    if (!node.isObject()) {
        field.at = node.asPointers();
        return field;
    }
    field.at = node.pointers("at");
    const PointerList claims = node.pointers("claim");
    if (!claims.isEmpty())
        field.claim = claims.constFirst();
    field.take = node.word("take", TakeWords).value_or(FieldTake::Value);
    field.constant = node.templated("is");
    field.micros = node.word("unit", UnitWords).value_or(1);
    field.until = node.pointers("until");
    field.plusDays = node.integer("plusDays", 0, 0, MostDays);
    if (field.isEmpty())
        node.mistake(u"has neither \"at\" nor \"is\""_s);
    return field;
}

MessageSpec readMessage(DescriptionNode &node)
{
    MessageSpec message;
    message.headers = node.pointers("headers");
    node.visitEach(
        "body", [&message](DescriptionNode &body) { message.bodies.append(readBodyWay(body)); });
    message.placeholders = node.texts("placeholders");
    if (const std::optional<double> cutAt = node.number("cutAt", 1, MostBytes))
        message.cutAt = qint64(*cutAt);
    return message;
}

} // namespace Reprise
