// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowoptions.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static Error mistake(const QString &argument)
{
    return {Error::Kind::Invalid, u"read arguments"_s, argument};
}

Result<WindowOptions> WindowOptions::parse(const QStringList &arguments)
{
    WindowOptions options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const bool takesValue = argument == "--theme"_L1 || argument == "--tour"_L1;
        if (takesValue && i + 1 == arguments.size())
            return mistake(argument);
        if (argument == "--sample"_L1)
            options.sample = true;
        else if (argument == "--theme"_L1)
            options.theme = arguments.at(++i);
        else if (argument == "--tour"_L1)
            options.tourFolder = arguments.at(++i);
        else if (argument.startsWith(u'-'))
            return mistake(argument);
        else
            options.files.append(argument);
    }
    if (!options.theme.isEmpty() && options.theme != "light"_L1 && options.theme != "dark"_L1)
        return mistake(options.theme);
    return options;
}

} // namespace Reprise
