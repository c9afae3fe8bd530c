// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/planpage.h"

#include "app/connection/replaylock.h"
#include "app/replay/plan/planfile.h"
#include "ui/errortext.h"
#include "ui/replay/card.h"
#include "ui/replay/exclusionlist.h"
#include "ui/replay/forecastview.h"
#include "ui/replay/planform.h"
#include "ui/replay/runtext.h"
#include "ui/style/applicationstyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waitlabel.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int FreezeDelayMs = 150; // typing in a field must not freeze a plan per key
constexpr int TwoColumnsWidth = 980;
constexpr int ShownValues = 4;

//! "order.fulfilled 203, order.created 44 and 3 more"
QString listed(const QList<ReachCount> &counts)
{
    QStringList parts;
    for (const ReachCount &entry : counts.first(qMin(ShownValues, counts.size())))
        parts.append(lineText(entry.value) + u" "_s + countText(entry.count));
    const int more = int(counts.size()) - ShownValues;
    const QString text = parts.join(u", "_s);
    return more > 0 ? PlanPage::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

QString moment(const std::optional<qint64> &micros)
{
    return micros ? timeWithZoneText(*micros) : PlanPage::tr("not marked");
}

} // namespace

PlanPage::PlanPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(tr("Replay plan"), this))
    , m_title(new PlainLabel(this))
    , m_banner(new MessageBanner(this))
    , m_wait(new WaitLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_heading->setFont(large);
    m_heading->setTone(PlainLabel::Tone::Strong);
    m_title->setFont(large);
    m_title->setTone(PlainLabel::Tone::Muted);
    m_title->setElideMode(Qt::ElideRight);
    auto *titles = new QHBoxLayout;
    titles->setSpacing(6); // one sentence in two weights
    titles->addWidget(m_heading);
    titles->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 10);
    layout->setSpacing(12);
    layout->addLayout(titles);
    layout->addWidget(m_banner);
    layout->addWidget(createCards(), 1);
    layout->addWidget(createFooter());
    setAccessibleName(tr("Replay plan"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(FreezeDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &PlanPage::freeze);
    connect(m_form, &PlanForm::changed, this, &PlanPage::freezeSoon);
    connect(m_form, &PlanForm::secretChanged, this, &PlanPage::showStart);
    connect(m_wait, &WaitLabel::canceled, this, &PlanPage::closed);
}

PlanPage::~PlanPage() = default;

QWidget *PlanPage::createCards()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(m_heading->text());
    auto *page = new QWidget(area);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(12);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(12);
        m_columns->addLayout(column, 1);
    }
    createScope(left);
    auto *how = new Card(tr("How"), page);
    m_form = new PlanForm(*how, this);
    right->addWidget(how);
    createReach(left);
    createForecast(right);
    left->addStretch(1);
    right->addStretch(1);
    area->setWidget(page);
    return area;
}

void PlanPage::createScope(QBoxLayout *column)
{
    auto *scope = new Card(tr("Scope"), this);
    m_bug = scope->addFact(tr("Bug introduced"));
    m_fix = scope->addFact(tr("Fix deployed"));
    m_types = scope->addFact(tr("Types"));
    m_events = scope->addFact(tr("Events"));
    m_filter = scope->addFact(tr("Filter"));
    m_filter->setFont(monospaceFont());
    m_note = new QLineEdit(scope);
    m_note->setPlaceholderText(tr("why, for the report"));
    m_note->setMaxLength(200);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    scope->addControl(tr("Reason"), m_note);
    connect(m_note, &QLineEdit::textEdited, this, &PlanPage::freezeSoon);
    column->addWidget(scope);

    m_leftOut = new Card(tr("Left out"), this);
    m_exclusions = new ExclusionList(m_leftOut);
    m_leftOut->addWide(m_exclusions);
    column->addWidget(m_leftOut);
}

void PlanPage::createReach(QBoxLayout *column)
{
    auto *reach = new Card(tr("Reach"), this);
    m_destinations = reach->addFact(tr("Destinations"));
    m_span = reach->addFact(tr("Oldest, newest"));
    m_duration = reach->addFact(tr("Takes"));
    m_digest = reach->addFact(tr("Plan digest"));
    m_digest->setFont(monospaceFont());
    column->addWidget(reach);
}

void PlanPage::createForecast(QBoxLayout *column)
{
    m_forecast = new Card(tr("Forecast"), this);
    m_forecastView = new ForecastView(m_forecast);
    m_forecastNote = new PlainLabel(m_forecast);
    m_forecastNote->setTone(PlainLabel::Tone::Muted);
    m_forecastNote->setWordWrap(true);
    m_forecast->addWide(m_forecastView);
    m_forecast->addWide(m_forecastNote);
    column->addWidget(m_forecast);
}

QWidget *PlanPage::createFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(12);
    m_save = new QPushButton(tr("&Save plan…"), footer);
    m_obstacle = new PlainLabel(footer);
    m_obstacle->setTone(PlainLabel::Tone::Muted);
    m_obstacle->setElideMode(Qt::ElideRight);
    m_typedPrompt = new PlainLabel(footer);
    m_typed = new QLineEdit(footer);
    m_typed->setObjectName(u"typedCount"_s);
    m_typed->setFixedWidth(90);
    auto *close = new QPushButton(tr("&Close"), footer);
    m_start = new QPushButton(tr("Start &replay"), footer);
    m_start->setObjectName(u"startReplay"_s);
    setAccent(*m_start);
    for (QPushButton *button : {m_save, close, m_start})
        button->setAutoDefault(false);
    row->addWidget(m_save);
    row->addWidget(m_wait);
    row->addWidget(m_obstacle, 1);
    row->addWidget(m_typedPrompt);
    row->addWidget(m_typed);
    row->addWidget(close);
    row->addWidget(m_start);
    connect(m_save, &QPushButton::clicked, this, &PlanPage::savePlan);
    connect(close, &QPushButton::clicked, this, &PlanPage::closed);
    connect(m_start, &QPushButton::clicked, this, &PlanPage::start);
    connect(m_typed, &QLineEdit::textChanged, this, &PlanPage::showStart);
    return footer;
}

void PlanPage::setSession(Session *session)
{
    m_freezing.reset();
    m_creating.reset();
    m_session = session;
    if (session && session->replayLock())
        connect(session->replayLock(), &ReplayLock::changed, this, &PlanPage::showStart,
            Qt::UniqueConnection);
    m_order = {};
    m_plan.reset();
    m_soon.stop();
    m_form->clearSecret();
}

void PlanPage::open(const PlanOrder &order)
{
    Q_ASSERT(m_session);
    m_order = order;
    m_banner->dismiss();
    m_typed->clear();
    m_form->clearSecret();
    const QSignalBlocker quiet(m_form); // the plan is frozen below, once
    m_form->setTargets(m_session->targets());
    m_note->setText(QString::fromUtf8(order.scope.note));
    freeze();
    m_note->setFocus();
}

void PlanPage::freezeSoon()
{
    m_plan.reset();
    m_freezing.reset();
    m_soon.start();
    showStart();
}

void PlanPage::freeze()
{
    m_plan.reset();
    m_counting.reset();
    if (!m_session || !m_form->isExecutable())
        return showPlan();
    PlanRequest request{m_order.selection, m_order.takenOut, m_form->target(), m_form->pacing(),
        m_form->stopRule(), m_form->markers(), m_order.scope};
    request.scope.note = m_note->text().trimmed().toUtf8();
    m_wait->start(tr("Freezing the plan"));
    m_freezing = m_session->freeze(request);
    connect(m_freezing.get(), &Job::progressed, m_wait, &WaitLabel::setProgress);
    connect(m_freezing.get(), &Job::finished, this, &PlanPage::takePlan);
    showPlan();
}

void PlanPage::takePlan()
{
    m_wait->stop();
    Result<ReplayPlan> frozen = m_freezing->takeResult();
    m_freezing.reset();
    if (!frozen)
        return showError(frozen.error());
    m_plan = std::move(*frozen);
    m_counting = m_worker.run<PlanReach>(
        [plan = *m_plan](WorkControl &) -> Result<PlanReach> { return reachOf(plan); });
    connect(m_counting.get(), &Job::finished, this, [this] {
        m_reach = *m_counting->result();
        m_counting.reset();
        showPlan();
    });
}

QString PlanPage::title() const
{
    if (!m_plan)
        return {};
    const QString destination = m_reach.destinations.size() == 1
        ? lineText(m_reach.destinations.first().value, 40)
        : tr("%Ln destinations", nullptr, pluralCount(m_reach.destinations.size()));
    const QString what =
        tr("· %Ln events to %1, oldest first", nullptr, pluralCount(m_reach.events))
            .arg(destination);
    const std::optional<qint64> duration = plannedDuration(m_plan->pacing, m_reach.events);
    return duration ? tr("%1, about %2").arg(what, waitText(*duration)) : what;
}

void PlanPage::showPlan()
{
    m_title->setText(title());
    showScope();
    showLeftOut();
    showReach();
    showForecast();
    showStart();
}

void PlanPage::showForecast()
{
    const ReplayPacing pacing = m_plan ? m_plan->pacing : ReplayPacing{};
    const bool isKnown = m_forecastView->setPlan(pacing, m_plan ? m_reach.events : 0);
    m_forecast->setVisible(isKnown);
    if (isKnown)
        m_forecastNote->setText(
            tr("Ends %1 after the start, if nothing fails and the receiver keeps up.")
                .arg(waitText(*plannedDuration(pacing, m_reach.events))));
}

void PlanPage::showScope()
{
    const ReplayScope &scope = m_plan ? m_plan->scope : m_order.scope;
    m_bug->setText(moment(scope.bugIntroducedMicros));
    m_fix->setText(moment(scope.fixDeployedMicros));
    m_types->setText(m_plan ? listed(m_reach.types) : u"…"_s);
    m_filter->setText(scope.filter.isEmpty() ? tr("everything") : QString::fromUtf8(scope.filter));
    m_events->setText(m_plan ? tr("%1 of %Ln that match", nullptr, pluralCount(scope.matched))
                                   .arg(countText(m_reach.events))
                             : u"…"_s);
}

void PlanPage::showLeftOut()
{
    const qint64 sum = m_plan ? m_plan->exclusions.size() : 0;
    m_leftOut->setHeading(tr("Left out: %1").arg(countText(sum)));
    m_exclusions->setCounts(m_plan ? m_reach.leftOut : decltype(m_reach.leftOut){});
    m_leftOut->setVisible(sum > 0);
}

void PlanPage::showReach()
{
    if (!m_plan) {
        for (PlainLabel *label : {m_destinations, m_span, m_duration, m_digest})
            label->setText(u"…"_s);
        return;
    }
    const std::optional<qint64> duration = plannedDuration(m_plan->pacing, m_reach.events);
    m_destinations->setText(listed(m_reach.destinations));
    m_span->setText(m_reach.events == 0 ? tr("nothing")
                                        : tr("%1 to %2")
                                              .arg(timeWithZoneText(m_reach.firstMicros),
                                                  timeWithZoneText(m_reach.lastMicros)));
    m_duration->setText(duration ? tr("about %1").arg(waitText(*duration))
                                 : tr("as long as the receiver needs to answer"));
    m_digest->setText(u"sha256 "_s + idText(m_plan->digest, 26));
}

bool PlanPage::isLocked() const
{
    return m_session && m_session->replayLock() && m_session->replayLock()->isLocked();
}

QString PlanPage::obstacle() const
{
    if (isLocked())
        return tr("This connection is read-only; turn replay on in the top bar (Ctrl+L).");
    if (m_creating)
        return tr("The run is being written to the journal.");
    if (const QString mistake = m_form->mistake(); !mistake.isEmpty())
        return mistake;
    if (!m_plan || m_counting)
        return tr("The plan is being frozen.");
    if (m_plan->items.isEmpty())
        return tr("Nothing is left to be sent.");
    const qint64 count = m_plan->items.size();
    if (count > TypedCountThreshold && m_typed->text().trimmed() != QString::number(count))
        return tr("Type the number of events to start.");
    return {};
}

void PlanPage::showStart()
{
    const qint64 count = m_plan ? m_plan->items.size() : 0;
    const bool mustType = count > TypedCountThreshold;
    m_typedPrompt->setVisible(mustType);
    m_typed->setVisible(mustType);
    m_typedPrompt->setText(tr("Type %1 to start").arg(count));
    m_typed->setAccessibleName(m_typedPrompt->text());
    const QString reason = obstacle();
    // What is missing to start stands beside its field already.
    m_obstacle->setText(mustType && m_form->mistake().isEmpty() ? QString() : reason);
    m_start->setEnabled(reason.isEmpty());
    m_start->setStatusTip(
        reason.isEmpty() ? tr("Send %Ln events now", nullptr, pluralCount(count)) : reason);
    m_save->setEnabled(m_plan.has_value());
    m_save->setStatusTip(m_plan ? tr("Write the frozen plan to a file") : reason);
}

void PlanPage::start()
{
    if (!m_session || !obstacle().isEmpty())
        return;
    m_creating = m_session->createRun(*m_plan, m_form->secret());
    connect(m_creating.get(), &Job::finished, this, &PlanPage::takeRun);
    showStart();
}

void PlanPage::takeRun()
{
    const Result<ReplayRun *> created = m_creating->takeResult();
    m_creating.reset();
    m_form->clearSecret();
    m_typed->clear();
    showStart();
    if (!created)
        return showError(created.error());
    emit runCreated(*created);
    if (const Result<void> started = (*created)->start(); !started)
        showError(started.error());
}

void PlanPage::savePlan()
{
    auto *dialog = new QFileDialog(this, tr("Save plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"replay-plan.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PlanPage::writePlan);
    dialog->open();
}

void PlanPage::writePlan(const QString &path)
{
    if (!m_plan)
        return;
    m_saving = m_worker.run<void>([path, plan = *m_plan](WorkControl &) -> Result<void> {
        return writePlanFile(path, plan);
    });
    connect(m_saving.get(), &Job::finished, this, [this, path] {
        if (!m_saving->result())
            return showError(m_saving->result().error());
        m_banner->showMessage(MessageBanner::Tone::Notice, tr("Saved as %1").arg(path));
    });
}

void PlanPage::showError(const Error &error)
{
    showPlan();
    if (error.kind != Error::Kind::Canceled)
        m_banner->showMessage(MessageBanner::Tone::Error, errorText(error).full());
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < TwoColumnsWidth;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setStretch(0, isNarrow ? 0 : 1); // one below the other, each as high as it needs
}

void PlanPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    QWidget::keyPressEvent(event);
}

} // namespace Reprise
