// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsonpretty.h"

#include <QByteArrayView>
#include <QList>

namespace Reprise {

struct ByteMatches {
    QList<qsizetype> offsets; //!< in order, not overlapping
    bool isLimited = false; //!< there are more
};

//! Every place of the needle, ASCII letters without regard to case, at most limit of them.
//! Nothing where the needle is empty or goOn said stop.
ByteMatches findAll(
    QByteArrayView text, QByteArrayView needle, qsizetype limit, const GoOn &goOn = {});

} // namespace Reprise
