// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/descriptionnode.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const DescriptionNode::Json &value)
{
    return QByteArray::fromStdString(value.get_ref<const std::string &>());
}

} // namespace

DescriptionNode::DescriptionNode(
    const Json &value, QByteArray pointer, DescriptionMistakes &mistakes)
    : m_value(value)
    , m_pointer(std::move(pointer))
    , m_mistakes(mistakes)
{
}

bool DescriptionNode::has(const char *key) const
{
    return m_value.is_object() && m_value.contains(key);
}

QByteArray DescriptionNode::below(const QByteArray &name) const
{
    return m_pointer + JsonPointer({name}).text();
}

void DescriptionNode::mistake(const QString &what) const
{
    m_mistakes.add(m_pointer, what);
}

void DescriptionNode::mistake(const char *key, const QString &what) const
{
    m_mistakes.add(below(key), what);
}

void DescriptionNode::badWord(const char *key, const QList<QByteArray> &words) const
{
    mistake(key, u"not one of: "_s + QString::fromUtf8(words.join(", ")));
}

const DescriptionNode::Json *DescriptionNode::find(const char *key, Need need)
{
    m_taken.append(key);
    if (has(key))
        return &m_value.at(key);
    if (need == Need::Required)
        mistake(u"\"%1\" is missing"_s.arg(QLatin1StringView(key)));
    return nullptr;
}

QByteArray DescriptionNode::asText()
{
    if (m_value.is_string())
        return bytesOf(m_value);
    mistake(u"has to be a text"_s);
    return {};
}

QList<QByteArray> DescriptionNode::asTexts()
{
    if (!m_value.is_array())
        return {asText()};
    QList<QByteArray> texts;
    for (size_t i = 0; i < m_value.size(); ++i) {
        DescriptionNode element(m_value.at(i), below(QByteArray::number(qsizetype(i))), m_mistakes);
        texts.append(element.asText());
    }
    return texts;
}

PointerList DescriptionNode::asPointers()
{
    PointerList pointers;
    for (const QByteArray &text : asTexts()) {
        if (const std::optional<JsonPointer> pointer = JsonPointer::parse(text))
            pointers.append(*pointer);
        else
            mistake(u"not a JSON pointer: %1"_s.arg(QString::fromUtf8(text)));
    }
    return pointers;
}

TextTemplate DescriptionNode::asTemplate()
{
    const QByteArray text =
        m_value.is_number() ? QByteArray::fromStdString(m_value.dump()) : asText();
    const std::optional<TextTemplate> made = TextTemplate::parse(text);
    if (!made)
        mistake(u"a brace that holds no name: %1"_s.arg(QString::fromUtf8(text)));
    return made.value_or(TextTemplate());
}

QByteArray DescriptionNode::text(const char *key, Need need)
{
    QByteArray text;
    visit(
        key, [&text](DescriptionNode &value) { text = value.asText(); }, need);
    if (has(key) && text.isEmpty() && need == Need::Required)
        mistake(key, u"is empty"_s);
    return text;
}

QList<QByteArray> DescriptionNode::texts(const char *key)
{
    QList<QByteArray> texts;
    visit(key, [&texts](DescriptionNode &value) { texts = value.asTexts(); });
    return texts;
}

PointerList DescriptionNode::pointers(const char *key)
{
    PointerList pointers;
    visit(key, [&pointers](DescriptionNode &value) { pointers = value.asPointers(); });
    return pointers;
}

TextTemplate DescriptionNode::templated(const char *key)
{
    TextTemplate made;
    visit(key, [&made](DescriptionNode &value) { made = value.asTemplate(); });
    return made;
}

std::optional<double> DescriptionNode::number(const char *key, double least, double most)
{
    const Json *found = find(key, Need::Optional);
    if (!found)
        return std::nullopt;
    if (found->is_number() && found->get<double>() >= least && found->get<double>() <= most)
        return found->get<double>();
    mistake(key, u"has to be a number from %1 to %2"_s.arg(least).arg(most));
    return std::nullopt;
}

int DescriptionNode::integer(const char *key, int usual, int least, int most)
{
    const std::optional<double> found = number(key, least, most);
    if (found && m_value.at(key).is_number_integer())
        return int(*found);
    if (found)
        mistake(key, u"has to be a whole number"_s);
    return usual;
}

QList<int> DescriptionNode::integers(const char *key, int least, int most)
{
    QList<int> numbers;
    visitEach(key, [&](DescriptionNode &element) {
        const Json &value = element.m_value;
        const bool isGood = value.is_number_integer() && value.get<double>() >= least
            && value.get<double>() <= most;
        if (isGood)
            numbers.append(value.get<int>());
        else
            element.mistake(u"has to be a whole number from %1 to %2"_s.arg(least).arg(most));
    });
    return numbers;
}

bool DescriptionNode::flag(const char *key, bool usual)
{
    const Json *found = find(key, Need::Optional);
    if (found && found->is_boolean())
        return found->get<bool>();
    if (found)
        mistake(key, u"has to be true or false"_s);
    return usual;
}

const DescriptionNode::Json *DescriptionNode::any(const char *key)
{
    return find(key, Need::Optional);
}

void DescriptionNode::visitValue(
    const Json &value, const QByteArray &pointer, const Visit &visit) const
{
    DescriptionNode node(value, pointer, m_mistakes);
    visit(node);
    node.refuseTheRest();
}

void DescriptionNode::visit(const char *key, const Visit &visit, Need need)
{
    if (const Json *found = find(key, need))
        visitValue(*found, below(key), visit);
}

void DescriptionNode::visitEach(const char *key, const Visit &visit)
{
    const Json *found = find(key, Need::Optional);
    if (!found)
        return;
    DescriptionNode(*found, below(key), m_mistakes).visitElements(visit);
}

void DescriptionNode::visitElements(const Visit &visit)
{
    if (!m_value.is_array())
        return visitValue(m_value, m_pointer, visit);
    for (size_t i = 0; i < m_value.size(); ++i)
        visitValue(m_value.at(i), below(QByteArray::number(qsizetype(i))), visit);
}

void DescriptionNode::visitMembers(
    const char *key, const std::function<void(const QByteArray &, DescriptionNode &)> &visit)
{
    const Json *found = find(key, Need::Optional);
    if (!found)
        return;
    if (!found->is_object())
        return mistake(key, u"has to be an object"_s);
    for (const auto &member : found->items()) {
        const QByteArray name = QByteArray::fromStdString(member.key());
        const QByteArray pointer = below(key) + JsonPointer({name}).text();
        visitValue(member.value(), pointer, [&](DescriptionNode &node) { visit(name, node); });
    }
}

void DescriptionNode::refuseTheRest() const
{
    // Whoever took nothing read the value as a whole.
    if (!m_value.is_object() || m_taken.isEmpty())
        return;
    for (const auto &member : m_value.items()) {
        const QByteArray name = QByteArray::fromStdString(member.key());
        if (!m_taken.contains(name) && name != "note")
            m_mistakes.add(below(name), u"unknown key"_s);
    }
}

} // namespace Reprise
