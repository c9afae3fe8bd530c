// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/jsonpointer.h"
#include "app/connectors/described/format/texttemplate.h"
#include "app/connectors/described/reading/descriptionmistakes.h"

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

namespace Reprise {

//! One value of a description's file and its place. Members are taken by name; what nobody took is
//! an unknown key. "note" is free text for readers and may stand in every object.
//! What cannot be used is noted as a mistake, and a usual value stands in for it.
class DescriptionNode
{
public:
    using Json = nlohmann::ordered_json;
    using Visit = std::function<void(DescriptionNode &)>;
    enum class Need : quint8 { Optional, Required };

    DescriptionNode(const Json &value, QByteArray pointer, DescriptionMistakes &mistakes);

    bool has(const char *key) const;
    bool isText() const { return m_value.is_string(); }
    bool isList() const { return m_value.is_array(); }
    bool isObject() const { return m_value.is_object(); }
    const QByteArray &pointer() const { return m_pointer; }

    //! The value itself.
    QByteArray asText();
    //! A text, or a list of them.
    QList<QByteArray> asTexts();
    PointerList asPointers();
    TextTemplate asTemplate();

    QByteArray text(const char *key, Need need = Need::Optional);
    //! Of given words; nothing, and a mistake, for others.
    template <typename Value, size_t Count>
    std::optional<Value> word(
        const char *key, const std::array<std::pair<const char *, Value>, Count> &words);
    QList<QByteArray> texts(const char *key);
    PointerList pointers(const char *key);
    TextTemplate templated(const char *key);
    std::optional<double> number(const char *key, double least, double most);
    int integer(const char *key, int usual, int least, int most);
    QList<int> integers(const char *key, int least, int most);
    bool flag(const char *key, bool usual);
    const Json *any(const char *key);

    //! Visits the value of a member; nothing where it is absent.
    void visit(const char *key, const Visit &visit, Need need = Need::Optional);
    //! Visits the elements of a list; a value that is none counts as a list of one.
    void visitEach(const char *key, const Visit &visit);
    //! Visits the elements of this node, where it is a list; else itself, as a list of one.
    void visitElements(const Visit &visit);
    //! Visits the members of an object whose names are free.
    void visitMembers(
        const char *key, const std::function<void(const QByteArray &, DescriptionNode &)> &visit);

    void mistake(const QString &what) const;
    void mistake(const char *key, const QString &what) const;
    //! Of this node, after all that is known was taken.
    void refuseTheRest() const;

private:
    const Json *find(const char *key, Need need);
    void visitValue(const Json &value, const QByteArray &pointer, const Visit &visit) const;
    QByteArray below(const QByteArray &name) const;
    void badWord(const char *key, const QList<QByteArray> &words) const;

    const Json &m_value;
    QByteArray m_pointer;
    DescriptionMistakes &m_mistakes;
    QList<QByteArray> m_taken;
};

template <typename Value, size_t Count>
std::optional<Value> DescriptionNode::word(
    const char *key, const std::array<std::pair<const char *, Value>, Count> &words)
{
    const Json *found = find(key, Need::Optional);
    if (!found)
        return std::nullopt;
    QList<QByteArray> known;
    for (const std::pair<const char *, Value> &entry : words) {
        if (found->is_string() && found->get_ref<const std::string &>() == entry.first)
            return entry.second;
        known.append(entry.first);
    }
    badWord(key, known);
    return std::nullopt;
}

} // namespace Reprise
