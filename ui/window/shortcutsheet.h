// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPair>

namespace Reprise {

class Actions;

//! Every key of the window on one page: those of actions, and those of table and histogram.
//! Deletes itself when closed.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const Actions &actions, QWidget *parent);

    //! Key and meaning, as listed.
    static QList<QPair<QString, QString>> lines(const Actions &actions);
};

} // namespace Reprise
