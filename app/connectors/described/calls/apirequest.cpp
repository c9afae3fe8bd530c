// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/apirequest.h"

#include "app/connectors/json/jsontext.h"

namespace Reprise {

using namespace Qt::StringLiterals;
using Encoding = TextTemplate::Encoding;

namespace {

Error missing(const QList<QByteArray> &names, const Variables &variables)
{
    for (const QByteArray &name : names) {
        if (variables.value(name).isEmpty())
            return {Error::Kind::Invalid, u"make call"_s, QString::fromUtf8(name)};
    }
    return {Error::Kind::Invalid, u"make call"_s, u"path"_s};
}

//! A server may take "." and ".." for steps through its folders, encoded or not.
bool isStep(const QByteArray &value)
{
    return value == "." || value == "..";
}

Result<QByteArray> expandPath(const TextTemplate &path, const Variables &variables)
{
    for (const QByteArray &name : path.variables()) {
        if (isStep(variables.value(name)))
            return Error{Error::Kind::Invalid, u"make call"_s, QString::fromUtf8(name)};
    }
    const std::optional<QByteArray> made = path.expand(variables, Encoding::Percent);
    if (!made)
        return missing(path.variables(), variables);
    return *made;
}

ApiParameters expanded(const QList<QueryParameter> &list, const Variables &variables)
{
    ApiParameters parameters;
    for (const QueryParameter &parameter : list) {
        if (const std::optional<QByteArray> value = parameter.value.expand(variables))
            parameters.append({parameter.name, *value});
    }
    return parameters;
}

QByteArray encoded(const ApiParameters &parameters)
{
    QByteArray text;
    for (const auto &[name, value] : parameters) {
        text += text.isEmpty() ? "" : "&";
        text += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return text;
}

Result<QByteArray> expandBody(const JsonTemplate &body, const Variables &variables)
{
    QByteArray text;
    for (const JsonTemplate::Piece &piece : body.pieces) {
        if (!piece.isText) {
            text += piece.literal;
            continue;
        }
        const std::optional<QByteArray> value = piece.text.expand(variables);
        if (!value || !isUtf8(*value))
            return missing(piece.text.variables(), variables);
        appendJsonString(text, *value);
    }
    return text;
}

Result<QByteArray> pathOf(
    const CallSpec &call, const ServiceSpec &service, const Variables &variables)
{
    const Result<QByteArray> path = expandPath(call.path, variables);
    if (!path || call.skipsPrefix)
        return path;
    const Result<QByteArray> prefix = expandPath(service.prefix, variables);
    if (!prefix)
        return prefix;
    return *prefix + *path;
}

} // namespace

Result<ApiRequest> apiRequest(const CallSpec &call, const ServiceSpec &service,
    const Variables &variables, const ApiParameters &more)
{
    const Result<QByteArray> path = pathOf(call, service, variables);
    if (!path)
        return path.error();
    const Result<QByteArray> body = expandBody(call.body, variables);
    if (!body)
        return body.error();
    const QByteArray query = encoded(expanded(call.query, variables) + more);
    return ApiRequest{
        call.method, query.isEmpty() ? *path : *path + '?' + query, *body, false, call.secret};
}

Result<ApiRequest> exchangeRequest(const ServiceSpec &service, const Variables &variables)
{
    const CallSpec &call = service.auth.exchange;
    const Result<QByteArray> path = pathOf(call, service, variables);
    if (!path)
        return path.error();
    return ApiRequest{"POST", *path, encoded(expanded(call.query, variables)), true, {}};
}

} // namespace Reprise
