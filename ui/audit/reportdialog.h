// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/audit/reportwriter.h"
#include "models/domain/replay/replayitem.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace Reprise {

class MessageBanner;
class SavePathChooser;
class Session;
class WaitLabel;

//! Saves the report of a run: format and path; then says where it is, with a button that copies the
//! path. To be shown with open(). session must outlive the dialog.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(Session &session, const RunSummary &run, QWidget *parent = nullptr);

    bool isSaving() const { return m_isSaving; }

public slots:
    //! Cancels first while saving; nothing is left then.
    void reject() override;

private:
    QWidget *createFormats();
    QWidget *createFooter();
    ReportFormat format() const;
    void changeFormat();
    void updateButtons();
    void startSaving();
    void saveRecord();
    void takeResult();
    void endSaving();
    void showError(const Error &error);
    void copyPath() const;

    Session &m_session;
    const RunSummary m_run;
    JobPtr<RunRecord> m_reading;
    JobPtr<void> m_saving;
    bool m_isSaving = false;
    QString m_savedPath;
    ReportFormat m_lastFormat = ReportFormat::Html;

    QComboBox *m_format = nullptr;
    SavePathChooser *m_path = nullptr;
    WaitLabel *m_wait = nullptr;
    MessageBanner *m_banner = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    WorkerThread m_worker{QStringLiteral("report")};
};

} // namespace Reprise
