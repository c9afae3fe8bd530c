// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/replayreader.h"

#include "app/connectors/described/reading/callreader.h"
#include "app/connectors/described/reading/descriptionnode.h"
#include "app/connectors/described/reading/errorreader.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array EffectWords{std::pair{"same-event", ReplayEffect::SameEvent},
    std::pair{"new-event", ReplayEffect::NewEvent}};

constexpr double MostPerMinute = 1e6;

} // namespace

void readReplay(DescriptionNode &node, ReplaySpec &replay)
{
    readCall(node, replay.call);
    if (replay.call.method == "GET")
        node.mistake("method", u"a replay is no GET"_s);
    replay.effect = node.word("effect", EffectWords).value_or(ReplayEffect::SameEvent);
    replay.successor = node.pointers("successor");
    replay.accepted = node.integers("accepted", 200, 299);
    if (replay.accepted.isEmpty())
        node.mistake(u"\"accepted\" is missing: the statuses by which an order is taken"_s);
    replay.acceptedIf = node.pointers("acceptedIf");
    node.visitEach("answers",
        [&replay](DescriptionNode &rule) { replay.answers.append(readAnswerMatch(rule)); });
    replay.idempotencyHeader = node.text("idempotencyHeader");
    if (!replay.idempotencyHeader.isEmpty() && !isHeaderName(replay.idempotencyHeader))
        node.mistake("idempotencyHeader", u"is no name of a header"_s);
    node.visit("lane", [&replay](DescriptionNode &lane) {
        replay.laneName = lane.text("name");
        replay.lane = lane.templated("of");
        replay.perMinute = lane.number("perMinute", 0.01, MostPerMinute);
    });
}

} // namespace Reprise
