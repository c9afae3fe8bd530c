// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Reprise {

//! A filter that a person gave a name, for one profile.
struct SavedView {
    QString name;
    QByteArray filter; //!< canonical text, not empty

    bool operator==(const SavedView &) const = default;
};

} // namespace Reprise
