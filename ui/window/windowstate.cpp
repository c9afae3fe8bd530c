// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowstate.h"

#include <QStandardPaths>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameLimit = 80;
constexpr int LastSortField = int(SortField::Replays);

QString pathOr(const QString &path)
{
    return path.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/window.ini"_s
        : path;
}

//! Ids may hold '/', which would open a group of the file.
QString groupOf(const ProfileId &profile)
{
    return u"profile-"_s + QString::fromLatin1(profile.text().toHex());
}

std::optional<qint64> numberAt(const QSettings &settings, const QString &key)
{
    bool isNumber = false;
    const qint64 number = settings.value(key).toString().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

void setNumber(QSettings &settings, const QString &key, const std::optional<qint64> &number)
{
    if (number)
        settings.setValue(key, QString::number(*number));
    else
        settings.remove(key);
}

} // namespace

WindowState::WindowState(const QString &path)
    : m_settings(pathOr(path), QSettings::IniFormat)
{
}

QByteArray WindowState::geometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

void WindowState::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

QByteArray WindowState::splitter(const QString &name) const
{
    return m_settings.value(u"splitters/"_s + name).toByteArray();
}

void WindowState::setSplitter(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"splitters/"_s + name, state);
}

QByteArray WindowState::columns() const
{
    return m_settings.value(u"events/columns"_s).toByteArray();
}

void WindowState::setColumns(const QByteArray &layout)
{
    m_settings.setValue(u"events/columns"_s, layout);
}

ThemeMode WindowState::theme() const
{
    const QString word = m_settings.value(u"window/theme"_s).toString();
    return word == u"light" ? ThemeMode::Light
        : word == u"dark"   ? ThemeMode::Dark
                            : ThemeMode::System;
}

void WindowState::setTheme(ThemeMode mode)
{
    const QString word = mode == ThemeMode::Light ? u"light"_s
        : mode == ThemeMode::Dark                 ? u"dark"_s
                                                  : u"system"_s;
    m_settings.setValue(u"window/theme"_s, word);
}

ProfileId WindowState::lastProfile() const
{
    return ProfileId(m_settings.value(u"window/profile"_s).toString().toUtf8());
}

void WindowState::setLastProfile(const ProfileId &id)
{
    m_settings.setValue(u"window/profile"_s, QString::fromUtf8(id.text()));
}

WindowState::Browsing WindowState::browsing(const ProfileId &profile) const
{
    Browsing browsing;
    m_settings.beginGroup(groupOf(profile));
    browsing.filter = m_settings.value(u"filter"_s).toString().left(FilterLimit);
    const qint64 field = numberAt(m_settings, u"sort"_s).value_or(0);
    if (field >= 0 && field <= LastSortField)
        browsing.sort = {SortField(field), m_settings.value(u"descending"_s, true).toBool()};
    browsing.markers.bugIntroducedMicros = numberAt(m_settings, u"bugIntroduced"_s);
    browsing.markers.fixDeployedMicros = numberAt(m_settings, u"fixDeployed"_s);
    m_settings.endGroup();
    return browsing;
}

void WindowState::setBrowsing(const ProfileId &profile, const Browsing &browsing)
{
    m_settings.beginGroup(groupOf(profile));
    m_settings.setValue(u"filter"_s, browsing.filter);
    m_settings.setValue(u"sort"_s, int(browsing.sort.field));
    m_settings.setValue(u"descending"_s, browsing.sort.descending);
    setNumber(m_settings, u"bugIntroduced"_s, browsing.markers.bugIntroducedMicros);
    setNumber(m_settings, u"fixDeployed"_s, browsing.markers.fixDeployedMicros);
    m_settings.endGroup();
}

QList<SavedView> WindowState::views(const ProfileId &profile) const
{
    QList<SavedView> views;
    m_settings.beginGroup(groupOf(profile));
    const int count = qMin(m_settings.beginReadArray(u"views"_s), ViewLimit);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const SavedView view{m_settings.value(u"name"_s).toString().left(NameLimit),
            m_settings.value(u"filter"_s).toString().left(FilterLimit).toUtf8()};
        if (!view.name.isEmpty() && !view.filter.isEmpty())
            views.append(view);
    }
    m_settings.endArray();
    m_settings.endGroup();
    return views;
}

void WindowState::setViews(const ProfileId &profile, const QList<SavedView> &views)
{
    m_settings.beginGroup(groupOf(profile));
    m_settings.remove(u"views"_s);
    m_settings.beginWriteArray(u"views"_s, int(views.size()));
    for (int i = 0; i < views.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"name"_s, views.at(i).name);
        m_settings.setValue(u"filter"_s, QString::fromUtf8(views.at(i).filter));
    }
    m_settings.endArray();
    m_settings.endGroup();
}

} // namespace Reprise
