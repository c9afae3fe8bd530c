// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

namespace Reprise::Test {

//! A job that ends only when it is canceled.
template <typename T>
class SilentJob final : public ResultJob<T>
{
public:
    static JobPtr<T> make() { return JobPtr<T>(new SilentJob); }

    void cancel() override
    {
        if (this->hasResult())
            return;
        this->setResult(Error{Error::Kind::Canceled, {}, {}});
        QMetaObject::invokeMethod(
            this, [this] { this->finish(); }, Qt::QueuedConnection);
    }
};

} // namespace Reprise::Test
