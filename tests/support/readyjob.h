// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

namespace Reprise::Test {

//! A job that ends with a result known beforehand, from the event loop.
template <typename T>
class ReadyJob final : public ResultJob<T>
{
public:
    static JobPtr<T> make(Result<T> result) { return JobPtr<T>(new ReadyJob(std::move(result))); }

    void cancel() override { m_isCanceled = true; }

private:
    explicit ReadyJob(Result<T> result)
    {
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                this->setResult(
                    m_isCanceled ? Result<T>(Error{Error::Kind::Canceled, {}, {}}) : result);
                this->finish();
            },
            Qt::QueuedConnection);
    }

    bool m_isCanceled = false;
};

} // namespace Reprise::Test
