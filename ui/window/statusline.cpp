// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/statusline.h"

#include "app/connection/replaylock.h"
#include "ui/replay/progressstrip.h"
#include "ui/replay/runtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Reprise {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_counts(new PlainLabel(this))
    , m_selected(new PlainLabel(this))
    , m_abilities(new QPushButton(this))
    , m_name(new QPushButton(this))
    , m_strip(new ProgressStrip(this))
    , m_numbers(new PlainLabel(this))
    , m_failed(new PlainLabel(this))
    , m_left(new PlainLabel(this))
    , m_pause(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(10);
    row->addStrut(m_cancel->sizeHint().height()); // as high without a run, so that nothing jumps
    m_counts->setElideMode(Qt::ElideRight);
    m_counts->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_selected->setTone(PlainLabel::Tone::Strong);
    m_failed->setTone(PlainLabel::Tone::Error);
    row->addWidget(m_counts);
    row->addSpacing(-6); // one sentence in two weights
    row->addWidget(m_selected);
    row->addStretch(1);
    row->addWidget(m_abilities);
    for (QPushButton *flat : {m_abilities, m_name})
        flat->setFlat(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_name, m_strip, m_numbers, m_failed, m_left, m_pause, m_cancel})
        row->addWidget(widget);
    for (QPushButton *button : {m_abilities, m_name, m_pause, m_cancel})
        button->setAutoDefault(false);
    m_name->setStatusTip(tr("Show the run"));
    m_abilities->setStatusTip(
        tr("What can be read, replayed, canceled, how fast and kept how long"));
    setAbilities({});
    connect(m_abilities, &QPushButton::clicked, this, &StatusLine::abilitiesRequested);
    connect(m_name, &QPushButton::clicked, this, &StatusLine::runChosen);
    connect(m_pause, &QPushButton::clicked, this, &StatusLine::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    setRun(nullptr);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
}

void StatusLine::setCounts(qint64 total, std::optional<qint64> matching, qint64 selected)
{
    m_countsText = tr("%Ln events", nullptr, pluralCount(total));
    if (matching)
        m_countsText += u" · "_s + tr("%Ln matches", nullptr, pluralCount(*matching));
    m_selection = selected;
    showLeft();
}

void StatusLine::setAbilities(const QString &gateway)
{
    m_abilities->setText(
        tr("What %1 can do").arg(QString(gateway).replace(u'&', QStringLiteral("&&"))));
    m_abilities->setVisible(!gateway.isEmpty());
}

void StatusLine::setLock(ReplayLock *lock)
{
    m_lock = lock;
}

void StatusLine::setTip(const QString &tip)
{
    m_tip = tip;
    showLeft();
}

void StatusLine::showLeft()
{
    m_counts->setText(m_tip.isEmpty() ? m_countsText : m_tip);
    m_selected->setText(tr("· %1 selected").arg(countText(m_selection)));
    m_selected->setVisible(m_tip.isEmpty() && m_selection > 0);
}

QString StatusLine::text() const
{
    return m_counts->text()
        + (m_selected->isHidden() ? QString() : QChar(u' ') + m_selected->text());
}

void StatusLine::setRun(ReplayRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    if (run) {
        connect(run, &ReplayRun::progressed, this, &StatusLine::showRun);
        connect(run, &ReplayRun::stateChanged, this, &StatusLine::showRun);
        connect(run, &QObject::destroyed, this, [this] { setRun(nullptr); });
    }
    showRun();
}

void StatusLine::showRun()
{
    const RunSummary summary = m_run ? m_run->summary() : RunSummary{};
    const bool isShown = m_run && summary.state != RunState::Finished;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_name, m_strip, m_numbers, m_failed, m_left, m_pause, m_cancel})
        widget->setVisible(isShown);
    if (!isShown)
        return;
    const RunProgress progress = m_run->progress();
    const qint64 failed = progress.totals.count(ItemState::Failed);
    m_name->setText(tr("Run %1").arg(summary.number));
    m_strip->setTotals(progress.totals);
    m_numbers->setText(runCountsText(progress.totals));
    m_failed->setText(tr("%1 failed").arg(countText(failed)));
    m_failed->setVisible(failed > 0);
    const bool isMoving = summary.state == RunState::Running;
    const QString wait = runWaitText(progress.wait);
    m_left->setText(!isMoving ? runStateText(summary)
            : wait.isEmpty()  ? timeLeftText(progress)
                              : wait);
    m_pause->setText(isMoving ? tr("Pause") : tr("Resume"));
    const QString waiting = tr("What is under way is waited for.");
    m_pause->setEnabled(isMoving || summary.state == RunState::Paused);
    m_pause->setStatusTip(m_pause->isEnabled() ? QString() : waiting);
    m_cancel->setEnabled(summary.state != RunState::Canceling);
    m_cancel->setStatusTip(m_cancel->isEnabled() ? QString() : waiting);
}

void StatusLine::pauseOrResume()
{
    if (!m_run)
        return;
    // Whatever needs a look before it goes on (a secret, too many failures) is resumed in its
    // panel.
    const RunSummary summary = m_run->summary();
    const bool isLocked = m_lock && m_lock->isLocked();
    const bool needsLook = isLocked || summary.pauseReason != PauseReason::Person;
    if (summary.state != RunState::Running && needsLook)
        return emit runChosen();
    const Result<void> result =
        summary.state == RunState::Running ? m_run->pause() : m_run->start();
    if (!result)
        emit failed(result.error());
}

} // namespace Reprise
