// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/exportdialog.h"

#include "app/async/clock.h"
#include "ui/audit/savepathchooser.h"
#include "ui/errortext.h"
#include "ui/style/applicationstyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr QSize StartSize{560, 620};
static constexpr int ProgressSteps = 1000; // a bar counts in int

static PlainLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setTone(PlainLabel::Tone::Muted);
    label->setWordWrap(true);
    return label;
}

ExportDialog::ExportDialog(EventArchive &archive, const ResultSet &rows, const QByteArray &filter,
    const QList<ExportColumn> &columns, QWidget *parent)
    : QDialog(parent)
    , m_archive(archive)
    , m_rows(rows)
    , m_filter(filter)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export events"));
    auto *heading = new PlainLabel(
        tr("%Ln events will be written to a file", nullptr, pluralCount(rows.size())), this);
    heading->setTone(PlainLabel::Tone::Strong);
    m_banner = new MessageBanner(this);
    m_banner->hide();
    connect(m_banner, &MessageBanner::actionTriggered, this, &ExportDialog::copyPath);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(m_banner);
    column->addWidget(createSettings(columns), 1);
    column->addWidget(createFooter());
    resize(StartSize);
    changeFormat();
}

QWidget *ExportDialog::createSettings(const QList<ExportColumn> &shown)
{
    m_settings = new QWidget(this);
    m_path = new SavePathChooser(u"reprise-events.csv"_s, m_settings);
    auto *column = new QVBoxLayout(m_settings);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(createFormats());
    column->addWidget(createColumns(shown), 1);
    column->addWidget(createSecrets());
    column->addWidget(m_path);
    connect(m_path, &SavePathChooser::changed, this, &ExportDialog::updateButtons);
    return m_settings;
}

QWidget *ExportDialog::createFormats()
{
    auto *box = new QWidget(m_settings);
    m_csv = new QRadioButton(tr("&CSV, a table for spreadsheets"), box);
    m_ndjson = new QRadioButton(tr("&NDJSON, whole events with headers and bodies"), box);
    m_csv->setChecked(true);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(m_csv);
    column->addWidget(m_ndjson);
    connect(m_csv, &QRadioButton::toggled, this, &ExportDialog::changeFormat);
    return box;
}

QWidget *ExportDialog::createColumns(const QList<ExportColumn> &shown)
{
    m_columns = new QListWidget(m_settings);
    m_columns->setAccessibleName(tr("Columns"));
    for (int i = 0; i < ExportColumnCount; ++i) {
        const ExportColumn column = ExportColumn(i);
        auto *item = new QListWidgetItem(exportColumnTitle(column), m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
    }
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::updateButtons);
    return m_columns;
}

QWidget *ExportDialog::createSecrets()
{
    auto *box = new QWidget(m_settings);
    m_redact = new QCheckBox(tr("&Replace what looks like a secret"), box);
    m_redact->setChecked(true);
    m_redactNote = note({}, box);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(m_redact);
    column->addWidget(m_redactNote);
    connect(m_redact, &QCheckBox::toggled, this, &ExportDialog::changeFormat);
    return box;
}

QWidget *ExportDialog::createFooter()
{
    auto *box = new QWidget(this);
    m_progress = new QProgressBar(box);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_counts = new PlainLabel(box);
    m_export = new QPushButton(tr("Export"), box);
    setAccent(*m_export);
    m_close = new QPushButton(tr("Cancel"), box);
    m_close->setAutoDefault(false);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(m_progress, 1);
    row->addWidget(m_counts, 1);
    row->addWidget(m_close);
    row->addWidget(m_export);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    return box;
}

ExportFormat ExportDialog::format() const
{
    return m_csv->isChecked() ? ExportFormat::Csv : ExportFormat::Ndjson;
}

QList<ExportColumn> ExportDialog::columns() const
{
    QList<ExportColumn> chosen;
    for (int i = 0; i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            chosen.append(ExportColumn(i));
    }
    return chosen;
}

void ExportDialog::changeFormat()
{
    const bool isCsv = format() == ExportFormat::Csv;
    m_columns->setEnabled(isCsv);
    m_path->changeEnding(isCsv ? u"ndjson"_s : u"csv"_s, isCsv ? u"csv"_s : u"ndjson"_s);
    if (m_redact->isChecked())
        m_redactNote->setText(
            tr("Tokens, passwords, cookies and signatures become numbered tags. Compressed or "
               "encrypted bodies cannot be searched for them."));
    else
        m_redactNote->setText(isCsv
                ? tr("Everything is written as stored. Keep the file to yourself.")
                : tr("Everything is written as stored and can be imported again without loss. "
                     "Keep the file to yourself."));
    updateButtons();
}

void ExportDialog::updateButtons()
{
    const bool hasColumns = format() == ExportFormat::Ndjson || !columns().isEmpty();
    m_export->setEnabled(!isExporting() && hasColumns && m_path->isUsable());
    m_export->setStatusTip(hasColumns ? QString() : tr("Choose at least one column."));
    if (!isExporting())
        m_counts->setText(m_export->statusTip());
}

void ExportDialog::startExport()
{
    ExportTerms terms;
    terms.path = m_path->path();
    terms.format = format();
    terms.contents = m_redact->isChecked() ? ExportContents::Redacted : ExportContents::Complete;
    terms.columns = columns();
    terms.filter = m_filter;
    terms.exportedMicros = SystemClock().utcMicros();
    m_job = ExportJobPtr(new ExportJob(m_archive, m_rows, terms));
    connect(m_job.get(), &Job::progressed, this, &ExportDialog::showProgress);
    connect(m_job.get(), &Job::finished, this, &ExportDialog::takeResult);
    m_banner->dismiss();
    m_settings->setEnabled(false);
    m_export->setEnabled(false);
    m_progress->show();
    showProgress(0, m_rows.size());
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, ProgressSteps);
    m_progress->setValue(total > 0 ? int(done * ProgressSteps / total) : 0);
    m_counts->setText(tr("%1 of %2").arg(countText(done), countText(total)));
}

void ExportDialog::takeResult()
{
    const Result<ExportSummary> &result = m_job->result();
    m_settings->setEnabled(true);
    m_progress->hide();
    m_close->setText(tr("Close"));
    if (result) {
        m_writtenPath = result->path;
        m_banner->showMessage(MessageBanner::Tone::Notice,
            tr("%Ln events written to %1", nullptr, pluralCount(result->written))
                .arg(m_writtenPath),
            tr("Copy path"));
    } else if (result.error().kind == Error::Kind::Canceled) {
        m_writtenPath = OutputFile::partialPath(m_path->path());
        m_banner->showMessage(MessageBanner::Tone::Warning,
            tr("Canceled. What was written is in %1, marked as partial.").arg(m_writtenPath),
            tr("Copy path"));
    } else {
        m_banner->showMessage(MessageBanner::Tone::Error, errorText(result.error()).full());
    }
    updateButtons();
}

void ExportDialog::reject()
{
    if (isExporting())
        return m_job->cancel();
    QDialog::reject();
}

void ExportDialog::copyPath() const
{
    QApplication::clipboard()->setText(m_writtenPath);
}

} // namespace Reprise
