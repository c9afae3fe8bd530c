// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tour.h"

#include "app/audit/reportwriter.h"
#include "app/sample/samplestory.h"
#include "models/domain/timestamp.h"
#include "ui/actions.h"
#include "ui/detail/eventdetail.h"
#include "ui/events/eventspage.h"
#include "ui/events/eventtable.h"
#include "ui/histogram/histogramview.h"
#include "ui/mainwindow.h"
#include "ui/replay/planpage.h"
#include "ui/replay/runpanel.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

constexpr int PollMs = 50;
//! The longest step makes the sample of 100,000 events, on a slow machine.
constexpr qint64 StepLimitMs = 180'000;
//! After a step is reached the window gets this long to finish painting what it shows.
constexpr int SettleMs = 400;

const QString BrokenOrders = u"stage in failed, exhausted and type = \"order.fulfilled\""_s;

QString withOutage(const QString &filter)
{
    const auto text = [](qint64 micros) { return QString::fromLatin1(toIsoText(micros)); };
    return filter + u" and received in "_s + text(SampleStory::BugIntroduced) + u".."_s
        + text(SampleStory::FixDeployed);
}

} // namespace

Tour::Tour(MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
{
    addBrowsing();
    addReplay();
    addReport();
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    m_poll.start();
    beginStep();
}

void Tour::addBrowsing()
{
    EventsPage *page = m_window.eventsPage();
    const auto isAnswered = [this, page] {
        const Session *session = m_window.session();
        return session && session->state() == Session::State::Ready && page->feed()->hasResult()
            && !page->feed()->isBusy() && page->feed()->result().rows.size() > 0;
    };
    m_steps.push_back({"01-all-events", [page] { page->applyFilter({}); }, isAnswered});
    m_steps.push_back(
        {"02-failed-orders", [page] { page->applyFilter(BrokenOrders); }, isAnswered});
    m_steps.push_back({"03-outage",
        [page] {
            page->setMarkers({SampleStory::BugIntroduced, SampleStory::FixDeployed});
            page->applyFilter(withOutage(BrokenOrders));
        },
        isAnswered});
    m_steps.push_back(
        {"04-one-event", [page] { page->table()->goTo(0); }, [this] { return isEventShown(); }});
    m_steps.push_back(
        {"05-headers", [page] { page->detail()->setCurrentTab(EventDetail::HeadersTab); },
            [this] { return isEventShown(); }});
    m_steps.push_back(
        {"06-request", [page] { page->detail()->setCurrentTab(EventDetail::RequestTab); },
            [this] { return isEventShown(); }});
}

void Tour::addReplay()
{
    PlanPage *plan = m_window.planPage();
    RunPanel *panel = m_window.runPanel();
    m_steps.push_back({"07-plan",
        [this] {
            m_window.eventsPage()->table()->selectAllMatching();
            m_window.actions().at(Actions::PlanReplay)->trigger();
        },
        [plan] { return plan->plan().has_value(); }});
    m_steps.push_back({"08-number-typed",
        [plan] {
            plan->findChild<QLineEdit *>(u"typedCount"_s)
                ->setText(QString::number(plan->plan()->items.size()));
        },
        [plan] { return plan->obstacle().isEmpty(); }});
    m_steps.push_back(
        {"09-replaying", [plan] { plan->findChild<QPushButton *>(u"startReplay"_s)->click(); },
            [panel] {
                return panel->run() && panel->run()->progress().totals.word(SentWord::Sent) > 40;
            }});
    m_steps.push_back({"10-replayed", [] {},
        [panel] {
            const RunTotals totals = panel->run()->progress().totals;
            return panel->run()->summary().state == RunState::Finished
                && totals.count(ItemState::Delivered) == totals.total();
        }});
}

void Tour::addReport()
{
    m_steps.push_back({"", [this] { saveReport(); }, [this] { return m_isReportSaved; }});
}

bool Tour::isEventShown() const
{
    const EventsPage *page = m_window.eventsPage();
    return !page->detail()->record().event.id.isEmpty() && page->table()->currentRow() == 0;
}

void Tour::beginStep()
{
    m_inStep.start();
    m_steps.at(m_next).act();
}

void Tour::look()
{
    if (!m_steps.at(m_next).isReached()) {
        if (m_inStep.elapsed() < StepLimitMs)
            return;
        m_poll.stop();
        emit finished(u"not reached: %1"_s.arg(QLatin1StringView(m_steps.at(m_next).name)));
        return;
    }
    m_poll.stop();
    QTimer::singleShot(SettleMs, this, [this] {
        takePicture();
        if (++m_next == m_steps.size()) {
            emit finished({});
            return;
        }
        m_poll.start();
        beginStep();
    });
}

void Tour::takePicture() const
{
    const QLatin1StringView name(m_steps.at(m_next).name);
    if (!name.isEmpty())
        m_window.grab().save(m_folder.filePath(name + u".png"_s));
}

void Tour::saveReport()
{
    m_reading = m_window.session()->runRecord(m_window.runPanel()->run()->summary().id);
    connect(m_reading.get(), &Job::finished, this, [this] {
        const Result<RunRecord> record = m_reading->takeResult();
        if (!record)
            return;
        const QString path = m_folder.filePath(u"report"_s);
        const qint64 now = m_window.session()->nowMicros();
        m_saving = m_worker.run<void>([record = *record, path, now](WorkControl &control) {
            const Report report = makeReport(record, now);
            for (const ReportFormat format :
                {ReportFormat::Html, ReportFormat::Csv, ReportFormat::Json}) {
                const QString ending = QString::fromLatin1(reportFormatWord(format));
                if (Result<void> saved =
                        Reprise::saveReport(report, format, path + u'.' + ending, control);
                    !saved)
                    return saved;
            }
            return Result<void>();
        });
        connect(m_saving.get(), &Job::finished, this,
            [this] { m_isReportSaved = m_saving->result().has_value(); });
    });
}

} // namespace Reprise
