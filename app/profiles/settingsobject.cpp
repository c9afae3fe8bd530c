// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profiles/settingsobject.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static QString quoted(QByteArrayView name)
{
    constexpr qsizetype NameLimit = 60;
    return u'"' + QString::fromUtf8(name.first(qMin(name.size(), NameLimit))) + u'"';
}

SettingsObject::SettingsObject(SettingsFile &file, QByteArrayView place, JsonObject object)
    : m_file(&file)
    , m_place(place)
    , m_object(std::move(object))
    , m_isTaken(m_object.members().size(), false)
{
}

std::optional<JsonValue> SettingsObject::take(QByteArrayView key)
{
    const qsizetype position = m_object.find(key);
    if (position < 0)
        return std::nullopt;
    m_isTaken[position] = true;
    if (const qsizetype again = m_object.find(key, position + 1); again >= 0)
        m_file->complain(m_object.members().at(again).keyToken,
            u"the key %1 stands here again"_s.arg(quoted(key)));
    return m_object.members().at(position).value;
}

void SettingsObject::complain(QByteArrayView key, const QString &what)
{
    const std::optional<JsonValue> value = m_object.value(key);
    m_file->complain(value ? value->raw : m_place, what);
}

QByteArray SettingsObject::textOf(const JsonValue &value, qsizetype limit)
{
    const std::optional<QByteArray> text = value.isText() ? value.text() : std::nullopt;
    if (!text)
        m_file->complain(value.raw, u"a text is wanted here"_s);
    else if (text->size() > limit)
        m_file->complain(value.raw, u"this is too long"_s);
    else
        return *text;
    return {};
}

QByteArray SettingsObject::optionalText(QByteArrayView key, qsizetype limit)
{
    const std::optional<JsonValue> value = take(key);
    return value ? textOf(*value, limit) : QByteArray();
}

QByteArray SettingsObject::text(QByteArrayView key, qsizetype limit)
{
    const QByteArray text = optionalText(key, limit);
    if (text.isEmpty())
        complain(key, u"%1 is missing or empty"_s.arg(quoted(key)));
    return text;
}

bool SettingsObject::flag(QByteArrayView key, bool fallback)
{
    const std::optional<JsonValue> value = take(key);
    if (!value)
        return fallback;
    if (!value->isBoolean())
        m_file->complain(value->raw, u"%1 is true or false"_s.arg(quoted(key)));
    return value->raw == "true";
}

qint64 SettingsObject::integer(QByteArrayView key, qint64 least, qint64 most)
{
    const std::optional<JsonValue> value = take(key);
    bool isNumber = false;
    const qint64 number = value ? value->raw.toByteArray().toLongLong(&isNumber) : 0;
    if (isNumber && number >= least && number <= most)
        return number;
    complain(key, u"%1 is a number from %2 to %3"_s.arg(quoted(key)).arg(least).arg(most));
    return least;
}

QList<JsonValue> SettingsObject::listOf(const JsonValue &value)
{
    if (!value.isArray())
        m_file->complain(value.raw, u"a list is wanted here"_s);
    return m_file->parser().array(value);
}

QList<QByteArray> SettingsObject::texts(QByteArrayView key)
{
    QList<QByteArray> texts;
    if (const std::optional<JsonValue> list = take(key)) {
        for (const JsonValue &value : listOf(*list))
            texts.append(textOf(value, TextLimit));
    }
    return texts;
}

QList<SettingsObject> SettingsObject::objectsOf(const JsonValue &list)
{
    QList<SettingsObject> objects;
    for (const JsonValue &value : listOf(list)) {
        if (!value.isObject())
            m_file->complain(value.raw, u"an object is wanted here"_s);
        objects.append({*m_file, value.raw, m_file->parser().object(value)});
    }
    return objects;
}

QList<SettingsObject> SettingsObject::objects(QByteArrayView key)
{
    const std::optional<JsonValue> list = take(key);
    return list ? objectsOf(*list) : QList<SettingsObject>();
}

QList<QList<SettingsObject>> SettingsObject::objectLists(QByteArrayView key)
{
    QList<QList<SettingsObject>> lists;
    if (const std::optional<JsonValue> outer = take(key)) {
        for (const JsonValue &inner : listOf(*outer))
            lists.append(objectsOf(inner));
    }
    return lists;
}

std::optional<SettingsObject> SettingsObject::object(QByteArrayView key)
{
    const std::optional<JsonValue> value = take(key);
    if (!value)
        return std::nullopt;
    if (!value->isObject())
        m_file->complain(value->raw, u"an object is wanted here"_s);
    return SettingsObject(*m_file, value->raw, m_file->parser().object(*value));
}

QMap<QByteArray, QByteArray> SettingsObject::allTexts()
{
    QMap<QByteArray, QByteArray> texts;
    for (const JsonMember &member : m_object.members()) {
        const QByteArray name = member.key();
        if (const std::optional<JsonValue> value = take(name))
            texts.insert(name, textOf(*value, TextLimit));
    }
    return texts;
}

void SettingsObject::refuseRest()
{
    for (qsizetype i = 0; i < m_isTaken.size(); ++i) {
        const JsonMember &member = m_object.members().at(i);
        if (!m_isTaken.at(i))
            m_file->complain(member.keyToken, u"unknown key %1"_s.arg(quoted(member.key())));
    }
}

} // namespace Reprise
