// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include "app/audit/textpieces.h"

#include <unistd.h>

namespace Reprise {

static QByteArray visible(QByteArrayView text, bool keepsLayout)
{
    QByteArray result;
    result.reserve(text.size());
    for (TextPieces pieces(text); !pieces.atEnd();) {
        const TextPiece piece = pieces.next();
        const bool isLayout = piece.codePoint == U'\n' || piece.codePoint == U'\t';
        if (piece.kind == HostileKind::None || (keepsLayout && isLayout))
            result += piece.bytes;
        else
            result += hostileName(piece);
    }
    return result;
}

QByteArray terminalText(QByteArrayView text)
{
    return visible(text, true);
}

QByteArray terminalLine(QByteArrayView text)
{
    return visible(text, false);
}

Terminal::Terminal(FILE *out, FILE *err)
    : m_out(out)
    , m_err(err)
    , m_isOutTerminal(::isatty(::fileno(out)) == 1)
    , m_isErrTerminal(::isatty(::fileno(err)) == 1)
{
}

void Terminal::print(QByteArrayView text)
{
    clearProgress();
    write(m_out, terminalText(text));
}

void Terminal::printData(QByteArrayView text)
{
    if (m_isOutTerminal)
        return print(text);
    write(m_out, text);
}

void Terminal::complain(QByteArrayView line)
{
    clearProgress();
    write(m_err, terminalText(line) + '\n');
    std::fflush(m_err);
}

// The escape sequences here are the program's own: to the line's start, and clear to its end.
void Terminal::showProgress(QByteArrayView line)
{
    if (!m_isErrTerminal)
        return;
    write(m_err, '\r' + terminalLine(line) + "\x1b[K");
    std::fflush(m_err);
    m_hasProgress = true;
}

void Terminal::clearProgress()
{
    if (!m_hasProgress)
        return;
    write(m_err, "\r\x1b[K");
    std::fflush(m_err);
    m_hasProgress = false;
}

void Terminal::flush()
{
    clearProgress();
    if (std::fflush(m_out) != 0)
        m_hasFailed = true;
}

void Terminal::write(FILE *stream, QByteArrayView bytes)
{
    const size_t size = size_t(bytes.size());
    if (std::fwrite(bytes.data(), 1, size, stream) != size)
        m_hasFailed = true;
}

} // namespace Reprise
