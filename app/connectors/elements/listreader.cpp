// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/elements/listreader.h"

#include "app/connectors/elements/blockreader.h"
#include "app/connectors/elements/valuescan.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int EndOfFile = -1;
constexpr qsizetype MaxKeyBytes = 256; //!< of a wrapper; ours are shorter

bool isSpace(int c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWrapper(QByteArrayView key)
{
    return key == "data" || key == "log";
}

bool holdsList(QByteArrayView parent, QByteArrayView key)
{
    return (parent.isEmpty() && key == "data") || (parent == "data" && key == "items")
        || (parent == "log" && key == "entries");
}

} // namespace

ListReader::ListReader(std::unique_ptr<BlockReader> file, qint64 maxBytes)
    : m_file(std::move(file))
    , m_maxBytes(maxBytes)
{
}

ListReader::~ListReader() = default;

qint64 ListReader::bytesDone() const
{
    return m_place == Place::AtEnd ? m_file->fileSize() : m_file->offset() + m_toTake;
}

qint64 ListReader::bytesTotal() const
{
    return m_file->fileSize();
}

//! The next character; an error reads as the end and is kept.
int ListReader::peek()
{
    if (m_file->window().isEmpty()) {
        const Result<bool> more = m_file->readMore();
        if (!more)
            m_error = more.error();
        if (!more || !*more)
            return EndOfFile;
    }
    return static_cast<uchar>(m_file->window().front());
}

void ListReader::take(qsizetype count)
{
    m_line += m_file->window().first(count).count('\n');
    m_file->skip(count);
}

int ListReader::peekBehindSpace()
{
    int c = peek();
    while (isSpace(c)) {
        take(1);
        c = peek();
    }
    return c;
}

//! The name at the front, without its quotes; empty when it is none of ours.
QByteArray ListReader::takeKey()
{
    take(1);
    QByteArray key;
    bool isEscaped = false;
    for (int c = peek(); c != EndOfFile; c = peek()) {
        take(1);
        if (c == '"' && !isEscaped)
            break;
        isEscaped = c == '\\' && !isEscaped;
        if (key.size() <= MaxKeyBytes)
            key.append(static_cast<char>(c));
    }
    return key;
}

//! Length of the value at the front, up to the comma or bracket behind it or the end of the file;
//! -1 beyond the limit, with the value passed over. Keep::Nothing: passed over as well, gives 0.
qsizetype ListReader::findValueEnd(Keep keep)
{
    ValueScan scan;
    qsizetype scanned = 0;
    bool isTooLong = false;
    while (true) {
        const QByteArrayView window = m_file->window();
        const qsizetype end = scan.findEnd(window.sliced(scanned));
        scanned = end < 0 ? window.size() : scanned + end;
        isTooLong = isTooLong || (keep == Keep::Value && scanned > m_maxBytes);
        if (isTooLong || keep == Keep::Nothing) {
            take(scanned);
            scanned = 0;
        }
        if (end >= 0)
            break;
        const Result<bool> more = m_file->readMore();
        if (!more)
            m_error = more.error();
        if (!more || !*more)
            break;
    }
    return isTooLong ? -1 : scanned;
}

//! Steps over one member, or into it: true in front of the list's elements.
bool ListReader::enterMember()
{
    const QByteArray key = takeKey();
    if (peekBehindSpace() == ':')
        take(1);
    const int first = peekBehindSpace();
    const bool isList = first == '[' && holdsList(m_parent, key);
    if (isList || (first == '{' && m_depth == 1 && isWrapper(key))) {
        take(1);
        m_depth += isList ? 0 : 1;
        m_parent = isList ? m_parent : key;
        return isList;
    }
    findValueEnd(Keep::Nothing);
    return false;
}

//! Goes to the front of the first element; false where the document holds no list of ours.
bool ListReader::findList()
{
    for (int c = peekBehindSpace(); c != EndOfFile; c = peekBehindSpace()) {
        if (c == '"' && m_depth > 0) {
            if (enterMember())
                return true;
            continue;
        }
        if (c == '{' && m_depth == 0)
            ++m_depth;
        else if (c == '}' && m_depth == 2)
            m_parent.clear();
        else if (c != ',' && c != '[')
            return false;
        take(1);
        if (c == '[')
            return m_depth == 0;
        if (c == '}')
            --m_depth;
    }
    return false;
}

ImportElement ListReader::wholeDocument()
{
    m_place = Place::AtEnd;
    m_line = 1;
    const Result<void> restarted = m_file->restart();
    if (!restarted)
        m_error = restarted.error();
    peek();
    if (m_file->window().startsWith("\xef\xbb\xbf"))
        take(3);
    peekBehindSpace();
    while (m_file->window().size() <= m_maxBytes) {
        const Result<bool> more = m_file->readMore();
        if (!more)
            m_error = more.error();
        if (!more || !*more)
            return {m_file->window().trimmed(), m_line, {}};
    }
    return {{}, m_line, u"longer than %1 bytes"_s.arg(m_maxBytes)};
}

//! The element at the front; what stands behind it decides where we are next.
ImportElement ListReader::element()
{
    const int first = peekBehindSpace();
    ImportElement element{{}, m_line, {}};
    const qsizetype length = first == EndOfFile ? 0 : findValueEnd(Keep::Value);
    if (length < 0) {
        element.problem = u"longer than %1 bytes"_s.arg(m_maxBytes);
    } else {
        element.text = m_file->window().first(length).trimmed();
        m_toTake = length;
    }
    const qsizetype behind = std::max<qsizetype>(length, 0);
    const bool isCut = behind == m_file->window().size();
    const char end = isCut ? '\0' : m_file->window()[behind];
    if (isCut)
        element.problem = u"the file ends before the list does"_s;
    else if (element.text.isEmpty() && element.problem.isEmpty())
        element.problem = u"an element of the list is missing"_s;
    m_place = isCut ? Place::AtEnd : end == ',' ? Place::InList : Place::BehindList;
    m_toTake = isCut ? behind : behind + 1;
    return element;
}

//! What stands behind the list: nothing, or the problem with it.
std::optional<ImportElement> ListReader::rest()
{
    m_place = Place::AtEnd;
    for (; m_depth > 0; --m_depth) {
        while (peekBehindSpace() == ',') {
            take(1);
            findValueEnd(Keep::Nothing);
        }
        if (peek() != '}')
            return ImportElement{{}, m_line, u"the document is cut off behind its list"_s};
        take(1);
    }
    if (peekBehindSpace() != EndOfFile)
        return ImportElement{{}, m_line, u"there is more behind the end of the list"_s};
    return std::nullopt;
}

std::optional<ImportElement> ListReader::step()
{
    take(m_toTake);
    m_toTake = 0;
    if (m_place == Place::BeforeList) {
        if (!findList())
            return m_error ? std::nullopt : std::optional(wholeDocument());
        m_place = Place::InList;
        if (peekBehindSpace() == ']') {
            take(1);
            m_place = Place::BehindList;
        }
    }
    switch (m_place) {
    case Place::InList:
        return element();
    case Place::BehindList:
        return rest();
    case Place::BeforeList:
    case Place::AtEnd:
        break;
    }
    return std::nullopt;
}

Result<std::optional<ImportElement>> ListReader::next()
{
    std::optional<ImportElement> found = step();
    if (m_error)
        return *m_error;
    return found;
}

} // namespace Reprise
