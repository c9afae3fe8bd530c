// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/showcommand.h"

#include "app/audit/redactor.h"
#include "app/cli/recordtext.h"
#include "app/cli/secretfile.h"
#include "app/cli/signaturelines.h"
#include "app/connectors/import/recordjson.h"
#include "app/net/signing/signaturefields.h"
#include "models/domain/recordfold.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static QString schemeWords()
{
    QStringList words;
    for (const SignatureForm form : AllSignatureForms)
        words.append(QString::fromLatin1(signatureFormWord(form)));
    return words.join(u", "_s);
}

void ShowCommand::readOptions(OptionReader &reader)
{
    const QString format = reader.text(u"format"_s, u"text"_s);
    m_isNdjson = format == "ndjson"_L1;
    if (!m_isNdjson && format != "text"_L1)
        reader.refuse(u"--format takes text or ndjson"_s);
    readVerification(reader);
}

void ShowCommand::readVerification(OptionReader &reader)
{
    m_wantsCheck = arguments().has(u"verify"_s);
    const bool hasSecret = arguments().has(u"secret-file"_s);
    if (!m_wantsCheck && (hasSecret || arguments().has(u"scheme"_s)))
        return reader.refuse(u"--secret-file and --scheme go with --verify"_s);
    if (m_wantsCheck && m_isNdjson)
        return reader.refuse(u"--verify explains in text; leave --format out"_s);
    if (arguments().has(u"scheme"_s)) {
        m_scheme = signatureFormFromWord(reader.text(u"scheme"_s).toUtf8());
        if (!m_scheme)
            return reader.refuse(u"--scheme takes one of "_s + schemeWords());
    }
    if (!hasSecret)
        return;
    const Result<QByteArray> secret = readSecretFile(arguments().value(u"secret-file"_s));
    if (secret)
        m_secret = *secret;
    else
        reader.refuse(secret.error().detail);
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
    if (m_wantsCheck)
        verify(*read);
    else
        end(ExitCode::Done);
}

void ShowCommand::verify(const EventRecord &record)
{
    const Attempt *newest = newestAttempt(record.attempts);
    SignatureQuestion question;
    question.message = newest && newest->request ? *newest->request : record.request;
    question.secret = std::exchange(m_secret, {});
    question.nowMicros = session().nowMicros();
    if (newest)
        question.deliveredMicros = newest->startedAt.utcMicros;
    const QList<SignatureForm> forms =
        m_scheme ? QList<SignatureForm>{*m_scheme} : detectSignatures(question.message);
    for (const SignatureForm form : forms) {
        question.form = form;
        m_questions.append(question);
    }
    if (m_questions.isEmpty())
        terminal().print("\nThe request carries no signature of a known scheme.\n");
    takeReport();
}

//! Of the question before, if there was one; asks the next.
void ShowCommand::takeReport()
{
    if (m_checking) {
        const Result<SignatureReport> &report = m_checking->result();
        if (!report)
            return fail(report.error());
        terminal().print(signatureLines(*report));
        m_matches += isMatch(report->finding) ? 1 : 0;
    }
    if (m_questions.isEmpty())
        return end(m_matches > 0 ? ExitCode::Done : ExitCode::Partial);
    m_checking = m_worker.run<SignatureReport>(
        [question = m_questions.takeFirst()](
            WorkControl &) -> Result<SignatureReport> { return checkSignature(question); });
    connect(m_checking.get(), &Job::finished, this, &ShowCommand::takeReport);
}

} // namespace Reprise
