// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

#include <QTimer>

namespace Reprise {

//! A job whose answer is known already; finished() still comes from the event loop, as for every
//! job.
template <typename T>
class SettledJob final : public ResultJob<T>
{
public:
    explicit SettledJob(Result<T> result)
    {
        this->setResult(std::move(result));
        QTimer::singleShot(0, this, [this] { this->finish(); });
    }

    void cancel() override { }
};

template <typename T>
JobPtr<T> settledJob(Result<T> result)
{
    return JobPtr<T>(new SettledJob<T>(std::move(result)));
}

} // namespace Reprise
