// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/replayrun.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace Reprise {

class PlainLabel;
class ProgressStrip;
class ReplayLock;

//! The bottom line: how many events there are, match and are selected, a passing tip, and the run
//! under way with pause and cancel.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    //! Opens the capability matrix of the open connection; hidden where there is none.
    void setAbilities(const QString &gateway);
    //! Of the open connection: while it is locked a run is resumed nowhere.
    void setLock(ReplayLock *lock);

    //! matching: nothing while it is not known yet.
    void setCounts(qint64 total, std::optional<qint64> matching, qint64 selected);
    //! Stands in the place of the counts until it is empty again.
    void setTip(const QString &tip);
    //! The run to be shown until it has finished; nullptr for none.
    void setRun(ReplayRun *run);
    QString text() const;

signals:
    void abilitiesRequested();
    void runChosen();
    void cancelRequested(); //!< to be confirmed
    void failed(const Reprise::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLeft();
    void showRun();
    void pauseOrResume();

    PlainLabel *m_counts;
    PlainLabel *m_selected;
    QPushButton *m_abilities;
    QPushButton *m_name;
    ProgressStrip *m_strip;
    PlainLabel *m_numbers;
    PlainLabel *m_failed;
    PlainLabel *m_left;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPointer<ReplayRun> m_run;
    QPointer<ReplayLock> m_lock;
    QString m_countsText;
    QString m_tip;
    qint64 m_selection = 0;
};

} // namespace Reprise
