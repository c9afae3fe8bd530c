// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/answerspec.h"

namespace Reprise {

class DescriptionNode;

void readErrors(DescriptionNode &node, ErrorsSpec &errors);
AnswerMatch readAnswerMatch(DescriptionNode &node);

} // namespace Reprise
