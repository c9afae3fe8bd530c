// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/description.h"
#include "app/connectors/described/reading/descriptionmistakes.h"

namespace Reprise {

//! What no single value shows: whether every variable has a value where it stands, whether ids can
//! be made and taken apart, whether what is promised is described.
void checkDescription(const Description &description, DescriptionMistakes &mistakes);

} // namespace Reprise
