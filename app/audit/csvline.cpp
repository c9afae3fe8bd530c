// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/csvline.h"

#include "app/audit/textpieces.h"

#include <algorithm>

namespace Reprise {

struct SafeCell {
    QByteArray text;
    bool hasBackslashes = false;
    bool hasApostrophes = false;
};

static bool isPlainByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '.' || c == ':' || c == '/';
}

static QByteArray hexBytes(QByteArrayView bytes)
{
    QByteArray text;
    for (const char byte : bytes)
        text += "\\x" + QByteArray(1, byte).toHex();
    return text;
}

static bool mustBeWrittenAsHex(HostileKind kind)
{
    return kind == HostileKind::Control || kind == HostileKind::Invalid;
}

static bool hasUnprintable(QByteArrayView text)
{
    for (TextPieces pieces(text); !pieces.atEnd();) {
        if (mustBeWrittenAsHex(pieces.next().kind))
            return true;
    }
    return false;
}

static QByteArray withBackslashes(QByteArrayView text)
{
    QByteArray result;
    for (TextPieces pieces(text); !pieces.atEnd();) {
        const TextPiece piece = pieces.next();
        if (mustBeWrittenAsHex(piece.kind))
            result += hexBytes(piece.bytes);
        else
            result += piece.bytes.toByteArray().replace('\\', "\\\\");
    }
    return result;
}

//! Length of the character that begins a formula at the front of text, 0 if there is none.
static qsizetype formulaStart(QByteArrayView text)
{
    for (const QByteArrayView mark : {QByteArrayView("="), QByteArrayView("+"), QByteArrayView("-"),
             QByteArrayView("@"), QByteArrayView("\xef\xbc\x9d"), QByteArrayView("\xef\xbc\x8b"),
             QByteArrayView("\xef\xbc\x8d"), QByteArrayView("\xef\xbc\xa0")}) {
        if (text.startsWith(mark))
            return mark.size();
    }
    return 0;
}

//! Length of the blank or invisible character at the front of text, 0 if there is none.
static qsizetype blankLength(QByteArrayView text)
{
    for (const QByteArrayView blank :
        {QByteArrayView(" "), QByteArrayView("\xc2\xa0"), QByteArrayView("\xe3\x80\x80")}) {
        if (text.startsWith(blank))
            return blank.size();
    }
    if (uchar(text.front()) < 0x80)
        return 0;
    const TextPiece piece = TextPieces(text).next();
    return piece.kind == HostileKind::Invisible ? piece.bytes.size() : 0;
}

static bool isSeparator(char c)
{
    return c == ',' || c == ';' || c == '|' || c == '"';
}

//! "=1", "'=1", "''@x": what gets one more apostrophe.
static bool needsApostrophe(QByteArrayView text)
{
    qsizetype apostrophes = 0;
    while (apostrophes < text.size() && text[apostrophes] == '\'')
        ++apostrophes;
    return formulaStart(text.sliced(apostrophes)) > 0;
}

static QByteArray withApostrophes(QByteArrayView text)
{
    QByteArray result;
    bool isAtStart = true;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype blank = isAtStart ? blankLength(text.sliced(i)) : 0;
        if (blank == 0) {
            if (isAtStart && needsApostrophe(text.sliced(i)))
                result += '\'';
            isAtStart = isSeparator(text[i]);
        }
        const qsizetype taken = qMax<qsizetype>(1, blank);
        result += text.sliced(i, taken);
        i += taken;
    }
    return result;
}

static SafeCell safeCell(QByteArrayView text)
{
    SafeCell cell;
    cell.hasBackslashes = hasUnprintable(text);
    const QByteArray printable = cell.hasBackslashes ? withBackslashes(text) : text.toByteArray();
    cell.text = withApostrophes(printable);
    cell.hasApostrophes = cell.text.size() != printable.size();
    return cell;
}

static QByteArray quoted(const QByteArray &text)
{
    if (std::all_of(text.cbegin(), text.cend(), isPlainByte))
        return text;
    QByteArray doubled = text;
    return '"' + doubled.replace('"', "\"\"") + '"';
}

void CsvLine::addText(QByteArrayView column, QByteArrayView text)
{
    if (std::all_of(text.cbegin(), text.cend(), isPlainByte))
        return addCell(text.toByteArray());
    const SafeCell cell = safeCell(text);
    addCell(quoted(cell.text));
    for (const auto &[isEscaped, how] : {std::pair{cell.hasApostrophes, ":apostrophe"},
             std::pair{cell.hasBackslashes, ":backslash"}}) {
        if (isEscaped)
            m_escaped += (m_escaped.isEmpty() ? "" : " ") + column.toByteArray() + how;
    }
}

void CsvLine::addNumber(qint64 number)
{
    addCell(QByteArray::number(number));
}

void CsvLine::addEmpty()
{
    addCell({});
}

void CsvLine::addCell(const QByteArray &cell)
{
    if (!m_isEmpty)
        m_line += ',';
    m_isEmpty = false;
    m_line += cell;
}

QByteArray CsvLine::finish()
{
    addCell(quoted(m_escaped));
    m_line += '\n';
    m_escaped.clear();
    m_isEmpty = true;
    return std::exchange(m_line, {});
}

QByteArray CsvLine::header(const QList<QByteArray> &columns)
{
    return columns.join(',') + (columns.isEmpty() ? "" : ",") + "escaped\n";
}

QByteArray CsvLine::remark(QByteArrayView name, QByteArrayView text)
{
    const SafeCell cell = safeCell("# " + name.toByteArray() + ": " + text.toByteArray());
    return quoted(cell.text) + '\n';
}

} // namespace Reprise
