// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/sessioncommand.h"

#include "app/cli/filtermistake.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/timestamp.h"

using namespace Qt::StringLiterals;

namespace Reprise {

std::optional<Profile> SessionCommand::profile(OptionReader &reader)
{
    return sourceProfile(reader, arguments(), sessions().profiles());
}

void SessionCommand::start()
{
    OptionReader reader(arguments());
    readOptions(reader);
    const std::optional<Profile> source = reader.isGood() ? profile(reader) : std::nullopt;
    if (!reader.isGood())
        return misuse(reader.mistake());
    Q_ASSERT(source.has_value());
    m_session = sessions().openSession(*source);
    connect(m_session.get(), &Session::openingProgressed, this,
        [this](qint64 done, qint64 total) { showProgress("opening", done, total); });
    connect(m_session.get(), &Session::stateChanged, this, &SessionCommand::beginOrFail);
    beginOrFail();
}

//! On stderr: what is read may be older than the database.
static QByteArray copyNote(const ShownCopy &copy)
{
    const bool isLog = copy.reason == CopyReason::WriteAheadLog;
    return "note: a copy taken at " + toIsoText(copy.takenMicros)
        + " is read, because the database "
        + (isLog ? "keeps a write-ahead log" : "was left in the middle of a change");
}

void SessionCommand::beginOrFail()
{
    if (m_session->state() == Session::State::Opening)
        return;
    disconnect(m_session.get(), nullptr, this, nullptr);
    terminal().clearProgress();
    if (m_session->state() == Session::State::Failed)
        return fail(m_session->error());
    if (const std::optional<ShownCopy> copy = m_session->copy())
        terminal().note(copyNote(*copy));
    begin();
}

std::optional<QueryNode> SessionCommand::readFilter()
{
    const QString text = arguments().value(u"filter"_s);
    const ParsedQuery parsed = parseQuery(text, session().nowMicros());
    if (parsed)
        return parsed.node;
    terminal().complain(filterMistakeText(text, *parsed.mistake));
    end(ExitCode::Usage);
    return std::nullopt;
}

} // namespace Reprise
