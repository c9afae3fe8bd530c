// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/command.h"
#include "app/connectors/connector.h"
#include "app/connectors/described/format/description.h"

#include <memory>

namespace Reprise {

class DescribedFamily;

//! reprise gateway check: whether a description can be used, and with --url a dry run against the
//! API: the check of a connection, one page of events, one event with its tries. It only reads.
class GatewayCheckCommand final : public Command
{
    Q_OBJECT

public:
    explicit GatewayCheckCommand(const CommandContext &context);
    ~GatewayCheckCommand() override;

    void start() override;

private:
    void beginDryRun(Description description);
    bool readSettings(OptionReader &reader);
    void takeReport();
    void listScopes(const ScopePath &path);
    void listEvents(const ScopePath &scope);
    void takePage();
    void takeRecord();
    void say(const QByteArray &line);

    QByteArray m_baseUrl;
    QMap<QByteArray, QByteArray> m_variables;
    QMap<QByteArray, QByteArray> m_secrets;
    std::unique_ptr<DescribedFamily> m_family;
    std::unique_ptr<Connector> m_connector; // before the jobs, which use it
    JobPtr<ConnectionReport> m_checking;
    JobPtr<QList<GatewayScope>> m_scoping;
    JobPtr<RecordPage> m_listing;
    JobPtr<EventRecord> m_reading;
};

} // namespace Reprise
