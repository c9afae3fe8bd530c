// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonchildren.h"

namespace Reprise {

namespace {

using Kind = JsonToken::Kind;

constexpr qsizetype ReportBytes = 256 * 1024;

JsonKind kindOf(Kind kind)
{
    switch (kind) {
    case Kind::BeginObject:
        return JsonKind::Object;
    case Kind::BeginArray:
        return JsonKind::Array;
    case Kind::String:
        return JsonKind::String;
    case Kind::Number:
        return JsonKind::Number;
    case Kind::Literal:
        return JsonKind::Literal;
    default:
        return JsonKind::Broken;
    }
}

//! Steps through the children of one container.
class ChildReader
{
public:
    ChildReader(QByteArrayView text, qint32 at)
        : m_text(text)
        , m_at(at)
    {
    }

    //! Where the next child begins to be read.
    qint32 position() const { return qint32(m_at); }

    //! false at the container's end; a broken child is the last.
    bool next(JsonChild &child)
    {
        if (m_isOver)
            return false;
        const JsonToken token = JsonLexer(m_text, m_at).next();
        const bool isEnd = token.kind == Kind::EndObject || token.kind == Kind::EndArray;
        if (isEnd && !m_isBroken)
            return false;
        child = m_isBroken ? JsonChild{-1, -1, qint32(m_at), qint32(m_at), JsonKind::Broken}
                           : member(token);
        m_isOver = child.kind == JsonKind::Broken;
        m_at = child.end;
        skipSeparator();
        return true;
    }

private:
    //! What is neither a comma nor the end is told as a broken child of its own.
    void skipSeparator()
    {
        const JsonToken separator = JsonLexer(m_text, m_at).next();
        if (separator.kind == Kind::Comma)
            m_at = separator.end;
        else
            m_isBroken = separator.kind != Kind::EndObject && separator.kind != Kind::EndArray;
    }
    JsonChild member(const JsonToken &first) const
    {
        const JsonToken colon = JsonLexer(m_text, first.end).next();
        if (first.kind != Kind::String || colon.kind != Kind::Colon)
            return value(first);
        JsonChild child = value(JsonLexer(m_text, colon.end).next());
        child.name = qint32(first.begin);
        child.nameEnd = qint32(first.end);
        return child;
    }
    JsonChild value(const JsonToken &token) const
    {
        const JsonKind kind = kindOf(token.kind);
        const bool isContainer = kind == JsonKind::Object || kind == JsonKind::Array;
        const qsizetype end = isContainer ? jsonValueEnd(m_text, token.begin) : token.end;
        return {-1, -1, qint32(token.begin), qint32(end), kind};
    }

    QByteArrayView m_text;
    qsizetype m_at;
    bool m_isOver = false;
    bool m_isBroken = false;
};

//! Asks now and then whether to go on.
class Patience
{
public:
    Patience(const GoOn &goOn, qint32 from)
        : m_goOn(goOn)
        , m_next(from + ReportBytes)
    {
    }

    bool isOver(qsizetype at)
    {
        if (!m_goOn || at < m_next)
            return false;
        m_next = at + ReportBytes;
        return !m_goOn(at);
    }

private:
    const GoOn &m_goOn;
    qsizetype m_next;
};

} // namespace

JsonChildren readJsonChildren(QByteArrayView text, qint32 container, const GoOn &goOn)
{
    Q_ASSERT(text.size() <= JsonTreeLimit);
    JsonChildren result;
    ChildReader reader(text, container + 1);
    Patience patience(goOn, container);
    qint64 count = 0;
    JsonChild child;
    for (qint32 start = reader.position(); reader.next(child); start = reader.position()) {
        if (count % JsonRunLength == 0)
            result.runs.append({start, count, 0});
        if (count < JsonRunLength)
            result.children.append(child);
        ++result.runs.last().count;
        ++count;
        result.isStopped = patience.isOver(reader.position());
        if (result.isStopped)
            break;
    }
    if (result.runs.size() <= 1)
        result.runs.clear();
    else
        result.children.clear();
    return result;
}

JsonChildren readJsonRun(QByteArrayView text, const JsonRun &run, const GoOn &goOn)
{
    JsonChildren result;
    result.firstIndex = run.first;
    ChildReader reader(text, run.offset);
    Patience patience(goOn, run.offset);
    JsonChild child;
    while (result.children.size() < run.count && reader.next(child)) {
        result.children.append(child);
        result.isStopped = patience.isOver(reader.position());
        if (result.isStopped)
            break;
    }
    return result;
}

JsonChild readJsonRoot(QByteArrayView text)
{
    const JsonToken token = JsonLexer(text).next();
    const JsonKind kind = kindOf(token.kind);
    const bool isContainer = kind == JsonKind::Object || kind == JsonKind::Array;
    return {-1, -1, qint32(token.begin), qint32(isContainer ? text.size() : token.end), kind};
}

} // namespace Reprise
