// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querycompletion.h"

#include <QListView>

class QStandardItemModel;

namespace Reprise {

//! Candidates under a line of text. It is a child of the window and never takes the focus: the line
//! keeps the keyboard and moves the choice from there.
class CompletionList final : public QListView
{
    Q_OBJECT

public:
    explicit CompletionList(QWidget *parent = nullptr);

    //! Shows them at a place of the parent, below it or above where there is no room.
    void showCandidates(const QList<QueryCandidate> &candidates, const QRect &anchor);
    void chooseFirst();
    void moveChoice(int step); //!< around the ends; from nothing to the first or the last
    //! -1: nothing is chosen.
    int choice() const;

signals:
    void picked(int candidate); //!< by the mouse

private:
    void placeAt(const QRect &anchor);

    QStandardItemModel *m_model;
};

} // namespace Reprise
