// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonpretty.h"

#include <cstring>

namespace Reprise {

namespace {

using Kind = JsonToken::Kind;

constexpr qsizetype ReportBytes = 256 * 1024;
constexpr qsizetype IndentWidth = 2;

//! Writes tokens with the white space that belongs before them. Into a buffer that is already
//! large enough: a growing string would check its size at each of millions of tokens.
class PrettyWriter
{
public:
    explicit PrettyWriter(QByteArrayView text)
        : m_text(text)
        , m_out(text.size() + text.size() / 2 + MostAroundToken, Qt::Uninitialized)
    {
    }

    void write(const JsonToken &token, qsizetype depth)
    {
        const qsizetype length = token.end - token.begin;
        if (m_size + length + MostAroundToken > m_out.size())
            m_out.resize(m_out.size() * 2 + length);
        char *out = m_out.data() + m_size;
        if (needsNewLine(token.kind))
            out = newLine(out, depth);
        std::memcpy(out, m_text.data() + token.begin, size_t(length));
        out += length;
        if (token.kind == Kind::Colon)
            *out++ = ' ';
        m_size = out - m_out.constData();
        m_last = token.kind;
    }
    qsizetype size() const { return m_size; }
    QByteArray take()
    {
        m_out.resize(m_size);
        m_out.squeeze();
        return std::move(m_out);
    }

private:
    static constexpr qsizetype MostAroundToken = IndentDepthLimit * IndentWidth + 2;

    static bool opens(Kind kind) { return kind == Kind::BeginObject || kind == Kind::BeginArray; }
    static bool closes(Kind kind) { return kind == Kind::EndObject || kind == Kind::EndArray; }
    //! Empty containers stay on one line.
    bool needsNewLine(Kind kind) const
    {
        if (closes(kind))
            return !opens(m_last);
        return opens(m_last) || m_last == Kind::Comma;
    }
    static char *newLine(char *out, qsizetype depth)
    {
        const qsizetype spaces = qMin(depth, IndentDepthLimit) * IndentWidth;
        *out++ = '\n';
        std::memset(out, ' ', size_t(spaces));
        return out + spaces;
    }

    QByteArrayView m_text;
    QByteArray m_out;
    qsizetype m_size = 0;
    Kind m_last = Kind::End;
};

//! The depth that a token is written at: brackets stand at their container's.
qsizetype depthOf(const JsonToken &token, qsizetype openAfter)
{
    const bool opens = token.kind == Kind::BeginObject || token.kind == Kind::BeginArray;
    return opens ? openAfter - 1 : openAfter;
}

} // namespace

PrettyJson prettyJson(QByteArrayView text, const GoOn &goOn)
{
    const qsizetype sizeLimit = text.size() * PrettyGrowthLimit + PrettyAllowance;
    JsonReader reader(text);
    PrettyWriter writer(text);
    qsizetype nextReport = ReportBytes;
    for (JsonToken token = reader.next(); token.kind != Kind::End; token = reader.next()) {
        if (token.kind == Kind::Invalid)
            return {{}, reader.fault()};
        if (reader.depth() > JsonDepthLimit)
            return {{}, {JsonMistake::TooDeep, token.begin}};
        writer.write(token, depthOf(token, reader.depth()));
        if (writer.size() > sizeLimit)
            return {{}, {JsonMistake::TooLarge, token.begin}};
        if (token.end >= nextReport && goOn) {
            nextReport = token.end + ReportBytes;
            if (!goOn(token.end))
                return {{}, {JsonMistake::Stopped, token.end}};
        }
    }
    return {writer.take(), {}};
}

} // namespace Reprise
