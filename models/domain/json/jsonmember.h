// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <initializer_list>
#include <optional>

namespace Reprise {

//! The slice of the value that stands under these names, one inside the other, as it was written.
//! Of repeated members the first counts. Nothing where a name is missing or the text on the way
//! there is no JSON; what stands behind it is not looked at. Slices of text.
std::optional<QByteArrayView> jsonMember(
    QByteArrayView text, std::initializer_list<QByteArrayView> path);

} // namespace Reprise
