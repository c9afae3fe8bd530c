// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/errorreader.h"

#include "app/connectors/described/reading/descriptionnode.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array MeaningWords{std::pair{"done", AnswerMeaning::Done},
    std::pair{"credential", AnswerMeaning::Credential},
    std::pair{"permission", AnswerMeaning::Permission}, std::pair{"scope", AnswerMeaning::Scope},
    std::pair{"not-found", AnswerMeaning::NotFound}, std::pair{"refused", AnswerMeaning::Refused},
    std::pair{"not-now", AnswerMeaning::NotNow}, std::pair{"server", AnswerMeaning::Server},
    std::pair{"unclear", AnswerMeaning::Unclear}};

constexpr int LongestWaitSeconds = 3600;

//! 404, or "4xx" as 4.
int readStatus(DescriptionNode &node)
{
    int status = 0;
    const DescriptionNode::Json *value = node.any("status");
    if (!value)
        return status;
    if (value->is_number_integer())
        status = value->get<int>();
    else if (value->is_string() && value->get_ref<const std::string &>().size() == 3
        && value->get_ref<const std::string &>().ends_with("xx"))
        status = value->get_ref<const std::string &>().front() - '0';
    const bool isClass = status >= 2 && status <= 5;
    if (!isClass && (status < 200 || status > 599))
        node.mistake("status", u"has to be a status, or a class of them like \"4xx\""_s);
    return status;
}

} // namespace

AnswerMatch readAnswerMatch(DescriptionNode &node)
{
    AnswerMatch rule;
    rule.status = readStatus(node);
    rule.text = node.text("text");
    rule.meaning = node.word("means", MeaningWords).value_or(AnswerMeaning::Refused);
    rule.say = node.text("say");
    rule.waitSeconds = node.integer("waitSeconds", 0, 1, LongestWaitSeconds);
    if (rule.status == 0 && rule.text.isEmpty())
        node.mistake(u"matches every answer: give \"status\" or \"text\""_s);
    return rule;
}

void readErrors(DescriptionNode &node, ErrorsSpec &errors)
{
    errors.message = node.pointers("message");
    node.visit("failed", [&errors](DescriptionNode &failed) {
        errors.failedFlag = failed.pointers("at");
        if (const DescriptionNode::Json *value = failed.any("is"))
            errors.failedValue = QByteArray::fromStdString(value->dump());
        if (errors.failedFlag.isEmpty() || errors.failedValue.isEmpty())
            failed.mistake(u"needs \"at\" and \"is\""_s);
    });
    node.visitEach(
        "rules", [&errors](DescriptionNode &rule) { errors.rules.append(readAnswerMatch(rule)); });
}

} // namespace Reprise
