// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <cstdio>

namespace Reprise {

//! The only way headless output leaves the program. No control character reaches a terminal or a
//! pipe but LF and TAB, whatever the data holds. Writes block. Thread: main.
class Terminal final
{
public:
    Terminal(FILE *out = stdout, FILE *err = stderr);

    //! Text for people: hidden characters and bytes that are no UTF-8 are shown by name.
    void print(QByteArrayView text);
    //! CSV and JSON lines, whose own escaping keeps them lossless: unchanged into a pipe or file,
    //! like print() on a terminal.
    void printData(QByteArrayView text);
    //! A line on the error output, after the progress line is gone.
    void complain(QByteArrayView line);
    //! The same, for what is no mistake: who did what.
    void note(QByteArrayView line) { complain(line); }

    //! One line that is overwritten; only where the error output is a terminal.
    void showProgress(QByteArrayView line);
    void clearProgress();

    //! Something could not be written, as when the disk behind a redirection is full.
    bool hasFailed() const { return m_hasFailed; }
    void flush();

private:
    void write(FILE *stream, QByteArrayView bytes);

    FILE *m_out;
    FILE *m_err;
    bool m_isOutTerminal;
    bool m_isErrTerminal;
    bool m_hasProgress = false;
    bool m_hasFailed = false;
};

//! Hidden characters by name ("\x1b", "U+202E"), LF and TAB as they are.
QByteArray terminalText(QByteArrayView text);

//! The same on one line, LF and TAB by name too.
QByteArray terminalLine(QByteArrayView text);

} // namespace Reprise
