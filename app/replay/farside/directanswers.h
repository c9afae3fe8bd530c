// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/answerrule.h"

namespace Reprise {

//! The receiver's own word: 2xx delivered, all else failed (redirects are not followed).
class DirectAnswers final : public AnswerRule
{
public:
    Classification read(const Exchange &exchange) const override;
};

} // namespace Reprise
