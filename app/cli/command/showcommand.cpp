// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/showcommand.h"

#include "app/audit/redactor.h"
#include "app/cli/recordtext.h"
#include "app/connectors/import/recordjson.h"

using namespace Qt::StringLiterals;

namespace Reprise {

void ShowCommand::readOptions(OptionReader &reader)
{
    const QString format = reader.text(u"format"_s, u"text"_s);
    m_isNdjson = format == "ndjson"_L1;
    if (!m_isNdjson && format != "text"_L1)
        reader.refuse(u"--format takes text or ndjson"_s);
}

void ShowCommand::begin()
{
    m_finding = session().archive().find(EventId(arguments().operands.constFirst().toUtf8()));
    connect(m_finding.get(), &Job::finished, this, &ShowCommand::takeKey);
}

void ShowCommand::takeKey()
{
    const Result<std::optional<RowKey>> &found = m_finding->result();
    if (!found)
        return fail(found.error());
    if (!found->has_value())
        return fail({Error::Kind::NotFound, u"show"_s,
            u"there is no event \"%1\""_s.arg(arguments().operands.constFirst())});
    m_reading = session().archive().record(**found);
    connect(m_reading.get(), &Job::finished, this, &ShowCommand::takeRecord);
}

void ShowCommand::takeRecord()
{
    const Result<EventRecord> &read = m_reading->result();
    if (!read)
        return fail(read.error());
    Redactor redactor;
    const bool isComplete = arguments().has(u"with-secrets"_s);
    const EventRecord record = isComplete ? *read : redactedRecord(*read, redactor);
    if (m_isNdjson)
        terminal().printData(recordToJson(record) + '\n');
    else
        terminal().print(recordText(record));
    if (redactor.replaced() > 0)
        terminal().note(QByteArray::number(redactor.replaced())
            + " places that look like secrets were replaced; --with-secrets shows them");
    end(ExitCode::Done);
}

} // namespace Reprise
