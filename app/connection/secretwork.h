// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

#include <QList>
#include <QTimer>
#include <functional>

namespace Reprise {

//! One call of a vault for each name, one after the other, and what came of them. A call that fails
//! does not end the work: take() decides what its failure means.
template <typename Answer, typename Step>
class SecretWork final : public ResultJob<Answer>
{
public:
    using Begin = std::function<JobPtr<Step>(const QByteArray &name)>;
    using Take = std::function<void(Answer &, const QByteArray &name, const Result<Step> &)>;

    SecretWork(const QList<QByteArray> &names, Answer start, Begin begin, Take take)
        : m_names(names)
        , m_answer(std::move(start))
        , m_begin(std::move(begin))
        , m_take(std::move(take))
    {
        QTimer::singleShot(0, this, [this] { next(); });
    }

    void cancel() override
    {
        m_step.reset();
        m_isCanceled = true;
        QTimer::singleShot(0, this, [this] { next(); });
    }

private:
    void next()
    {
        if (this->isFinished() || m_step)
            return;
        if (m_isCanceled || m_names.isEmpty()) {
            this->setResult(m_isCanceled ? Result<Answer>(Error{Error::Kind::Canceled, {}, {}})
                                         : Result<Answer>(m_answer));
            return this->finish();
        }
        const QByteArray name = m_names.takeFirst();
        m_step = m_begin(name);
        QObject::connect(m_step.get(), &Job::finished, this, [this, name] {
            const Result<Step> ended = m_step->takeResult();
            m_step.reset();
            m_take(m_answer, name, ended);
            next();
        });
    }

    QList<QByteArray> m_names;
    Answer m_answer;
    Begin m_begin;
    Take m_take;
    JobPtr<Step> m_step;
    bool m_isCanceled = false;
};

} // namespace Reprise
