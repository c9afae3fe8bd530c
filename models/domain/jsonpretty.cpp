// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/jsonpretty.h"

namespace Reprise {

namespace {

using Kind = JsonToken::Kind;

constexpr qsizetype ReportBytes = 256 * 1024;
constexpr qsizetype IndentWidth = 2;

//! Writes tokens with the white space that belongs before them.
class PrettyWriter
{
public:
    explicit PrettyWriter(QByteArrayView text)
        : m_text(text)
    {
        m_out.reserve(text.size() * 2);
    }

    void write(const JsonToken &token, qsizetype depth)
    {
        if (needsNewLine(token.kind))
            newLine(depth);
        m_out.append(m_text.sliced(token.begin, token.end - token.begin));
        if (token.kind == Kind::Colon)
            m_out.append(' ');
        m_last = token.kind;
    }
    qsizetype size() const { return m_out.size(); }
    QByteArray take() { return std::move(m_out); }

private:
    static bool opens(Kind kind) { return kind == Kind::BeginObject || kind == Kind::BeginArray; }
    static bool closes(Kind kind) { return kind == Kind::EndObject || kind == Kind::EndArray; }
    //! Empty containers stay on one line.
    bool needsNewLine(Kind kind) const
    {
        if (closes(kind))
            return !opens(m_last);
        return opens(m_last) || m_last == Kind::Comma;
    }
    void newLine(qsizetype depth)
    {
        m_out.append('\n').append(qMin(depth, IndentDepthLimit) * IndentWidth, ' ');
    }

    QByteArrayView m_text;
    QByteArray m_out;
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
