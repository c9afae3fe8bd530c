// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QStringList>

namespace Reprise {

//! What the arguments ask of the window: reprise [--sample] [--theme light|dark] [FILE…]
struct WindowOptions {
    bool sample = false; //!< open the sample, whatever was open last
    QString theme; //!< "light", "dark" or empty
    QString tourFolder; //!< walk through the sample, leave screenshots there, end
    QStringList files; //!< event databases to open or files to import, told by their content

    //! arguments[0] is the program; Qt's own options are gone already. Error: kind Invalid, the
    //! detail names the argument.
    static Result<WindowOptions> parse(const QStringList &arguments);
};

} // namespace Reprise
