// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/recordreader.h"

#include "app/connectors/described/reading/callreader.h"
#include "app/connectors/described/reading/descriptionnode.h"
#include "app/connectors/described/reading/fieldspecreader.h"

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, EventSlotCount> EventNames{"request", "type", "source",
    "destination", "destinationUrl", "status", "receivedAt", "nextAttemptAt", "expiresAt",
    "attempts", "attemptLimit", "code", "duration", "answer"};

constexpr std::array<const char *, AttemptSlotCount> AttemptNames{
    "id", "number", "trigger", "startedAt", "duration", "outcome", "code", "error"};

constexpr std::array OutcomeWords{std::pair{"pending", OutcomeRule::Pending},
    std::pair{"succeeded", OutcomeRule::Succeeded}, std::pair{"rejected", OutcomeRule::Rejected},
    std::pair{"timed-out", OutcomeRule::TimedOut},
    std::pair{"network-error", OutcomeRule::NetworkError},
    std::pair{"canceled", OutcomeRule::Canceled}, std::pair{"unknown", OutcomeRule::Unknown},
    std::pair{"failed", OutcomeRule::Failed}, std::pair{"no-attempt", OutcomeRule::NoAttempt}};

constexpr std::array TriggerWords{std::pair{"unknown", TriggerRule::Unknown},
    std::pair{"initial", TriggerRule::Initial}, std::pair{"automatic", TriggerRule::Automatic},
    std::pair{"manual", TriggerRule::Manual}, std::pair{"bulk", TriggerRule::Bulk},
    std::pair{"by-number", TriggerRule::ByNumber}};

constexpr int MostNewest = 20;

template <size_t Count>
void readFields(DescriptionNode &node, const char *key,
    const std::array<const char *, Count> &names, std::array<FieldSpec, Count> &fields)
{
    node.visitMembers(key, [&](const QByteArray &name, DescriptionNode &value) {
        const auto isName = [&name](const char *known) { return name == known; };
        const auto found = std::find_if(names.begin(), names.end(), isName);
        if (found == names.end())
            value.mistake(u"unknown field"_s);
        else
            fields.at(size_t(found - names.begin())) = readField(value);
    });
}

//! A word of a table, as the whole value of a member.
template <typename Value, size_t Count>
std::optional<Value> wordOf(
    DescriptionNode &node, const std::array<std::pair<const char *, Value>, Count> &words)
{
    const QByteArray text = node.asText();
    for (const std::pair<const char *, Value> &entry : words) {
        if (text == entry.first)
            return entry.second;
    }
    node.mistake(u"has no such meaning: %1"_s.arg(QString::fromUtf8(text)));
    return std::nullopt;
}

Stage stageOf(DescriptionNode &node, const QByteArray &word)
{
    const std::optional<Stage> stage = stageFromWord(word);
    if (!stage)
        node.mistake(u"is no stage: %1"_s.arg(QString::fromUtf8(word)));
    return stage.value_or(Stage::Unknown);
}

StageRule readStageRule(DescriptionNode &node)
{
    StageRule rule;
    if (node.isText()) {
        rule.stage = stageOf(node, node.asText());
        return rule;
    }
    rule.ifPresent = node.pointers("if");
    rule.stage = stageOf(node, node.text("stage", DescriptionNode::Need::Required));
    return rule;
}

void readStages(DescriptionNode &node, StageMap &stages)
{
    node.visitMembers("statuses", [&stages](const QByteArray &word, DescriptionNode &value) {
        QList<StageRule> &rules = stages[word];
        value.visitElements([&rules](DescriptionNode &rule) { rules.append(readStageRule(rule)); });
    });
}

void readAttempt(DescriptionNode &node, AttemptSpec &attempt)
{
    readFields(node, "fields", AttemptNames, attempt.fields);
    node.visit(
        "request", [&](DescriptionNode &message) { attempt.request = readMessage(message); });
    node.visit(
        "response", [&](DescriptionNode &message) { attempt.response = readMessage(message); });
    node.visitMembers("outcomes", [&attempt](const QByteArray &word, DescriptionNode &value) {
        attempt.outcomes.insert(word, wordOf(value, OutcomeWords).value_or(OutcomeRule::Unknown));
    });
    node.visitMembers("triggers", [&attempt](const QByteArray &word, DescriptionNode &value) {
        attempt.triggers.insert(word, wordOf(value, TriggerWords).value_or(TriggerRule::Unknown));
    });
    if (attempt.of(AttemptSlot::StartedAt).isEmpty())
        node.mistake(u"\"fields\" needs \"startedAt\""_s);
}

void readWhere(DescriptionNode &node, MoreSpec &more)
{
    node.visitMembers("where", [&more](const QByteArray &pointer, DescriptionNode &value) {
        if (!JsonPointer::parse(pointer))
            value.mistake(u"its name is no JSON pointer"_s);
        more.where.insert(pointer, value.asTemplate());
    });
    if (!more.items.isEmpty() && more.where.isEmpty())
        node.mistake(u"\"items\" needs \"where\": which element is meant"_s);
}

MoreSpec readMore(DescriptionNode &node)
{
    MoreSpec more;
    readCall(node, more.call);
    more.items = node.pointers("items");
    readWhere(node, more);
    more.item = node.pointers("item");
    readFields(node, "fields", EventNames, more.fields);
    node.visit("request", [&more](DescriptionNode &value) { more.request = readMessage(value); });
    node.visit("response", [&more](DescriptionNode &value) { more.response = readMessage(value); });
    more.isOptional = node.flag("optional", false);
    more.newest = node.integer("newest", 0, 1, MostNewest);
    return more;
}

void readAttempts(DescriptionNode &node, EventsSpec &events)
{
    AttemptsSource &source = events.attempts;
    node.visit("list", [&source](DescriptionNode &list) {
        readList(list, source.list);
        source.isListOptional = list.flag("optional", false);
    });
    source.inDetail = node.pointers("inDetail");
    source.isInItem = node.flag("inItem", false);
    const int sources = int(!source.list.isEmpty()) + int(!source.inDetail.isEmpty());
    if (sources > 1 || (sources == 0 && !source.isInItem))
        node.mistake(u"needs one of \"list\", \"inDetail\" and \"inItem\""_s);
    node.visitEach("more", [&](DescriptionNode &more) {
        source.more.append(readMore(more));
        if (source.more.constLast().newest == 0)
            more.mistake(u"\"newest\" is missing: for how many attempts"_s);
    });
    readAttempt(node, events.attempt);
    node.visit("last",
        [&events](DescriptionNode &last) { readAttempt(last, events.lastAttempt.emplace()); });
}

void readId(DescriptionNode &node, EventsSpec &events)
{
    Variables usual;
    node.visitMembers("usual", [&usual](const QByteArray &name, DescriptionNode &value) {
        usual.insert(name, value.asText());
    });
    const QByteArray text = node.text("id");
    const std::optional<IdShape> shape = IdShape::parse(text.isEmpty() ? "{id}" : text, usual);
    if (!shape)
        node.mistake("id", u"has to be parts in braces with '/' between them"_s);
    events.id = shape.value_or(IdShape());
    node.visitMembers("parts", [&events](const QByteArray &name, DescriptionNode &value) {
        events.parts.insert(name, readField(value));
        if (!events.id.parts().contains(name))
            value.mistake(u"is no part of the id"_s);
    });
}

} // namespace

void readEvents(DescriptionNode &node, EventsSpec &events)
{
    readId(node, events);
    node.visit(
        "list", [&events](DescriptionNode &list) { readList(list, events.list); },
        DescriptionNode::Need::Required);
    node.visit("detail", [&events](DescriptionNode &detail) {
        if (detail.isText()) {
            events.detail = readShortCall(detail);
            return;
        }
        readCall(detail, events.detail);
        events.detailItem = detail.pointers("item");
        readFields(detail, "fields", EventNames, events.detailFields);
    });
    node.visitEach("more", [&](DescriptionNode &more) { events.more.append(readMore(more)); });
    readFields(node, "fields", EventNames, events.fields);
    for (const EventSlot field : {EventSlot::ReceivedAt, EventSlot::Status}) {
        if (events.of(field).isEmpty())
            node.mistake(
                "fields", u"needs \"%1\""_s.arg(QLatin1StringView(EventNames.at(size_t(field)))));
    }
    readStages(node, events.stages);
    node.visit("request", [&](DescriptionNode &message) { events.request = readMessage(message); });
    node.visit(
        "attempts", [&events](DescriptionNode &attempts) { readAttempts(attempts, events); });
}

} // namespace Reprise
