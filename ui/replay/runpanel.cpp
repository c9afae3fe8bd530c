// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/runpanel.h"

#include "app/connection/replaylock.h"
#include "ui/errortext.h"
#include "ui/replay/doubtbar.h"
#include "ui/replay/progressstrip.h"
#include "ui/replay/runcounters.h"
#include "ui/replay/runitemtable.h"
#include "ui/replay/runnotes.h"
#include "ui/replay/runtext.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace Reprise {

RunPanel::RunPanel(QWidget *parent)
    : QWidget(parent)
    , m_items(new ReplayItemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 10);
    layout->setSpacing(10);
    createHead(layout);
    createTable(layout);
    setAccessibleName(tr("Replay run"));
    setRun(nullptr, nullptr);
}

QTableView *RunPanel::table() const
{
    return m_table;
}

void RunPanel::createHead(QBoxLayout *layout)
{
    m_title = new PlainLabel(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_title->setElideMode(Qt::ElideRight);
    m_state = new PlainLabel(this);
    m_state->setTone(PlainLabel::Tone::Muted);
    m_goOn = new QPushButton(this);
    m_cancel = new QPushButton(tr("&Cancel run…"), this);
    m_report = new QPushButton(tr("Repor&t…"), this);
    m_notesButton = new QPushButton(tr("&Notes"), this);
    m_notesButton->setCheckable(true);
    m_close = new QPushButton(tr("Back to &events"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    for (QPushButton *button : {m_goOn, m_cancel, m_report, m_notesButton, m_close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_banner = new MessageBanner(this);
    m_strip = new ProgressStrip(this);
    m_counters = new RunCounters(this);
    layout->addLayout(row);
    layout->addWidget(m_banner);
    layout->addWidget(m_strip);
    layout->addWidget(m_counters);
    connect(m_goOn, &QPushButton::clicked, this, &RunPanel::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &RunPanel::askCancel);
    connect(m_notesButton, &QPushButton::toggled, this, &RunPanel::toggleNotes);
    connect(m_close, &QPushButton::clicked, this, &RunPanel::closed);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (m_run)
            emit reportRequested(m_run->summary().id);
    });
}

void RunPanel::createTable(QBoxLayout *layout)
{
    m_filter = new StateFilter(this);
    m_doubt = new DoubtBar(this);
    m_table = new RunItemTable(*m_items, this);
    m_notes = new RunNotes(this);
    m_notes->hide();
    layout->addWidget(m_filter);
    layout->addWidget(m_doubt);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_notes);
    connect(m_filter, &StateFilter::groupChosen, this, &RunPanel::setGroup);
    connect(m_doubt, &DoubtBar::decided, this, &RunPanel::decide);
    connect(m_doubt, &DoubtBar::lookUpRequested, this, [this] {
        if (m_run)
            m_run->lookUpNow();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RunPanel::showDoubt);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        emit eventRequested(m_items->planItemAt(index.row()).event);
    });
}

void RunPanel::setRun(Session *session, ReplayRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_reopening.reset();
    m_reading.reset();
    m_session = session;
    if (session && session->replayLock())
        connect(session->replayLock(), &ReplayLock::changed, this, &RunPanel::showState,
            Qt::UniqueConnection);
    m_run = run;
    m_banner->dismiss();
    m_notesButton->setChecked(false);
    m_items->setItems(
        run ? run->plan().items : QList<PlanItem>{}, [run](int index) { return run->item(index); });
    setGroup(StateFilter::Group::All);
    m_filter->setGroup(StateFilter::Group::All);
    if (run)
        connectRun();
    showState();
}

void RunPanel::connectRun()
{
    connect(m_run, &ReplayRun::stateChanged, this, &RunPanel::showState);
    connect(m_run, &ReplayRun::progressed, this, &RunPanel::showProgress);
    connect(m_run, &ReplayRun::itemsChanged, this, &RunPanel::showItems);
    connect(m_run, &QObject::destroyed, this, [this] { setRun(nullptr, nullptr); });
}

void RunPanel::showState()
{
    const RunSummary summary = m_run ? m_run->summary() : RunSummary{};
    m_title->setText(
        m_run ? tr("Run %1 · %2").arg(summary.number).arg(lineText(summary.title)) : tr("No run"));
    m_state->setText(m_run ? runStateText(summary) : QString());
    const bool isFinished = !m_run || summary.state == RunState::Finished;
    const QString obstacle = goOnObstacle(summary.state);
    m_goOn->setVisible(!isFinished);
    m_goOn->setEnabled(obstacle.isEmpty());
    m_goOn->setStatusTip(obstacle);
    m_goOn->setText(summary.state == RunState::Running ? tr("&Pause")
            : summary.state == RunState::Ready         ? tr("&Start")
                                                       : tr("&Resume"));
    m_cancel->setVisible(!isFinished);
    m_cancel->setEnabled(summary.state != RunState::Canceling);
    m_cancel->setStatusTip(m_cancel->isEnabled() ? QString() : tr("It is being canceled."));
    m_report->setEnabled(m_run != nullptr);
    m_report->setStatusTip(m_run ? QString() : tr("There is no run to report on."));
    m_isWaitShown = false;
    if (const QString why = pauseExplanation(summary); m_run && !why.isEmpty())
        m_banner->showMessage(MessageBanner::Tone::Warning, why);
    else
        m_banner->dismiss();
    showProgress();
}

//! A wait is no state: it comes and goes by itself, and takes its banner with it.
void RunPanel::showWait(const RunWait &wait)
{
    if (wait.cause != RunWait::Cause::None) {
        m_state->setText(runWaitText(wait));
        m_banner->showMessage(MessageBanner::Tone::Notice, waitExplanation(wait));
    } else if (m_isWaitShown) {
        m_state->setText(runStateText(m_run->summary()));
        m_banner->dismiss();
    }
    m_isWaitShown = wait.cause != RunWait::Cause::None;
}

//! Why the run can neither be paused nor go on; empty when it can.
QString RunPanel::goOnObstacle(RunState state) const
{
    if (state == RunState::Pausing || state == RunState::Canceling)
        return tr("What is under way is waited for.");
    const bool isLocked =
        m_session && m_session->replayLock() && m_session->replayLock()->isLocked();
    return isLocked && state != RunState::Running
        ? tr("This connection is read-only; turn replay on in the top bar (Ctrl+L).")
        : QString();
}

void RunPanel::showProgress()
{
    const RunProgress progress = m_run ? m_run->progress() : RunProgress{};
    m_strip->setTotals(progress.totals);
    m_counters->setProgress(progress, m_run ? m_run->summary().state : RunState::Ready);
    m_filter->setTotals(progress.totals);
    showWait(progress.wait);
    showDoubt();
}

void RunPanel::showItems(const QList<int> &indexes)
{
    m_items->refresh(indexes);
    showDoubt();
}

void RunPanel::showDoubt()
{
    const qint64 total = m_run ? m_run->progress().totals.count(ItemState::InDoubt) : 0;
    const QModelIndex current = m_table->currentIndex();
    if (!m_run || !current.isValid())
        return m_doubt->setItem(std::nullopt, total, {});
    m_doubt->setItem(
        m_items->itemAt(current.row()), total, m_items->planItemAt(current.row()).event.text());
}

void RunPanel::setGroup(StateFilter::Group group)
{
    m_items->setShownStates(StateFilter::statesOf(group));
}

void RunPanel::goOn()
{
    if (!m_run || !goOnObstacle(m_run->summary().state).isEmpty())
        return;
    switch (m_run->summary().state) {
    case RunState::Running:
        return report(m_run->pause());
    case RunState::Ready:
    case RunState::Paused:
        return resume();
    case RunState::Pausing:
    case RunState::Canceling:
    case RunState::Finished:
        return;
    }
}

void RunPanel::resume()
{
    const PauseReason reason = m_run->summary().pauseReason;
    const bool secretIsGone =
        reason == PauseReason::SecretMissing || reason == PauseReason::Restart;
    if (secretIsGone && m_run->plan().target.signature != SignatureScheme::None)
        return askSecret();
    report(m_run->start());
}

void RunPanel::askSecret()
{
    auto *dialog = new ConfirmDialog(tr("Secret to sign this run with"), tr("Resume"), window());
    dialog->addText(tr("The plan signs its requests (%1). The secret is kept in memory for this "
                       "run only.")
                        .arg(schemeText(m_run->plan().target.signature)));
    auto *secret = new QLineEdit(dialog);
    secret->setEchoMode(QLineEdit::Password);
    secret->setAccessibleName(tr("Secret"));
    dialog->addContent(secret);
    connect(dialog, &QDialog::accepted, this,
        [this, secret] { resumeWithSecret(secret->text().toUtf8()); });
    dialog->open();
    secret->setFocus();
}

void RunPanel::resumeWithSecret(const QByteArray &secret)
{
    if (!m_run || !m_session)
        return;
    m_reopening = m_session->openRun(m_run->summary().id, secret);
    connect(m_reopening.get(), &Job::finished, this, [this] {
        const Result<ReplayRun *> opened = m_reopening->takeResult();
        m_reopening.reset();
        if (!opened)
            return report(opened.error());
        if (*opened != m_run)
            setRun(m_session, *opened);
        report(m_run->start());
    });
}

void RunPanel::askCancel()
{
    if (!m_run)
        return;
    const qint64 left = itemsLeft(m_run->progress().totals);
    auto *dialog = new ConfirmDialog(
        tr("Cancel run %1?").arg(m_run->summary().number), tr("Cancel run"), window());
    dialog->cancelButton()->setText(tr("Keep run"));
    dialog->addText(tr("%Ln events are not sent then. What was sent stays sent, and the outcomes "
                       "are kept.",
        nullptr, pluralCount(left)));
    connect(dialog, &QDialog::accepted, this, [this] {
        if (m_run)
            report(m_run->cancel());
    });
    dialog->open();
}

void RunPanel::decide(int index, bool countAsSent, const QByteArray &reason)
{
    if (m_run)
        report(m_run->decide(index, countAsSent, reason));
}

void RunPanel::toggleNotes(bool areShown)
{
    m_notes->setVisible(areShown);
    if (!areShown || !m_run || !m_session)
        return;
    m_reading = m_session->runRecord(m_run->summary().id);
    connect(m_reading.get(), &Job::finished, this, [this] {
        if (m_reading->result())
            m_notes->setNotes(m_reading->result()->notes);
        else
            report(m_reading->result().error());
    });
}

void RunPanel::report(const Result<void> &result)
{
    if (!result)
        m_banner->showMessage(MessageBanner::Tone::Error, errorText(result.error()).full());
}

void RunPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    QWidget::keyPressEvent(event);
}

} // namespace Reprise
