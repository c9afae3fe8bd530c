// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QTableView;

namespace Reprise {

class PlainLabel;
class RejectTableModel;
class Session;

//! Reads one or more files into the session's store: progress with numbers, cancel, and at the end
//! what came in and which lines did not. Closing it cancels; what was read until then stays.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Starts at once. session must outlive the dialog.
    ImportDialog(Session &session, const QStringList &files, QWidget *parent = nullptr);

    bool isFinished() const { return m_next == m_files.size() && !m_job; }
    //! Of all files read so far.
    const ImportSummary &summary() const { return m_summary; }

private:
    void createWidgets();
    void startNext();
    void showProgress(qint64 done, qint64 total);
    void takeAnswer();
    void add(const ImportSummary &summary);
    void finish(const QString &trouble);
    void copyRejects() const;

    Session &m_session;
    const QStringList m_files;
    qsizetype m_next = 0; // file to be read next
    ImportSummary m_summary;
    JobPtr<ImportSummary> m_job;

    PlainLabel *m_heading = nullptr;
    PlainLabel *m_counts = nullptr;
    QProgressBar *m_progress = nullptr;
    RejectTableModel *m_rejects;
    QTableView *m_rejectView = nullptr;
    PlainLabel *m_rejectHeading = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Reprise
