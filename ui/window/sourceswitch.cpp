// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/sourceswitch.h"

#include "app/application.h"
#include "ui/connect/importdialog.h"
#include "ui/window/sourcedialogs.h"

#include <QFileInfo>

namespace Reprise {

SourceSwitch::SourceSwitch(Application &application, QWidget &window)
    : QObject(&window)
    , m_application(application)
    , m_window(window)
{
}

SourceSwitch::~SourceSwitch() = default;

QList<Profile> SourceSwitch::profiles() const
{
    return m_application.profiles();
}

Profile SourceSwitch::profile() const
{
    return m_session ? m_session->profile() : Profile{};
}

void SourceSwitch::open(const Profile &profile)
{
    if (m_session && m_session->profile().id == profile.id)
        return emit opened(false);
    close();
    m_session = m_application.openSession(profile);
    emit opened(true);
}

void SourceSwitch::openById(const ProfileId &id)
{
    for (const Profile &profile : profiles()) {
        if (profile.id == id)
            return open(profile);
    }
}

void SourceSwitch::close()
{
    if (m_session)
        emit aboutToClose();
    m_session.reset();
}

void SourceSwitch::importFiles()
{
    SourceDialogs::chooseImports(&m_window, [this](const QStringList &files) { takeFiles(files); });
}

void SourceSwitch::takeFiles(const QStringList &files)
{
    if (profile().kind != ProfileKind::Store || !m_session) {
        const Result<Profile> added =
            m_application.addStore(QFileInfo(files.first()).completeBaseName());
        if (!added)
            return emit failed(added.error());
        open(*added);
    }
    (new ImportDialog(*m_session, files, &m_window))->open();
}

void SourceSwitch::openDatabase()
{
    SourceDialogs::openDatabase(&m_window,
        [this](const QString &path) { openAdded(m_application.addEventDatabase(path)); });
}

void SourceSwitch::askNewStore()
{
    SourceDialogs::newStore(
        &m_window, [this](const QString &name) { openAdded(m_application.addStore(name)); });
}

void SourceSwitch::openAdded(const Result<Profile> &added)
{
    if (!added)
        return emit failed(added.error());
    open(*added);
}

} // namespace Reprise
