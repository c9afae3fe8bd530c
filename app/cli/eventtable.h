// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! Events as lines of a table with fixed widths; long texts are cut, ids are not. Hostile
//! characters are already named, so that they cannot push columns about.
class EventTable final
{
public:
    static QByteArray header();
    static QByteArray row(const Event &event);

    //! Exactly width columns: cut with "…" or filled with blanks.
    static QByteArray cell(QByteArrayView text, int width);
};

} // namespace Reprise
