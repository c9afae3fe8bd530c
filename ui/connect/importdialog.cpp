// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/importdialog.h"

#include "app/session.h"
#include "models/items/rejecttablemodel.h"
#include "ui/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainitemdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Reprise {

static constexpr QSize StartSize{640, 220};
static constexpr QSize SizeWithRejects{640, 420};
static constexpr int ProgressSteps = 1000; // a bar counts in int, files in 64 bits

ImportDialog::ImportDialog(Session &session, const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_files(files)
    , m_rejects(new RejectTableModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import events"));
    createWidgets();
    resize(StartSize);
    startNext();
}

void ImportDialog::createWidgets()
{
    m_heading = new PlainLabel(this);
    m_heading->setTone(PlainLabel::Tone::Strong);
    m_heading->setElideMode(Qt::ElideMiddle);
    m_counts = new PlainLabel(this);
    m_counts->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_rejectHeading = new PlainLabel(tr("Lines that were left out:"), this);
    m_rejectView = new QTableView(this);
    m_rejectView->setModel(m_rejects);
    m_rejectView->setItemDelegate(new PlainItemDelegate(m_rejectView));
    m_rejectView->verticalHeader()->hide();
    m_rejectView->horizontalHeader()->setStretchLastSection(true);
    m_rejectView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_copy = new QPushButton(tr("Copy list"), this);
    m_close = new QPushButton(tr("Cancel"), this);
    connect(m_copy, &QPushButton::clicked, this, &ImportDialog::copyRejects);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    for (QWidget *later : {static_cast<QWidget *>(m_rejectHeading),
             static_cast<QWidget *>(m_rejectView), static_cast<QWidget *>(m_copy)})
        later->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_progress);
    column->addWidget(m_counts);
    column->addWidget(m_rejectHeading);
    column->addWidget(m_rejectView, 1);
    column->addStretch();
    column->addLayout(buttons);
}

void ImportDialog::startNext()
{
    if (m_next == m_files.size())
        return finish({});
    const QString &file = m_files.at(m_next++);
    m_heading->setText(tr("Reading %1").arg(QFileInfo(file).fileName()));
    m_job = m_session.importFile(file);
    connect(m_job.get(), &Job::progressed, this, &ImportDialog::showProgress);
    connect(m_job.get(), &Job::finished, this, &ImportDialog::takeAnswer);
}

void ImportDialog::showProgress(qint64 done, qint64 total)
{
    if (total <= 0)
        return m_counts->setText(tr("%1 read").arg(sizeText(done)));
    m_progress->setRange(0, ProgressSteps);
    m_progress->setValue(static_cast<int>(done * ProgressSteps / total));
    m_counts->setText(tr("%1 of %2 read").arg(sizeText(done), sizeText(total)));
}

void ImportDialog::takeAnswer()
{
    const Result<ImportSummary> answer = m_job->takeResult();
    m_job.reset();
    if (!answer) {
        m_next = m_files.size();
        return finish(errorText(answer.error()).full());
    }
    add(*answer);
    startNext();
}

void ImportDialog::add(const ImportSummary &summary)
{
    m_summary.read += summary.read;
    m_summary.added += summary.added;
    m_summary.updated += summary.updated;
    m_summary.unchanged += summary.unchanged;
    m_summary.rejectedCount += summary.rejectedCount;
    m_summary.rejected += summary.rejected;
}

void ImportDialog::finish(const QString &trouble)
{
    m_progress->hide();
    m_close->setText(tr("Close"));
    m_heading->setText(trouble.isEmpty() ? tr("Import finished") : trouble);
    m_counts->setText(tr("%1 new, %2 updated, %3 known before, %Ln lines left out", nullptr,
        pluralCount(m_summary.rejectedCount))
                          .arg(countText(m_summary.added), countText(m_summary.updated),
                              countText(m_summary.unchanged)));
    if (m_summary.rejected.isEmpty())
        return;
    QList<RejectedLine> lines;
    for (const ImportReject &reject : m_summary.rejected)
        lines.append({reject.line, reject.reason});
    m_rejects->setLines(lines);
    m_rejectHeading->show();
    m_rejectView->show();
    m_copy->show();
    resize(SizeWithRejects);
}

void ImportDialog::copyRejects() const
{
    QApplication::clipboard()->setText(m_rejects->toText());
}

} // namespace Reprise
