// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace Reprise {

class PlainLabel;

//! Where to save a file: the path, a button that opens the system's file dialog, and a line that
//! says why the path does not do or that a file would be replaced.
class SavePathChooser final : public QWidget
{
    Q_OBJECT

public:
    //! fileName: the proposal, in the person's documents folder.
    explicit SavePathChooser(const QString &fileName, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    //! Replaces the ending of the path, if it has the old one.
    void changeEnding(const QString &from, const QString &to);
    //! The path can be written, as far as can be told before trying.
    bool isUsable() const;

signals:
    void changed();

private:
    void browse();
    void check();

    QLineEdit *m_edit;
    PlainLabel *m_note;
};

} // namespace Reprise
