// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/query/eventquery.h"
#include "ui/histogram/histogrampainter.h"
#include "ui/sidebar/savedview.h"
#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QSettings>

namespace Reprise {

//! What the window looked like, kept between starts. Holds no data of events beyond the filter that
//! a person wrote. What cannot be read is as if it were not there.
class WindowState final
{
public:
    //! Settings file of the program; or the given file, for tests.
    explicit WindowState(const QString &path = {});

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QByteArray splitter(const QString &name) const;
    void setSplitter(const QString &name, const QByteArray &state);
    QByteArray columns() const;
    void setColumns(const QByteArray &layout);
    ThemeMode theme() const;
    void setTheme(ThemeMode mode);
    ProfileId lastProfile() const;
    void setLastProfile(const ProfileId &id);

    //! What belongs to one profile.
    struct Browsing {
        QString filter;
        SortKey sort;
        IncidentMarkers markers;

        bool operator==(const Browsing &) const = default;
    };
    Browsing browsing(const ProfileId &profile) const;
    void setBrowsing(const ProfileId &profile, const Browsing &browsing);

    //! The views that a person saved for the profile.
    QList<SavedView> views(const ProfileId &profile) const;
    void setViews(const ProfileId &profile, const QList<SavedView> &views);

    static constexpr int FilterLimit = 65'536;
    static constexpr int ViewLimit = 100;

private:
    mutable QSettings m_settings;
};

} // namespace Reprise
