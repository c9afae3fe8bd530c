// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/description.h"
#include "app/connectors/described/reading/descriptionmistakes.h"

namespace Reprise {

//! A description, or what is wrong with its file; never both, never neither.
struct ReadDescription {
    std::optional<Description> description;
    QList<DescriptionMistake> mistakes;
};

//! Reads and checks the file of one gateway. Pure: any one thread.
ReadDescription readDescription(const QByteArray &text, const QString &origin = {});

inline constexpr qsizetype DescriptionBytesLimit = 1 << 20;

} // namespace Reprise
