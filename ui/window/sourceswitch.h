// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

#include <QObject>

class QWidget;

namespace Reprise {

class Application;

//! Which source is open, and every way to open another. There is one session at a time; whoever
//! uses it lets go of it on aboutToClose().
class SourceSwitch final : public QObject
{
    Q_OBJECT

public:
    //! application and window outlive the switch; dialogs are the window's.
    SourceSwitch(Application &application, QWidget &window);
    ~SourceSwitch() override;

    Session *session() const { return m_session.get(); }
    QList<Profile> profiles() const;
    //! Nothing of it is set while nothing is open.
    Profile profile() const;

    //! Closes what is open and opens this. What is open already stays, and opened() is emitted.
    void open(const Profile &profile);
    //! The same; unknown ids open nothing.
    void openById(const ProfileId &id);
    void close();

    //! Into the store that is open; the sample and databases of others take nothing, so that a
    //! store is made for the files, named after the first.
    void importFiles();
    void openDatabase();
    void askNewStore();

signals:
    void aboutToClose();
    //! isNew: another session than before; else a person chose what was open.
    void opened(bool isNew);
    void failed(const Reprise::Error &error);

private:
    void takeFiles(const QStringList &files);
    void openAdded(const Result<Profile> &added);

    Application &m_application;
    QWidget &m_window;
    std::unique_ptr<Session> m_session;
};

} // namespace Reprise
