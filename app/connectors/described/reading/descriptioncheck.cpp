// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/descriptioncheck.h"

#include <QSet>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

using Names = QSet<QByteArray>;

class Check
{
public:
    Check(const Description &description, DescriptionMistakes &mistakes)
        : m_description(description)
        , m_mistakes(mistakes)
    {
    }

    void run();

private:
    void names(const QList<QByteArray> &used, const Names &known, const QByteArray &pointer);
    void parameters(
        const QList<QueryParameter> &list, const Names &known, const QByteArray &pointer);
    void call(const CallSpec &call, const Names &known, const QByteArray &pointer);
    void scopes();
    void id();
    void more(const QList<MoreSpec> &list, const Names &known, const QByteArray &pointer);
    void abilities();
    Names formNames() const;
    Names scopeNames() const;
    Names partNames() const;

    const Description &m_description;
    DescriptionMistakes &m_mistakes;
};

Names Check::formNames() const
{
    Names names;
    for (const GatewayField &field : m_description.service.fields) {
        if (!field.isSecret)
            names.insert(field.name);
    }
    return names;
}

Names Check::scopeNames() const
{
    Names names;
    for (const ScopeSpec &scope : m_description.scopes)
        names << scope.name << scope.name + ".label";
    return names;
}

Names Check::partNames() const
{
    const QList<QByteArray> &parts = m_description.events.id.parts();
    return Names(parts.begin(), parts.end());
}

void Check::names(const QList<QByteArray> &used, const Names &known, const QByteArray &pointer)
{
    for (const QByteArray &name : used) {
        if (!known.contains(name))
            m_mistakes.add(pointer, u"nothing here is called {%1}"_s.arg(QString::fromUtf8(name)));
    }
}

void Check::parameters(
    const QList<QueryParameter> &list, const Names &known, const QByteArray &pointer)
{
    for (const QueryParameter &parameter : list)
        names(parameter.value.variables(), known, pointer + JsonPointer({parameter.name}).text());
}

void Check::call(const CallSpec &call, const Names &known, const QByteArray &pointer)
{
    names(call.path.variables(), known, pointer + "/path");
    parameters(call.query, known, pointer + "/query");
    for (const JsonTemplate::Piece &piece : call.body.pieces)
        names(piece.text.variables(), known, pointer + "/body");
    const auto isIt = [&call](const GatewayField &field) {
        return field.name == call.secret && field.isSecret;
    };
    const QList<GatewayField> &fields = m_description.service.fields;
    if (!call.secret.isEmpty() && !std::any_of(fields.begin(), fields.end(), isIt))
        m_mistakes.add(pointer + "/secret", u"has to name a field with \"secret\": true"_s);
}

//! The call of a level may use the levels around it.
void Check::scopes()
{
    Names known = formNames();
    for (qsizetype i = 0; i < m_description.scopes.size(); ++i) {
        const ScopeSpec &scope = m_description.scopes.at(i);
        const QByteArray pointer = "/scopes/" + QByteArray::number(i);
        call(scope.list.call, known, pointer + "/list");
        if (known.contains(scope.name))
            m_mistakes.add(pointer + "/name", u"is taken already"_s);
        known << scope.name << scope.name + ".label";
    }
}

//! Each part comes from the element or is a scope; what is enough to list is enough to read.
void Check::id()
{
    const EventsSpec &events = m_description.events;
    for (const QByteArray &part : events.id.parts()) {
        if (!events.parts.contains(part) && !scopeNames().contains(part))
            m_mistakes.add("/events/parts",
                u"says nothing of {%1}, which is no scope either"_s.arg(QString::fromUtf8(part)));
    }
}

void Check::more(const QList<MoreSpec> &list, const Names &known, const QByteArray &pointer)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QByteArray place = pointer + '/' + QByteArray::number(i);
        call(list.at(i).call, known, place);
        for (const TextTemplate &value : list.at(i).where)
            names(value.variables(), known, place + "/where");
    }
}

void Check::abilities()
{
    const Capabilities capabilities = capabilitiesOf(m_description);
    for (int i = 0; i < AbilityCount; ++i) {
        const QByteArray word = abilityWord(Ability(i)).toByteArray();
        const bool isPossible = capabilities.of(Ability(i)).isPossible;
        if (!isPossible && !m_description.can.at(size_t(i)).isEmpty())
            m_mistakes.add("/can/" + word, u"no call for it is described"_s);
        if (isPossible && !m_description.cannot.at(size_t(i)).isEmpty())
            m_mistakes.add("/cannot/" + word, u"a call for it is described"_s);
    }
}

void Check::run()
{
    const EventsSpec &events = m_description.events;
    const Names form = formNames();
    const Names listed = form + scopeNames();
    const Names read = form + partNames();
    names(m_description.service.prefix.variables(), form, "/service/prefix");
    parameters(m_description.service.headers, form, "/service/headers");
    call(m_description.service.auth.exchange, form, "/service/auth/exchange");
    scopes();
    id();
    call(events.list.call, listed, "/events/list");
    parameters(events.list.bodiesQuery, listed, "/events/list/withBodies");
    call(events.detail, read, "/events/detail");
    more(events.more, read, "/events/more");
    call(events.attempts.list.call, read, "/events/attempts/list");
    more(events.attempts.more, read + Names{"attempt"}, "/events/attempts/more");
    if (m_description.replay) {
        call(m_description.replay->call, read, "/replay");
        names(m_description.replay->lane.variables(), read, "/replay/lane/of");
    }
    abilities();
}

} // namespace

void checkDescription(const Description &description, DescriptionMistakes &mistakes)
{
    Check(description, mistakes).run();
}

} // namespace Reprise
