// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/gethooklookup.h"

#include "app/replay/farside/gethookattempts.h"
#include "app/replay/farside/gethookrequests.h"

namespace Reprise {

static constexpr int WaitMs = 30'000;
static constexpr qint64 AnswerLimit = 4 << 20;

GetHookLookup::GetHookLookup(QByteArray base, QByteArray key)
    : m_base(std::move(base))
    , m_key(std::move(key))
{
}

void GetHookLookup::lookUp(const QList<LookupQuestion> &questions)
{
    for (const LookupQuestion &question : questions) {
        HttpRequest request;
        request.url = QUrl::fromEncoded(gethookEventUrl(m_base, question.item.event));
        request.limits.totalMs = WaitMs;
        request.limits.bodyBytes = AnswerLimit;
        if (!m_key.isEmpty())
            request.headers.append("Authorization", "Bearer " + m_key);
        JobPtr<HttpReply> job = m_client.get(request);
        connect(job.get(), &Job::finished, this, [this, question] { take(question); });
        m_asking.insert_or_assign(question.index, std::move(job));
    }
}

//! Nobody was asked, or nobody answered: that is not the same as an answer without a word.
static bool isNoWay(Error::Kind kind)
{
    return kind == Error::Kind::Network || kind == Error::Kind::Timeout;
}

void GetHookLookup::take(const LookupQuestion &question)
{
    const Result<HttpReply> &reply = m_asking[question.index]->result();
    LookupAnswer answer;
    answer.index = question.index;
    if (reply && reply->status == 200)
        answer = readAttempts(reply->body, question);
    else if (!reply && isNoWay(reply.error().kind))
        answer.finding = LookupAnswer::Finding::Unreachable;
    m_asking.erase(question.index);
    m_answers.append(answer);
    if (m_answers.size() == 1)
        QMetaObject::invokeMethod(this, &GetHookLookup::tell, Qt::QueuedConnection);
}

//! Answers that came in one turn are told together.
void GetHookLookup::tell()
{
    emit answered(std::exchange(m_answers, {}));
}

} // namespace Reprise
