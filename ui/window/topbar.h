// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace Reprise {

class Actions;
class PlainLabel;
class PracticeGateway;
class PracticeMenu;
class ReplayLock;

//! The line at the top: which source is open (and the menu of all), whether it is production and
//! may be written, how it is doing, the find field, export and the main menu.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Health { Opening, Ready, Failed };

    TopBar(Actions &actions, QWidget *parent = nullptr);

    //! gateways: what people call the gateways of those profiles that have one.
    void setProfiles(const QList<Profile> &profiles, const QHash<ProfileId, QString> &gateways);
    void setProfile(const Profile &profile);
    //! Of the open connection; nullptr where there is nothing to unlock.
    void setLock(ReplayLock *lock);
    //! Of the sample; nullptr for all other sources.
    void setPractice(PracticeGateway *gateway);
    //! text says how old or how far: "101,322 events, 06:00 to 15:12".
    void setHealth(Health health, const QString &text);
    //! total is -1 while unknown.
    //! Shown as status tip of the health: what is fetched.
    void setHealthTip(const QString &tip);
    void setOpening(qint64 done, qint64 total);
    void focusFind();
    //! Below this the words of the second rank go.
    void setCompact(bool isCompact);
    QLineEdit *findField() const { return m_find; }

    QPushButton *lockButton() const { return m_lock; }

    static QString kindText(ProfileKind kind);

signals:
    void profileChosen(const Reprise::ProfileId &id);
    void findRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    void createLock();
    void showLock();
    QString whatIs(const Profile &profile) const;
    void createMainMenu(Actions &actions);
    void fillProfileMenu();

    Actions &m_actions;
    QList<Profile> m_profiles;
    QHash<ProfileId, QString> m_gateways;
    QPointer<ReplayLock> m_replayLock;
    ProfileId m_current;
    Health m_state = Health::Opening;
    bool m_isCompact = false;
    bool m_isColoring = false; // applyColors() changes palettes, which comes back as an event
    QPushButton *m_profile;
    QMenu *m_profileMenu;
    PlainLabel *m_production;
    PlainLabel *m_mode;
    QPushButton *m_lock;
    PlainLabel *m_dot;
    PlainLabel *m_health;
    QLineEdit *m_find;
    QPushButton *m_export;
    QToolButton *m_menu;
    PracticeMenu *m_practice = nullptr;
};

} // namespace Reprise
