// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "ui/replay/statefilter.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QPushButton;
class QTableView;

namespace Reprise {

class DoubtBar;
class MessageBanner;
class PlainLabel;
class ProgressStrip;
class ReplayItemModel;
class RunCounters;
class RunItemTable;
class RunNotes;

//! One run: its numbers, its items with their outcomes, and what a person can do about it. A run
//! that the program found in mid-air after a restart goes on by a click here and never by itself.
class RunPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent = nullptr);

    //! nullptr for both empties the panel. REQUIRES: session owns run.
    void setRun(Session *session, ReplayRun *run);
    ReplayRun *run() const { return m_run; }
    StateFilter *stateFilter() const { return m_filter; }
    QTableView *table() const;
    //! Asks whether the run is to be canceled, and does it.
    void askCancel();

signals:
    void closed();
    void reportRequested(const Reprise::RunId &run);
    void eventRequested(const Reprise::EventId &event);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createHead(QBoxLayout *layout);
    void createTable(QBoxLayout *layout);
    void connectRun();
    void showState();
    QString goOnObstacle(RunState state) const;
    void showProgress();
    void showWait(const RunWait &wait);
    void showItems(const QList<int> &indexes);
    void showDoubt();
    void setGroup(StateFilter::Group group);
    void goOn(); // start, pause or resume, whatever the state allows
    void resume();
    void askSecret();
    void resumeWithSecret(const QByteArray &secret);
    void decide(int index, bool countAsSent, const QByteArray &reason);
    void toggleNotes(bool areShown);
    void report(const Result<void> &result);

    QPointer<Session> m_session;
    QPointer<ReplayRun> m_run;
    JobPtr<ReplayRun *> m_reopening;
    JobPtr<RunRecord> m_reading;
    ReplayItemModel *m_items;

    PlainLabel *m_title;
    PlainLabel *m_state;
    QPushButton *m_goOn;
    QPushButton *m_cancel;
    QPushButton *m_report;
    QPushButton *m_notesButton;
    QPushButton *m_close;
    MessageBanner *m_banner;
    bool m_isWaitShown = false; // in the banner
    ProgressStrip *m_strip;
    RunCounters *m_counters;
    StateFilter *m_filter;
    DoubtBar *m_doubt;
    RunItemTable *m_table;
    RunNotes *m_notes;
};

} // namespace Reprise
