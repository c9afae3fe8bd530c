// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/gethookattempts.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace Reprise {

using Json = nlohmann::json;
using Finding = LookupAnswer::Finding;

static std::string textOf(const Json &object, const char *key)
{
    const Json::const_iterator found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

static std::optional<int> numberOf(const Json &object, const char *key)
{
    const Json::const_iterator found = object.find(key);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    return static_cast<int>(std::clamp<qint64>(found->get<qint64>(), 0, INT32_MAX));
}

//! Tries that the gateway makes unasked, or that another order of the event caused, are not what
//! came of ours.
static bool isOurs(const Json &attempt, const QByteArray &reference)
{
    const std::string trigger = textOf(attempt, "trigger");
    const std::string replay = textOf(attempt, "replay_event_id");
    const bool isAnothers = !replay.empty() && !reference.isEmpty() && reference != replay.c_str();
    return trigger != "automatic" && trigger != "initial" && !isAnothers;
}

static Finding findingOf(const Json &attempt)
{
    const std::string outcome = textOf(attempt, "outcome");
    if (outcome == "success")
        return Finding::Delivered;
    if (outcome == "pending" || outcome.empty())
        return Finding::Queued;
    return Finding::Failed;
}

//! Where nothing is queued at the gateway for the event. Any other word may be work to come.
static bool isAtRest(const std::string &status)
{
    static constexpr std::array<std::string_view, 2> AtRest{"delivered", "dead_letter"};
    return std::find(AtRest.begin(), AtRest.end(), status) != AtRest.end();
}

static void takeAttempt(const Json &attempt, int number, LookupAnswer &answer)
{
    ++answer.attempts;
    if (number < answer.attempt)
        return;
    answer.attempt = number;
    answer.finding = findingOf(attempt);
    answer.code = numberOf(attempt, "response_status");
    const std::string text = textOf(attempt, "response_body");
    answer.detail =
        QByteArray::fromStdString(text.empty() ? textOf(attempt, "error_message") : text).left(200);
}

LookupAnswer readAttempts(const QByteArray &body, const LookupQuestion &question)
{
    LookupAnswer answer;
    answer.index = question.index;
    const Json root = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!root.is_object() || !root.contains("data") || !root["data"].is_object())
        return answer;
    const Json &data = root["data"];
    if (!data.contains("event") || !data["event"].is_object() || !data.contains("attempts")
        || !data["attempts"].is_array())
        return answer;
    for (const Json &attempt : data["attempts"]) {
        const std::optional<int> number =
            attempt.is_object() ? numberOf(attempt, "attempt_number") : std::nullopt;
        if (number && *number > question.item.attempts && isOurs(attempt, question.reference))
            takeAttempt(attempt, *number, answer);
    }
    if (answer.attempts == 0) {
        const std::string status = textOf(data["event"], "status");
        answer.finding = status.empty() ? Finding::NoWord
            : isAtRest(status)          ? Finding::Nothing
                                        : Finding::Queued;
    }
    return answer;
}

} // namespace Reprise
