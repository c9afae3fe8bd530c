// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/session.h"
#include "models/domain/replay/planreach.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace Reprise {

class Card;
class ExclusionList;
class ForecastView;
class MessageBanner;
class PlainLabel;
class PlanForm;
class WaitLabel;

//! What the plan page is opened with: which events, and where the choice came from.
struct PlanOrder {
    ResultSet selection;
    QList<RowKey> takenOut;
    ReplayScope scope;
};

//! A replay before it starts: what would be sent, what is left out and why, how, and how far it
//! reaches. Every change freezes a new plan (latest wins); Start sends exactly the frozen one, and
//! above TypedCountThreshold only after its number was typed. Start is never the default button.
class PlanPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPage(QWidget *parent = nullptr);
    ~PlanPage() override;

    //! REQUIRES: session outlives this page or setSession(nullptr) is called before it goes.
    void setSession(Session *session);
    void open(const PlanOrder &order);
    //! The newest frozen plan; nothing while one is being frozen.
    const std::optional<ReplayPlan> &plan() const { return m_plan; }
    //! Why Start is not possible; empty when it is.
    QString obstacle() const;

signals:
    void runCreated(Reprise::ReplayRun *run);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createCards();
    QWidget *createFooter();
    void createScope(QBoxLayout *column);
    void createReach(QBoxLayout *column);
    void createForecast(QBoxLayout *column);
    void freezeSoon();
    void freeze();
    void takePlan();
    void showPlan();
    void showScope();
    void showLeftOut();
    void showReach();
    void showForecast();
    void showStart();
    void start();
    void takeRun();
    void savePlan();
    void writePlan(const QString &path);
    bool isLocked() const;
    void showError(const Error &error);
    QString title() const;

    WorkerThread m_worker{QStringLiteral("plan")};
    Session *m_session = nullptr;
    PlanOrder m_order;
    JobPtr<ReplayPlan> m_freezing;
    JobPtr<PlanReach> m_counting;
    JobPtr<ReplayRun *> m_creating;
    JobPtr<void> m_saving;
    std::optional<ReplayPlan> m_plan;
    PlanReach m_reach;
    QTimer m_soon;

    PlainLabel *m_heading;
    PlainLabel *m_title;
    MessageBanner *m_banner;
    WaitLabel *m_wait;
    QBoxLayout *m_columns;
    PlainLabel *m_bug;
    PlainLabel *m_fix;
    PlainLabel *m_types;
    PlainLabel *m_events;
    PlainLabel *m_filter;
    QLineEdit *m_note;
    Card *m_leftOut;
    ExclusionList *m_exclusions;
    PlanForm *m_form;
    Card *m_forecast;
    ForecastView *m_forecastView;
    PlainLabel *m_forecastNote;
    PlainLabel *m_destinations;
    PlainLabel *m_span;
    PlainLabel *m_duration;
    PlainLabel *m_digest;
    QPushButton *m_save;
    PlainLabel *m_obstacle;
    PlainLabel *m_typedPrompt;
    QLineEdit *m_typed;
    QPushButton *m_start;
};

} // namespace Reprise
