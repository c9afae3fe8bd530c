// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/exportjob.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Reprise {

class MessageBanner;
class PlainLabel;
class SavePathChooser;

//! Writes the events of a result to a file: format, columns, what happens to secrets, where to.
//! While it writes, the dialog shows progress and Cancel; a canceled export is kept, marked
//! partial, and the dialog says where. To be shown with open(). archive must outlive the dialog.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    //! filter: canonical text of what rows answers; columns: those the table shows.
    ExportDialog(EventArchive &archive, const ResultSet &rows, const QByteArray &filter,
        const QList<ExportColumn> &columns, QWidget *parent = nullptr);

    bool isExporting() const { return m_job && !m_job->isFinished(); }

public slots:
    //! Cancels first while exporting; the dialog then stays to say what was kept.
    void reject() override;

private:
    QWidget *createFormats();
    QWidget *createColumns(const QList<ExportColumn> &shown);
    QWidget *createSecrets();
    QWidget *createFooter();
    QWidget *createSettings(const QList<ExportColumn> &shown);
    ExportFormat format() const;
    QList<ExportColumn> columns() const;
    void changeFormat();
    void updateButtons();
    void startExport();
    void showProgress(qint64 done, qint64 total);
    void takeResult();
    void copyPath() const;

    EventArchive &m_archive;
    const ResultSet m_rows;
    const QByteArray m_filter;
    ExportJobPtr m_job;
    QString m_writtenPath;

    QRadioButton *m_csv = nullptr;
    QRadioButton *m_ndjson = nullptr;
    QListWidget *m_columns = nullptr;
    QCheckBox *m_redact = nullptr;
    PlainLabel *m_redactNote = nullptr;
    SavePathChooser *m_path = nullptr;
    QWidget *m_settings = nullptr;
    QProgressBar *m_progress = nullptr;
    PlainLabel *m_counts = nullptr;
    MessageBanner *m_banner = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

//! What people call a column of an export.
QString exportColumnTitle(ExportColumn column);

} // namespace Reprise
