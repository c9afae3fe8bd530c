// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandrun.h"

#include "app/cli/command/gatewaycheckcommand.h"
#include "app/cli/command/gatewaylistcommand.h"
#include "app/cli/command/importcommand.h"
#include "app/cli/command/listcommand.h"
#include "app/cli/command/plancommand.h"
#include "app/cli/command/replaycommand.h"
#include "app/cli/command/reportcommand.h"
#include "app/cli/command/runcancelcommand.h"
#include "app/cli/command/runlistcommand.h"
#include "app/cli/command/runresumecommand.h"
#include "app/cli/command/runshowcommand.h"
#include "app/cli/command/showcommand.h"
#include "app/cli/command/synccommand.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Reprise {

static constexpr auto Patience = 5s;

template <typename Kind>
static std::unique_ptr<Command> make(const CommandContext &context)
{
    return std::make_unique<Kind>(context);
}

static std::unique_ptr<Command> makeCommand(const CommandContext &context)
{
    using Maker = std::unique_ptr<Command> (*)(const CommandContext &);
    static const QHash<QString, Maker> makers{{u"import"_s, make<ImportCommand>},
        {u"list"_s, make<ListCommand>}, {u"show"_s, make<ShowCommand>},
        {u"plan"_s, make<PlanCommand>}, {u"replay"_s, make<ReplayCommand>},
        {u"run list"_s, make<RunListCommand>}, {u"run show"_s, make<RunShowCommand>},
        {u"run resume"_s, make<RunResumeCommand>}, {u"run cancel"_s, make<RunCancelCommand>},
        {u"report"_s, make<ReportCommand>}, {u"sync"_s, make<SyncCommand>},
        {u"gateway list"_s, make<GatewayListCommand>},
        {u"gateway check"_s, make<GatewayCheckCommand>}};
    const Maker maker = makers.value(context.arguments.spec->name);
    Q_ASSERT(maker);
    return maker(context);
}

bool CommandRun::wantsWindow(const QStringList &arguments)
{
    return CommandLine::parse(arguments).kind == CommandLine::Kind::Window;
}

CommandRun::CommandRun(const QStringList &arguments, SessionSource &sessions, Terminal &terminal,
    const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_terminal(terminal)
    , m_clock(clock)
    , m_line(CommandLine::parse(arguments))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(int(ExitCode::Canceled)); });
}

void CommandRun::start()
{
    QMetaObject::invokeMethod(this, &CommandRun::run, Qt::QueuedConnection);
}

void CommandRun::run()
{
    switch (m_line.kind) {
    case CommandLine::Kind::Window:
    case CommandLine::Kind::Help:
        return answer(m_line.command.spec ? helpText(*m_line.command.spec) : overviewText());
    case CommandLine::Kind::Version:
        return answer("reprise " REPRISE_VERSION "\n");
    case CommandLine::Kind::Mistake:
        m_terminal.complain("reprise: " + m_line.mistake.toUtf8() + "\nSee \"reprise --help\".");
        return end(int(ExitCode::Usage));
    case CommandLine::Kind::Command:
        break;
    }
    m_interrupt = std::make_unique<Interrupt>();
    connect(m_interrupt.get(), &Interrupt::interrupted, this, &CommandRun::interrupt);
    m_command = makeCommand({m_sessions, m_terminal, m_clock, m_line.command});
    connect(m_command.get(), &Command::finished, this, &CommandRun::end);
    m_command->start();
}

void CommandRun::answer(const QByteArray &text)
{
    m_terminal.print(text);
    m_terminal.flush();
    end(int(m_terminal.hasFailed() ? ExitCode::Failed : ExitCode::Done));
}

void CommandRun::interrupt()
{
    m_terminal.note("canceling; a second signal ends at once");
    m_patience.start(Patience);
    m_command->cancel();
}

void CommandRun::end(int code)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_patience.stop();
    emit finished(code);
}

} // namespace Reprise
