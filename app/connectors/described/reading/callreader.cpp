// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/callreader.h"

#include "app/connectors/described/reading/descriptionnode.h"

namespace Reprise {

using namespace Qt::StringLiterals;
using Json = DescriptionNode::Json;

namespace {

constexpr std::array Methods{std::pair{"GET", "GET"}, std::pair{"POST", "POST"},
    std::pair{"PUT", "PUT"}, std::pair{"DELETE", "DELETE"}};

//! Collects the pieces of a JSON text; literal text grows, a template begins a new piece.
class TemplateWriter
{
public:
    explicit TemplateWriter(DescriptionNode &node)
        : m_node(node)
    {
    }

    void value(const Json &json);
    JsonTemplate take() { return std::move(m_made); }

private:
    void literal(const QByteArray &text);
    void text(const QByteArray &text);
    void object(const Json &json);
    void array(const Json &json);

    DescriptionNode &m_node;
    JsonTemplate m_made;
};

void TemplateWriter::literal(const QByteArray &text)
{
    if (m_made.pieces.isEmpty() || m_made.pieces.last().isText)
        m_made.pieces.append(JsonTemplate::Piece());
    m_made.pieces.last().literal += text;
}

void TemplateWriter::text(const QByteArray &text)
{
    const std::optional<TextTemplate> made = TextTemplate::parse(text);
    if (!made)
        m_node.mistake("body", u"a brace that holds no name: %1"_s.arg(QString::fromUtf8(text)));
    else if (made->variables().isEmpty())
        literal(QByteArray::fromStdString(Json(text.toStdString()).dump()));
    else
        m_made.pieces.append({{}, *made, true});
}

void TemplateWriter::object(const Json &json)
{
    const char *before = "{";
    for (const auto &member : json.items()) {
        literal(before + QByteArray::fromStdString(Json(member.key()).dump()) + ':');
        value(member.value());
        before = ",";
    }
    literal(json.empty() ? "{}" : "}");
}

void TemplateWriter::array(const Json &json)
{
    const char *before = "[";
    for (const Json &element : json) {
        literal(before);
        value(element);
        before = ",";
    }
    literal(json.empty() ? "[]" : "]");
}

void TemplateWriter::value(const Json &json)
{
    if (json.is_object())
        object(json);
    else if (json.is_array())
        array(json);
    else if (json.is_string())
        text(QByteArray::fromStdString(json.get_ref<const std::string &>()));
    else
        literal(QByteArray::fromStdString(json.dump()));
}

JsonTemplate readBody(DescriptionNode &node)
{
    const Json *body = node.any("body");
    if (!body)
        return {};
    TemplateWriter writer(node);
    writer.value(*body);
    return writer.take();
}

} // namespace

QList<QueryParameter> readParameters(DescriptionNode &node, const char *key)
{
    QList<QueryParameter> parameters;
    node.visitMembers(key, [&parameters](const QByteArray &name, DescriptionNode &value) {
        parameters.append({name, value.asTemplate()});
    });
    return parameters;
}

void readCall(DescriptionNode &node, CallSpec &call)
{
    call.method = node.word("method", Methods).value_or("GET");
    node.visit(
        "path", [&call](DescriptionNode &path) { call.path = path.asTemplate(); },
        DescriptionNode::Need::Required);
    if (!call.path.isEmpty() && !call.path.text().startsWith('/'))
        node.mistake("path", u"has to begin with '/'"_s);
    call.skipsPrefix = !node.flag("prefix", true);
    call.query = readParameters(node, "query");
    call.body = readBody(node);
    call.secret = node.text("secret");
}

CallSpec readShortCall(DescriptionNode &node)
{
    CallSpec call;
    if (node.isText())
        call.path = node.asTemplate();
    else
        readCall(node, call);
    return call;
}

} // namespace Reprise
