// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/eventdetail.h"

#include "ui/detail/attemptdelegate.h"
#include "ui/detail/attemptstepper.h"
#include "ui/detail/bodyview.h"
#include "ui/detail/headerlist.h"
#include "ui/detail/messagepane.h"
#include "ui/detail/recordfields.h"
#include "ui/detail/signature/signatureview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sentencelabel.h"
#include "ui/widgets/waitlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>

namespace Reprise {

using namespace Qt::StringLiterals;

EventDetail::EventDetail(QWidget *parent)
    : QWidget(parent)
    , m_worker(u"detail"_s)
    , m_states(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_explanation(new SentenceLabel(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_stepper(new AttemptStepper(this))
    , m_request(new MessagePane(m_worker, this))
    , m_response(new MessagePane(m_worker, this))
    , m_requestHeaders(new HeaderList(HeaderList::Use::Headers, this))
    , m_responseHeaders(new HeaderList(HeaderList::Use::Headers, this))
    , m_attemptView(new QTreeView(this))
    , m_signature(new SignatureView(m_worker, this))
    , m_fields(new HeaderList(HeaderList::Use::Fields, this))
    , m_vendorFields(new BodyView(m_worker, this))
{
    setAccessibleName(tr("Event"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_states->addWidget(m_empty);
    m_states->addWidget(createContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    setFocusProxy(m_tabs);
    createPages();
    createShortcuts();
    connectFilters();
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(WaitLabel::DelayMs);
    connect(&m_loadingDelay, &QTimer::timeout, this,
        [this] { showProblem(tr("Loading the event…"), {}); });
    clear();
}

//! Views cancel what they have under way, so they go before the thread that they wait for.
EventDetail::~EventDetail()
{
    delete m_states;
}

QWidget *EventDetail::createContent()
{
    m_explanation->setAccessibleName(tr("What happened"));
    m_explanation->hide();
    connect(m_explanation, &SentenceLabel::linkChosen, this, &EventDetail::explanationChosen);
    auto *content = new QWidget(m_states);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(0);
    m_timelineSlot = new QVBoxLayout;
    layout->addWidget(m_explanation);
    layout->addLayout(m_timelineSlot);
    layout->addWidget(createTabRow());
    auto *line = new QFrame(content);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    return content;
}

QWidget *EventDetail::createTabRow()
{
    const QString titles[TabCount]{
        tr("Request"), tr("Response"), tr("Headers"), tr("Tries"), tr("Signature"), tr("Raw")};
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Parts of the event"));
    for (int i = 0; i < TabCount; ++i) {
        m_tabs->addTab(titles[i]);
        m_tabs->setTabToolTip(
            i, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)).toString(QKeySequence::NativeText));
    }
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_stepper, &AttemptStepper::stepRequested, this, &EventDetail::stepAttempt);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_stepper);
    return row;
}

void EventDetail::createPages()
{
    m_pages->addWidget(m_request);
    m_pages->addWidget(m_response);
    createHeadersPage();
    createAttemptsPage();
    m_pages->addWidget(m_signature);
    connect(m_signature, &SignatureView::reportChanged, this, &EventDetail::markSignature);
    createRawPage();
    setCurrentTab(ResponseTab);
}

void EventDetail::createHeadersPage()
{
    m_requestHeaders->setTitle(tr("Request"));
    m_responseHeaders->setTitle(tr("Response"));
    auto *splitter = new QSplitter(Qt::Horizontal, m_pages);
    splitter->addWidget(m_requestHeaders);
    splitter->addWidget(m_responseHeaders);
    m_pages->addWidget(splitter);
}

void EventDetail::createAttemptsPage()
{
    m_attemptView->setModel(&m_attempts);
    m_attemptView->setItemDelegate(new AttemptDelegate(m_attemptView));
    m_attemptView->setRootIsDecorated(false);
    m_attemptView->setUniformRowHeights(true);
    m_attemptView->setFrameShape(QFrame::NoFrame);
    m_attemptView->setAccessibleName(tr("Tries"));
    const int widths[]{48, 190, 170, 56, 80, 150};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_attemptView->setColumnWidth(column, widths[column]);
    connect(m_attemptView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { setCurrentAttempt(current.row()); });
    m_pages->addWidget(m_attemptView);
}

void EventDetail::createRawPage()
{
    auto *splitter = new QSplitter(Qt::Horizontal, m_pages);
    splitter->addWidget(m_fields);
    splitter->addWidget(m_vendorFields);
    m_pages->addWidget(splitter);
}

void EventDetail::createShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int i = 0; i < TabCount; ++i)
        add(Qt::ALT | Qt::Key(Qt::Key_1 + i), [this, i] { setCurrentTab(static_cast<Tab>(i)); });
    add(Qt::ALT | Qt::Key_Left, [this] { stepAttempt(-1); });
    add(Qt::ALT | Qt::Key_Right, [this] { stepAttempt(1); });
}

void EventDetail::connectFilters()
{
    const std::pair<HeaderList *, QueryField> lists[]{{m_request->headerList(), QueryField::Header},
        {m_requestHeaders, QueryField::Header},
        {m_response->headerList(), QueryField::ResponseHeader},
        {m_responseHeaders, QueryField::ResponseHeader}};
    for (const auto &[list, field] : lists)
        connect(list, &HeaderList::filterRequested, this,
            [this, which = field](const QByteArray &name, const QByteArray &value) {
                requestHeaderFilter(which, name, value);
            });
    const std::pair<BodyView *, QueryField> bodies[]{
        {m_request->bodyView(), QueryField::Body}, {m_response->bodyView(), QueryField::Response}};
    for (const auto &[body, field] : bodies)
        connect(body, &BodyView::filterRequested, this,
            [this, which = field](const QList<PathStep> &path, const QueryValue &value) {
                requestBodyFilter(which, path, value);
            });
}

void EventDetail::setProfile(const ProfileId &profile, std::function<qint64()> now)
{
    m_signature->setProfile(profile, std::move(now));
}

void EventDetail::clear()
{
    m_loadingDelay.stop();
    m_record = {};
    m_attempts.setAttempts({});
    m_attempt = -1;
    showProblem(tr("No event selected"), tr("Select one in the table to see all of it here."));
}

void EventDetail::showProblem(const QString &what, const QString &why)
{
    m_loadingDelay.stop();
    m_empty->setContent(what, why);
    m_states->setCurrentIndex(0);
}

void EventDetail::showLoading()
{
    m_loadingDelay.start();
}

void EventDetail::showRecord(const EventRecord &record)
{
    m_loadingDelay.stop();
    m_record = record;
    m_attempt = -1;
    m_attempts.setAttempts(record.attempts);
    m_states->setCurrentIndex(1);
    if (record.attempts.isEmpty())
        return showAttempt();
    setCurrentAttempt(m_attempts.mostTellingRow());
}

void EventDetail::setExplanation(const Sentence &sentences)
{
    m_explanation->setSentence(sentences);
    m_explanation->setVisible(!sentences.isEmpty());
}

void EventDetail::setTimeline(QWidget *timeline)
{
    m_timelineSlot->addWidget(timeline);
}

EventDetail::Tab EventDetail::currentTab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void EventDetail::setCurrentTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void EventDetail::setCurrentAttempt(int row)
{
    if (row < 0 || row >= m_record.attempts.size() || row == m_attempt)
        return;
    m_attempt = row;
    m_attemptView->setCurrentIndex(m_attempts.index(row, 0));
    showAttempt();
    emit currentAttemptChanged(row);
}

void EventDetail::stepAttempt(int step)
{
    setCurrentAttempt(m_attempt + step);
}

const Attempt *EventDetail::attempt() const
{
    return m_attempt < 0 ? nullptr : &m_record.attempts.at(m_attempt);
}

void EventDetail::showAttempt()
{
    const Attempt *shown = attempt();
    m_stepper->setAttempts(m_record.attempts, m_attempt);
    showMessages(shown);
    m_fields->setHeaders(recordFields(m_record.event, shown));
    Body vendor;
    vendor.bytes = vendorFields(m_record.event, shown);
    vendor.mediaType = vendor.bytes.isEmpty() ? QByteArray() : QByteArray("application/json");
    m_vendorFields->setBody(vendor);
}

//! "500", or why there is no answer.
static QString responseLine(const Attempt &attempt)
{
    if (attempt.code)
        return EventDetail::tr("HTTP %1").arg(*attempt.code);
    return attempt.error.isEmpty() ? EventDetail::tr("no answer") : lineText(attempt.error, 200);
}

//! A body that is not there because no answer came is another thing than an empty one.
void EventDetail::tellEmptyAnswer(const Attempt *shown)
{
    BodyView *body = m_response->bodyView();
    if (!shown)
        return body->setEmptiness(tr("No answer"), tr("There was no try yet."));
    if (shown->outcome == AttemptOutcome::Pending)
        return body->setEmptiness(tr("No answer yet"), tr("The try is under way."));
    if (shown->code)
        return body->setEmptiness(tr("No body"), tr("The answer came without one."));
    body->setEmptiness(tr("No answer"),
        shown->error.isEmpty() ? tr("Nothing came back from the receiver.")
                               : lineText(shown->error, 200));
}

void EventDetail::showMessages(const Attempt *shown)
{
    const HttpMessage &request = shown && shown->request ? *shown->request : m_record.request;
    const HttpMessage response = shown ? shown->response : HttpMessage();
    tellEmptyAnswer(shown);
    m_request->setMessage(request, lineText(m_record.event.destinationUrl, 200));
    m_response->setMessage(response, shown ? responseLine(*shown) : tr("no try yet"));
    m_requestHeaders->setHeaders(request.headers);
    m_responseHeaders->setHeaders(response.headers);
    std::optional<qint64> delivered;
    if (shown)
        delivered = shown->startedAt.utcMicros;
    m_signature->setRequest(request, delivered);
}

//! "Signature ✓": what a check found shows without going there.
void EventDetail::markSignature()
{
    const std::optional<SignatureReport> &report = m_signature->report();
    QString title = tr("Signature");
    if (report && isMatch(report->finding))
        title += u" ✓"_s;
    else if (report
        && (report->finding == SignatureFinding::WrongSecret
            || report->finding == SignatureFinding::BodyAltered))
        title += u" ✕"_s;
    m_tabs->setTabText(SignatureTab, title);
}

void EventDetail::requestBodyFilter(
    QueryField field, const QList<PathStep> &path, const QueryValue &value)
{
    emit filterRequested({{field, path}, QueryOperator::Equal, {ValueRange::only(value)}});
}

void EventDetail::requestHeaderFilter(
    QueryField field, const QByteArray &name, const QByteArray &value)
{
    const QueryValue text{QueryValue::Kind::Text, value, 0};
    emit filterRequested(
        {{field, {{name.toLower(), -1}}}, QueryOperator::Equal, {ValueRange::only(text)}});
}

} // namespace Reprise
