// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/gatewaycheckcommand.h"

#include "app/cli/mistakelines.h"
#include "app/cli/secretfile.h"
#include "app/connectors/described/describedfamily.h"
#include "models/domain/text/counted.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

QByteArray obstacleWord(ConnectionReport::Obstacle obstacle)
{
    using Obstacle = ConnectionReport::Obstacle;
    switch (obstacle) {
    case Obstacle::Proxy:
        return "the proxy refuses";
    case Obstacle::Host:
        return "the host cannot be reached";
    case Obstacle::Tls:
        return "TLS failed";
    case Obstacle::NotTheGateway:
        return "this is not the API that is described";
    case Obstacle::Credential:
        return "the credential is refused";
    case Obstacle::Permission:
        return "not permitted";
    case Obstacle::Scope:
        return "no such scope";
    case Obstacle::RateLimit:
        return "too many calls";
    case Obstacle::Gateway:
        return "the gateway fails";
    case Obstacle::None:
    case Obstacle::Other:
        break;
    }
    return "failed";
}

//! "NAME=VALUE" or "NAME=FILE".
std::optional<QPair<QByteArray, QByteArray>> pairOf(const QString &text)
{
    const qsizetype at = text.indexOf(u'=');
    if (at <= 0)
        return std::nullopt;
    return QPair(text.first(at).toUtf8(), text.sliced(at + 1).toUtf8());
}

} // namespace

GatewayCheckCommand::GatewayCheckCommand(const CommandContext &context)
    : Command(context)
{
}

GatewayCheckCommand::~GatewayCheckCommand() = default;

void GatewayCheckCommand::start()
{
    OptionReader reader(arguments());
    if (!readSettings(reader))
        return misuse(reader.mistake());
    const QString path = arguments().operands.constFirst();
    Result<ReadDescription> read = readGatewayFile(path);
    if (!read)
        return fail(read.error());
    if (!read->description) {
        terminal().complain(mistakeLines(path, read->mistakes));
        return end(ExitCode::Failed);
    }
    say(read->description->name + ": the description can be used");
    if (m_baseUrl.isEmpty())
        return end(ExitCode::Done);
    beginDryRun(*std::move(read->description));
}

bool GatewayCheckCommand::readSettings(OptionReader &reader)
{
    m_baseUrl = reader.text(u"url"_s).toUtf8();
    for (const QString &text : arguments().all(u"set"_s)) {
        if (const auto pair = pairOf(text))
            m_variables.insert(pair->first, pair->second);
        else
            reader.refuse(u"--set takes NAME=VALUE"_s);
    }
    for (const QString &text : arguments().all(u"secret-file"_s)) {
        const auto pair = pairOf(text);
        const Result<QByteArray> secret = pair ? readSecretFile(QString::fromUtf8(pair->second))
                                               : Result<QByteArray>(Error{Error::Kind::Invalid, {},
                                                   u"--secret-file takes NAME=FILE"_s});
        if (secret)
            m_secrets.insert(pair->first, *secret);
        else
            reader.refuse(secret.error().detail);
    }
    return reader.isGood();
}

void GatewayCheckCommand::beginDryRun(Description description)
{
    ConnectorParts parts;
    parts.settings.gateway = description.id;
    parts.settings.baseUrl = m_baseUrl;
    parts.settings.variables = m_variables;
    parts.secrets = m_secrets;
    parts.budget =
        std::make_shared<CallBudget>(clock(), description.service.limits.callsPerMinute, nullptr);
    GatewayFiles files;
    files.descriptions.append(std::make_shared<const Description>(std::move(description)));
    m_family = std::make_unique<DescribedFamily>(std::move(files), clock());
    Result<std::unique_ptr<Connector>> made = m_family->make(parts);
    if (!made)
        return misuse(u"the field \"%1\" is missing or does not fit; give it by --set or "
                      "--secret-file"_s.arg(made.error().detail));
    m_connector = *std::move(made);
    m_checking = m_connector->check();
    connect(m_checking.get(), &Job::finished, this, &GatewayCheckCommand::takeReport);
}

void GatewayCheckCommand::takeReport()
{
    const Result<ConnectionReport> report = m_checking->takeResult();
    if (!report)
        return fail(report.error());
    if (!report->ok()) {
        terminal().complain(
            report->step + ": " + obstacleWord(report->obstacle) + ": " + report->detail);
        return end(ExitCode::Failed);
    }
    say("connection: good");
    listScopes({});
}

//! The first choice of each level leads on.
void GatewayCheckCommand::listScopes(const ScopePath &path)
{
    if (path.size() == m_connector->scopeLevels().size())
        return listEvents(path);
    m_scoping = m_connector->scopes(path);
    connect(m_scoping.get(), &Job::finished, this, [this, path] {
        const Result<QList<GatewayScope>> scopes = m_scoping->takeResult();
        if (!scopes)
            return fail(scopes.error());
        const QByteArray level = m_connector->scopeLevels().at(path.size());
        say(level + ": " + QByteArray::number(scopes->size()) + " to choose from");
        if (scopes->isEmpty())
            return end(ExitCode::Partial);
        listScopes(path + ScopePath{scopes->constFirst()});
    });
}

void GatewayCheckCommand::listEvents(const ScopePath &scope)
{
    PageRequest request;
    request.scope = scope;
    m_listing = m_connector->list(request);
    connect(m_listing.get(), &Job::finished, this, &GatewayCheckCommand::takePage);
}

void GatewayCheckCommand::takePage()
{
    const Result<RecordPage> page = m_listing->takeResult();
    if (!page)
        return fail(page.error());
    say("page: " + counted(page->records.size(), "event", "events") + ", "
        + counted(page->rejects.size(), "element", "elements") + " not understood"
        + (page->next.isEmpty() ? "" : ", more follow"));
    for (const PageReject &reject : page->rejects)
        terminal().complain("element " + QByteArray::number(reject.element) + ": " + reject.reason);
    if (page->records.isEmpty())
        return end(page->rejects.isEmpty() ? ExitCode::Done : ExitCode::Partial);
    const auto isUnknown = [](const EventRecord &record) {
        return record.event.stage == Stage::Unknown;
    };
    for (const EventRecord &record : page->records) {
        if (isUnknown(record))
            terminal().complain("unmapped status: " + record.event.vendorStatus);
    }
    m_reading = m_connector->record(page->records.constFirst().event.id, CallPriority::Person);
    connect(m_reading.get(), &Job::finished, this, &GatewayCheckCommand::takeRecord);
}

void GatewayCheckCommand::takeRecord()
{
    const Result<EventRecord> record = m_reading->takeResult();
    if (!record)
        return fail(record.error());
    say("event " + record->event.id.text() + ": " + record->event.vendorStatus + ", "
        + counted(record->attempts.size(), "try", "tries") + ", body of "
        + counted(record->request.body.bytes.size(), "byte", "bytes"));
    end(ExitCode::Done);
}

void GatewayCheckCommand::say(const QByteArray &line)
{
    terminal().print(line + '\n');
}

} // namespace Reprise
