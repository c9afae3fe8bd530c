// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/descriptionreader.h"

#include "app/connectors/described/reading/callreader.h"
#include "app/connectors/described/reading/descriptioncheck.h"
#include "app/connectors/described/reading/descriptionnode.h"
#include "app/connectors/described/reading/errorreader.h"
#include "app/connectors/described/reading/fieldspecreader.h"
#include "app/connectors/described/reading/recordreader.h"
#include "app/connectors/described/reading/replayreader.h"
#include "app/connectors/described/reading/servicereader.h"

#include <QRegularExpression>

namespace Reprise {

using namespace Qt::StringLiterals;
using Need = DescriptionNode::Need;

namespace {

constexpr int MostDays = 3660;

void readScope(DescriptionNode &node, Description &description)
{
    ScopeSpec scope;
    scope.name = node.text("name", Need::Required);
    node.visitMembers("choices", [&scope](const QByteArray &id, DescriptionNode &label) {
        scope.choices.append({id, label.asText()});
    });
    node.visit("list", [&scope](DescriptionNode &list) { readList(list, scope.list); });
    if (scope.choices.isEmpty() == scope.list.isEmpty())
        node.mistake(u"needs either \"choices\" or \"list\""_s);
    node.visit("id", [&scope](DescriptionNode &id) { scope.id = readField(id); });
    node.visit("label", [&scope](DescriptionNode &label) { scope.label = readField(label); });
    if (!scope.list.isEmpty() && scope.id.isEmpty())
        node.mistake(u"\"id\" is missing: where it stands in an element of the list"_s);
    description.scopes.append(scope);
}

void readRules(DescriptionNode &node, const char *key, std::array<QByteArray, AbilityCount> &rules)
{
    node.visitMembers(key, [&rules](const QByteArray &word, DescriptionNode &rule) {
        if (const std::optional<Ability> ability = abilityFromWord(word))
            rules.at(size_t(*ability)) = rule.asText();
        else
            rule.mistake(u"unknown ability"_s);
    });
}

void readFacts(DescriptionNode &node, Description &description)
{
    readRules(node, "can", description.can);
    readRules(node, "cannot", description.cannot);
    node.visit("retention", [&description](DescriptionNode &retention) {
        if (const int days = retention.integer("days", 0, 1, MostDays))
            description.retentionDays = days;
        description.retentionRule = retention.text("rule");
    });
    description.idPatterns = node.texts("ids");
    for (const QByteArray &pattern : description.idPatterns) {
        if (!QRegularExpression(QString::fromUtf8(pattern)).isValid())
            node.mistake("ids", u"no regular expression: %1"_s.arg(QString::fromUtf8(pattern)));
    }
    node.visit("signature", [&description](DescriptionNode &signature) {
        description.signature = signature.text("scheme", Need::Required);
        description.signatureHeader = signature.text("header");
    });
}

void readAll(DescriptionNode &root, Description &description)
{
    root.any("$schema");
    if (root.integer("format", 0, 0, INT_MAX) != DescriptionFormat)
        root.mistake("format", u"this program reads format %1"_s.arg(DescriptionFormat));
    description.id = root.text("id", Need::Required);
    static const QRegularExpression idForm(u"^[a-z0-9][a-z0-9-]{0,39}$"_s);
    if (!idForm.match(QString::fromUtf8(description.id)).hasMatch())
        root.mistake("id", u"has to be of lower-case letters, digits and '-'"_s);
    description.name = root.text("name", Need::Required);
    description.summary = root.text("summary");
    root.visit(
        "service", [&](DescriptionNode &node) { readService(node, description.service); },
        Need::Required);
    root.visitEach("scopes", [&](DescriptionNode &node) { readScope(node, description); });
    root.visit(
        "events", [&](DescriptionNode &node) { readEvents(node, description.events); },
        Need::Required);
    root.visit(
        "replay", [&](DescriptionNode &node) { readReplay(node, description.replay.emplace()); });
    root.visit("errors", [&](DescriptionNode &node) { readErrors(node, description.errors); });
    description.hidden = root.pointers("hidden");
    readFacts(root, description);
    root.refuseTheRest();
}

ReadDescription refused(int line, const QString &what)
{
    return {std::nullopt, {{line, {}, what}}};
}

} // namespace

ReadDescription readDescription(const QByteArray &text, const QString &origin)
{
    if (text.size() > DescriptionBytesLimit)
        return refused(1, u"is too large for a description"_s);
    DescriptionNode::Json json;
    try {
        json = DescriptionNode::Json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &error) {
        return refused(JsonPlaces::lineAt(text, qsizetype(error.byte)), u"is no JSON"_s);
    }
    if (!json.is_object())
        return refused(1, u"has to be a JSON object"_s);
    DescriptionMistakes mistakes{JsonPlaces(text)};
    for (const QByteArray &pointer : mistakes.places().doubles())
        mistakes.add(pointer, u"stands there twice"_s);
    DescriptionNode root(json, {}, mistakes);
    Description description;
    description.origin = origin;
    readAll(root, description);
    if (mistakes.all().isEmpty())
        checkDescription(description, mistakes);
    if (mistakes.all().isEmpty())
        return {std::move(description), {}};
    return {std::nullopt, mistakes.all()};
}

} // namespace Reprise
