// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace Reprise {

class Application;

//! All saved sources, to be edited or forgotten. Deletes itself when closed.
class SourcesDialog final : public QDialog
{
    Q_OBJECT

public:
    //! application outlives the dialog.
    SourcesDialog(Application &application, QWidget *parent);

    QListWidget *list() const { return m_list; }

signals:
    void connectRequested();
    void editRequested(const Reprise::Profile &profile);
    void removeRequested(const Reprise::Profile &profile);
    void openRequested(const Reprise::Profile &profile);

private:
    void fill();
    std::optional<Profile> current() const;
    void showButtons();
    QPushButton *addButton(const QString &text, void (SourcesDialog::*signal)(const Profile &));

    Application &m_application;
    QList<Profile> m_profiles;
    QListWidget *m_list;
    QList<QPushButton *> m_perSource; // need a saved one
};

} // namespace Reprise
