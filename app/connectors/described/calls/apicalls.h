// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/stepjob.h"
#include "app/async/workerthread.h"
#include "app/connectors/connectorregistry.h"
#include "app/connectors/described/calls/apianswer.h"
#include "app/connectors/described/calls/apirequest.h"
#include "app/connectors/described/calls/tokenexchange.h"
#include "app/connectors/described/format/description.h"
#include "app/net/callbudget.h"
#include "app/net/httpreply.h"
#include "models/domain/ids.h"

#include <QPointer>

namespace Reprise {

class HttpClient;

//! What calls of one connection share: address, credential, budget, client, and the thread on which
//! their answers are read. Thread: GUI.
class ApiCalls final : public QObject
{
    Q_OBJECT

public:
    //! clock outlives this.
    ApiCalls(std::shared_ptr<const Description> description, const ConnectorParts &parts,
        const Clock &clock, const HttpLimits &limits, QObject *parent = nullptr);
    ~ApiCalls() override;

    //! One call in its turn. An answer of any status is a value (ApiAnswer::reading); a token that
    //! is over is exchanged once for another. Errors: those of HttpClient, and of the request.
    JobPtr<ApiAnswer> call(
        const Result<ApiRequest> &request, CallPriority priority, const QString &operation);

    //! One call whose answer is read on the worker thread. An answer that does not mean Done is an
    //! error. read captures values only.
    template <typename T>
    JobPtr<T> read(const Result<ApiRequest> &request, CallPriority priority,
        const QString &operation, std::function<Result<T>(const ApiAnswer &)> read);

    const Description &description() const { return *m_description; }
    const std::shared_ptr<const Description> &sharedDescription() const { return m_description; }
    const Variables &variables() const { return m_parts.settings.variables; }
    const ConnectorParts &parts() const { return m_parts; }
    //! Labels of scopes that were met, so that what one event tells agrees with what a list told.
    void noteScopes(const QList<GatewayScope> &scopes);
    //! Of the form, of the parts of an id, and the labels of those parts that are scopes.
    Variables variablesOf(const EventId &event) const;
    const Clock &clock() const { return m_clock; }
    CallBudget &budget() const { return *m_parts.budget; }
    WorkerThread &worker() { return m_worker; }
    HttpClient &client() const { return *m_client; }
    //! With address, credential and fixed fields. Error: Invalid.
    Result<HttpRequest> httpRequest(const ApiRequest &request) const;
    //! Secrets of the form taken out of a text that came from outside.
    QByteArray redacted(QByteArray text) const;
    //! None where the credential is not exchanged.
    TokenExchange *tokens() const { return m_tokens; }

private:
    JobPtr<ApiAnswer> exchange();

    std::shared_ptr<const Description> m_description;
    ConnectorParts m_parts;
    const Clock &m_clock;
    HttpLimits m_limits;
    HttpClient *m_client;
    TokenExchange *m_tokens = nullptr;
    WorkerThread m_worker;
    QMap<QPair<QByteArray, QByteArray>, QByteArray> m_labels; // by level and id
};

//! A call and the reading of its answer.
template <typename T>
class ReadJob final : public StepJob<T>
{
public:
    using Read = std::function<Result<T>(const ApiAnswer &)>;

    ReadJob(ApiCalls &calls, JobPtr<ApiAnswer> call, const QString &operation, Read read)
        : StepJob<T>(operation)
        , m_calls(&calls)
        , m_read(std::move(read))
    {
        this->follow(std::move(call), [this](const Result<ApiAnswer> &answer) { take(answer); });
    }

private:
    void take(const Result<ApiAnswer> &answer)
    {
        if (!answer)
            return this->endWith(answer.error());
        if (!answer->isDone())
            return this->endWith(errorOf(answer->reading, answer->status, this->operation()));
        if (!m_calls)
            return this->cancel();
        JobPtr<T> reading = m_calls->worker().template run<T>(
            [read = m_read, given = *answer](WorkControl &) { return read(given); });
        this->follow(std::move(reading), [this](Result<T> result) { end(std::move(result)); });
    }

    void end(Result<T> result)
    {
        if (result)
            return this->endWith(std::move(result));
        Error error = result.error();
        error.operation = this->operation();
        this->endWith(error);
    }

    QPointer<ApiCalls> m_calls;
    Read m_read;
};

template <typename T>
JobPtr<T> ApiCalls::read(const Result<ApiRequest> &request, CallPriority priority,
    const QString &operation, std::function<Result<T>(const ApiAnswer &)> read)
{
    return JobPtr<T>(
        new ReadJob<T>(*this, call(request, priority, operation), operation, std::move(read)));
}

} // namespace Reprise
