// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/cli/command/sessioncommand.h"
#include "app/net/signing/signaturecheck.h"

namespace Reprise {

//! reprise show: one event with everything known of it.
class ShowCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit ShowCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;

private:
    void readVerification(OptionReader &reader);
    void takeKey();
    void takeRecord();
    void verify(const EventRecord &record);
    void takeReport();

    bool m_isNdjson = false;
    bool m_wantsCheck = false;
    std::optional<SignatureForm> m_scheme; // none: those that the request carries
    QByteArray m_secret;
    QList<SignatureQuestion> m_questions; // that are still to be answered
    int m_matches = 0;
    WorkerThread m_worker{QStringLiteral("signature")};
    JobPtr<SignatureReport> m_checking;
    JobPtr<std::optional<RowKey>> m_finding;
    JobPtr<EventRecord> m_reading;
};

} // namespace Reprise
