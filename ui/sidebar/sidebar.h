// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "app/store/eventarchive.h"
#include "models/domain/replay/replayitem.h"
#include "ui/sidebar/savedview.h"
#include "ui/sidebar/sidebarviews.h"

#include <QListView>

namespace Reprise {

class SidebarDelegate;
class SidebarModel;

//! What one can look at: views (saved filters) with their counts, failures that read the same, runs
//! with their progress, sources. Each line is a filter or opens something; Return or a click
//! chooses it. Folds into icons where the window is narrow.
class Sidebar final : public QListView
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    //! In the order of sidebarViews(), then of the saved ones.
    void setViewCounts(const QList<std::optional<qint64>> &counts);
    //! Below the views that every profile has; these can be renamed (F2) and deleted (Delete).
    void setSavedViews(const QList<SavedView> &views);
    void setFailures(const QList<FailureCount> &failures);
    void setRuns(const QList<RunSummary> &runs);
    void setProfiles(const QList<Profile> &profiles, const ProfileId &current);
    //! Marks the line whose filter this is, by its canonical text; none where nothing fits.
    void setCurrentFilter(const QByteArray &text);
    void setCurrentRun(const RunId &id);
    void setFolded(bool isFolded);
    bool isFolded() const { return m_isFolded; }

    static constexpr int WideWidth = 212;
    static constexpr int FoldedWidth = 48;

    QSize sizeHint() const override;

signals:
    void filterChosen(const QByteArray &text);
    void runChosen(const Reprise::RunId &id);
    void profileChosen(const Reprise::ProfileId &id);
    void renameRequested(int index); //!< of the saved views
    void deleteRequested(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    int savedAt(const QModelIndex &index) const; //!< -1: none
    void showViews();
    void showFailures();
    void showRuns();

    SidebarModel *m_model;
    SidebarDelegate *m_delegate;
    QList<SavedView> m_saved;
    QList<std::optional<qint64>> m_counts;
    QList<FailureCount> m_failures;
    QList<RunSummary> m_runs;
    QByteArray m_filter;
    RunId m_run;
    bool m_isFolded = false;
};

} // namespace Reprise
