// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/gethookanswers.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace Reprise {

using Json = nlohmann::json;
using End = Exchange::End;

//! Answers by which a gateway says that it did nothing.
static bool isRefusal(int status)
{
    static constexpr std::array<int, 7> Refusals{400, 401, 403, 404, 410, 422, 429};
    return std::find(Refusals.begin(), Refusals.end(), status) != Refusals.end();
}

//! A proxy's or a portal's page is not a gateway's word, and some gateways answer 200 to a failure.
static bool isAcceptance(const Exchange &exchange)
{
    if (exchange.body.trimmed().isEmpty())
        return exchange.contentType.isEmpty() || exchange.contentType.contains("json");
    if (!exchange.contentType.toLower().contains("json"))
        return false;
    if (exchange.end == End::AnswerCut)
        return true;
    const Json answer = Json::parse(exchange.body.begin(), exchange.body.end(), nullptr, false);
    return answer.is_object() && (!answer.contains("error") || answer.at("error").is_null());
}

//! {"data":{"replay_event_id":…}}
static QByteArray referenceIn(const QByteArray &body)
{
    const Json answer = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!answer.is_object() || !answer.contains("data") || !answer["data"].is_object())
        return {};
    const Json::const_iterator id = answer["data"].find("replay_event_id");
    if (id == answer["data"].end() || !id->is_string())
        return {};
    const QByteArray text = QByteArray::fromStdString(id->get<std::string>());
    return text.size() <= ReferenceLimit ? text : QByteArray();
}

Classification GetHookAnswers::read(const Exchange &exchange) const
{
    Classification result = answerBasics(exchange);
    const int status = *exchange.status;
    const bool isWhole = exchange.end == End::Answered || exchange.end == End::AnswerCut;
    if (isSuccess(status) && isWhole && isAcceptance(exchange)) {
        result.state = ItemState::Accepted;
        result.reference = referenceIn(exchange.body);
    } else if (isRefusal(status)) {
        result.state = ItemState::Refused;
    }
    result.isFailure = result.state != ItemState::Accepted;
    result.mayTryAgain = status == 429;
    return result;
}

} // namespace Reprise
