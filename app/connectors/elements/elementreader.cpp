// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/elements/elementreader.h"

#include "app/connectors/elements/blockreader.h"
#include "app/connectors/elements/linereader.h"
#include "app/connectors/elements/listreader.h"
#include "app/connectors/json/jsonparser.h"

namespace Reprise {

namespace {

constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");
constexpr qsizetype MaxHeadBytes = 16 * 1024 * 1024; //!< looked at to tell the layout

//! The first line that is not empty, and whether anything stands behind it.
struct Head {
    QByteArrayView line; //!< valid until the file is read on
    bool isWhole = false; //!< its end was found
    bool isAlone = false;
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

//! Position of the next character that is no white space, or the size of text.
qsizetype behindSpace(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isSpace(text[from]))
        ++from;
    return from;
}

Head headOf(QByteArrayView window)
{
    const qsizetype start = behindSpace(window, 0);
    const qsizetype end = window.indexOf('\n', start);
    if (end < 0)
        return {window.sliced(start), false, true};
    return {window.first(end).sliced(start), true, behindSpace(window, end) == window.size()};
}

//! Reads on until the first line and the beginning of the second are there, within the bound.
Result<Head> readHead(BlockReader &file)
{
    while (file.window().size() < MaxHeadBytes) {
        const Head head = headOf(file.window());
        if (head.isWhole && !head.isAlone)
            return head;
        const Result<bool> more = file.readMore();
        if (!more)
            return more.error();
        if (!*more) {
            Head last = headOf(file.window());
            last.isWhole = true;
            return last;
        }
    }
    return headOf(file.window());
}

//! {"data":… and {"log":… begin the wrappers that we know.
bool beginsWrapper(QByteArrayView line)
{
    const QByteArrayView inside = line.sliced(behindSpace(line, 1));
    return inside.startsWith("\"data\"") || inside.startsWith("\"log\"");
}

//! A line that only makes sense with the next one: somebody's pretty print.
bool isContinued(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.endsWith('{') || text.endsWith('[') || text.endsWith(',');
}

//! true for one document, false for a text on each line.
bool isDocument(const Head &head)
{
    if (head.line.startsWith('['))
        return true;
    if (!head.line.startsWith('{'))
        return false;
    JsonParser parser;
    if (head.isWhole && parser.parse(head.line))
        return head.isAlone && beginsWrapper(head.line);
    return beginsWrapper(head.line) || (head.isWhole && isContinued(head.line));
}

} // namespace

Result<std::unique_ptr<ElementReader>> openElements(const QString &path)
{
    Result<std::unique_ptr<BlockReader>> opened = BlockReader::open(path);
    if (!opened)
        return opened.error();
    std::unique_ptr<BlockReader> file = std::move(*opened);
    const Result<bool> first = file->readMore();
    if (!first)
        return first.error();
    if (file->window().startsWith(ByteOrderMark))
        file->skip(ByteOrderMark.size());
    const Result<Head> head = readHead(*file);
    if (!head)
        return head.error();
    if (isDocument(*head))
        return std::unique_ptr<ElementReader>(
            std::make_unique<ListReader>(std::move(file), MaxElementBytes));
    return std::unique_ptr<ElementReader>(
        std::make_unique<LineReader>(std::move(file), MaxElementBytes));
}

} // namespace Reprise
