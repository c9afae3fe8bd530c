// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace Reprise {

//! One line of the side bar. Titles may hold data from outside.
struct SidebarEntry {
    enum class Kind : quint8 { Heading, View, FailureGroup, Run, Source, Hint };

    Kind kind = Kind::Hint;
    QString title;
    QString glyph;
    QString brief; //!< in the place of the glyph where the side bar is folded: "503"
    QString mark; //!< at the right: a count, "58 %", a sign
    QString markText; //!< the sign in words, for those who do not see it
    QString tip; //!< the whole of it, for the tooltip and assistive tools
    std::optional<int> percent; //!< a bar below the line
    //! View, FailureGroup: a filter's text; Run, Source: the id.
    QByteArray key;
    int saved = -1; //!< View: its place among those that a person saved
    bool isCurrent = false;

    bool isChoosable() const { return kind != Kind::Heading && kind != Kind::Hint; }
    bool operator==(const SidebarEntry &) const = default;
};

} // namespace Reprise
