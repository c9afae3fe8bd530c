// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/reportdialog.h"

#include "app/async/clock.h"
#include "app/audit/report.h"
#include "app/session.h"
#include "ui/audit/savepathchooser.h"
#include "ui/errortext.h"
#include "ui/style/applicationstyle.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/waitlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reprise {

static constexpr QSize StartSize{560, 260};

ReportDialog::ReportDialog(Session &session, const RunSummary &run, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_run(run)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save report"));
    auto *heading = new PlainLabel(tr("Report of run %1").arg(run.number), this);
    heading->setTone(PlainLabel::Tone::Strong);
    auto *note = new PlainLabel(tr("Scope, plan, totals, every item with its outcome before and "
                                   "after, and what is unresolved. Reports are in English."),
        this);
    note->setTone(PlainLabel::Tone::Muted);
    note->setWordWrap(true);
    m_banner = new MessageBanner(this);
    m_banner->hide();
    m_path = new SavePathChooser(suggestedReportName(run, ReportFormat::Html), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(note),
             static_cast<QWidget *>(m_banner), createFormats(), static_cast<QWidget *>(m_path)})
        column->addWidget(widget);
    column->addStretch();
    column->addWidget(createFooter());
    resize(StartSize);
    connect(m_banner, &MessageBanner::actionTriggered, this, &ReportDialog::copyPath);
    connect(m_path, &SavePathChooser::changed, this, &ReportDialog::updateButtons);
    updateButtons();
}

QWidget *ReportDialog::createFormats()
{
    m_format = new QComboBox(this);
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("HTML, a page to read and print"), int(ReportFormat::Html));
    m_format->addItem(tr("CSV, a table for spreadsheets"), int(ReportFormat::Csv));
    m_format->addItem(tr("JSON, for programs"), int(ReportFormat::Json));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::changeFormat);
    return m_format;
}

QWidget *ReportDialog::createFooter()
{
    auto *box = new QWidget(this);
    m_wait = new WaitLabel(box);
    m_save = new QPushButton(tr("Save"), box);
    setAccent(*m_save);
    m_save->setDefault(true);
    m_close = new QPushButton(tr("Close"), box);
    m_close->setAutoDefault(false);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(m_wait, 1);
    row->addWidget(m_close);
    row->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::startSaving);
    connect(m_close, &QPushButton::clicked, this, &ReportDialog::reject);
    connect(m_wait, &WaitLabel::canceled, this, &ReportDialog::reject);
    return box;
}

ReportFormat ReportDialog::format() const
{
    return ReportFormat(m_format->currentData().toInt());
}

void ReportDialog::changeFormat()
{
    m_path->changeEnding(QLatin1StringView(reportFormatWord(m_lastFormat)),
        QLatin1StringView(reportFormatWord(format())));
    m_lastFormat = format();
}

void ReportDialog::updateButtons()
{
    m_save->setEnabled(!m_isSaving && m_path->isUsable());
    m_path->setEnabled(!m_isSaving);
    m_format->setEnabled(!m_isSaving);
}

void ReportDialog::startSaving()
{
    m_isSaving = true;
    m_banner->dismiss();
    m_wait->start(tr("Writing the report"));
    updateButtons();
    m_reading = m_session.runRecord(m_run.id);
    connect(m_reading.get(), &Job::finished, this, &ReportDialog::saveRecord);
}

void ReportDialog::saveRecord()
{
    const Result<RunRecord> record = m_reading->takeResult();
    if (!record)
        return showError(record.error());
    const qint64 now = SystemClock().utcMicros();
    m_saving = m_worker.run<void>(
        [record = *record, now, format = format(), path = m_path->path()](WorkControl &control) {
            return saveReport(makeReport(record, now), format, path, control);
        });
    connect(m_saving.get(), &Job::progressed, m_wait, &WaitLabel::setProgress);
    connect(m_saving.get(), &Job::finished, this, &ReportDialog::takeResult);
}

void ReportDialog::takeResult()
{
    const Result<void> saved = m_saving->result();
    if (!saved)
        return showError(saved.error());
    endSaving();
    m_savedPath = m_path->path();
    m_banner->showMessage(
        MessageBanner::Tone::Notice, tr("Saved as %1").arg(m_savedPath), tr("Copy path"));
}

void ReportDialog::endSaving()
{
    m_isSaving = false;
    m_wait->stop();
    updateButtons();
}

void ReportDialog::showError(const Error &error)
{
    endSaving();
    m_banner->showMessage(MessageBanner::Tone::Error, errorText(error).full());
}

void ReportDialog::reject()
{
    if (!m_isSaving)
        return QDialog::reject();
    m_reading.reset();
    m_saving.reset();
    endSaving();
}

void ReportDialog::copyPath() const
{
    QApplication::clipboard()->setText(m_savedPath);
}

} // namespace Reprise
