// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "models/domain/event.h"
#include "models/domain/query/eventquery.h"
#include "models/items/attempttablemodel.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTabBar;
class QTreeView;
class QVBoxLayout;

namespace Reprise {

class AttemptStepper;
class BodyView;
class EmptyState;
class HeaderList;
class MessagePane;
class Sentence;
class SentenceLabel;
class SignatureView;

//! Everything of one event: what happened in a sentence, its timeline, each attempt with request,
//! response and headers, all fields uncut. Nothing here waits for the store: the record is given.
class EventDetail final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { RequestTab, ResponseTab, HeadersTab, AttemptsTab, SignatureTab, RawTab, TabCount };

    explicit EventDetail(QWidget *parent = nullptr);
    ~EventDetail() override;

    //! Whose events are shown, and that profile's clock: signing secrets are kept by profile.
    void setProfile(const ProfileId &profile, std::function<qint64()> now);

    //! Nothing is selected.
    void clear();
    //! Another event has been asked for: what is shown stays for WaitLabel's delay, then gives way.
    void showLoading();
    void showRecord(const EventRecord &record);
    void showProblem(const QString &what, const QString &why);

    //! The sentences on top; may hold data from outside.
    void setExplanation(const Sentence &sentences);
    //! A view of the attempts over time, below the sentence. Taken over.
    void setTimeline(QWidget *timeline);

    const EventRecord &record() const { return m_record; }
    //! Row of the attempt that is shown, -1 without any.
    int currentAttempt() const { return m_attempt; }
    void setCurrentAttempt(int row);
    Tab currentTab() const;
    void setCurrentTab(Tab tab);

signals:
    void currentAttemptChanged(int row);
    void filterRequested(const Reprise::Comparison &comparison);
    void explanationChosen(int link); //!< a piece of the sentences on top, by its link

private:
    QWidget *createContent();
    QWidget *createTabRow();
    void createPages();
    void createHeadersPage();
    void createAttemptsPage();
    void createRawPage();
    void createShortcuts();
    void connectFilters();
    void showAttempt();
    void showMessages(const Attempt *attempt);
    void tellEmptyAnswer(const Attempt *attempt);
    void markSignature();
    void stepAttempt(int step);
    const Attempt *attempt() const;
    void requestBodyFilter(QueryField field, const QList<PathStep> &path, const QueryValue &value);
    void requestHeaderFilter(QueryField field, const QByteArray &name, const QByteArray &value);

    WorkerThread m_worker;
    EventRecord m_record;
    int m_attempt = -1;
    AttemptTableModel m_attempts;
    QTimer m_loadingDelay;
    QStackedWidget *m_states;
    EmptyState *m_empty;
    SentenceLabel *m_explanation;
    QVBoxLayout *m_timelineSlot = nullptr;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    AttemptStepper *m_stepper;
    MessagePane *m_request;
    MessagePane *m_response;
    HeaderList *m_requestHeaders;
    HeaderList *m_responseHeaders;
    QTreeView *m_attemptView;
    SignatureView *m_signature;
    HeaderList *m_fields;
    BodyView *m_vendorFields;
};

} // namespace Reprise
