// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/command.h"

#include <array>

namespace Reprise {

static QByteArrayView kindWord(Error::Kind kind)
{
    static constexpr std::array<QByteArrayView, 12> words{"network", "timeout", "TLS",
        "access refused", "not found", "rate limited", "rejected", "server", "protocol", "storage",
        "invalid", "canceled"};
    return words.at(size_t(kind));
}

QByteArray errorLine(const Error &error)
{
    QByteArray line;
    for (const QString &part : {error.operation, error.detail}) {
        if (!part.isEmpty())
            line += (line.isEmpty() ? "" : ": ") + part.toUtf8();
    }
    if (error.offset >= 0)
        line += " at " + QByteArray::number(error.offset);
    return line + (line.isEmpty() ? "" : " ") + '(' + kindWord(error.kind).toByteArray() + ')';
}

void Command::cancel()
{
    end(ExitCode::Canceled);
}

void Command::end(ExitCode code)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    terminal().flush();
    if (code == ExitCode::Done && terminal().hasFailed())
        code = ExitCode::Failed;
    emit finished(int(code));
}

void Command::fail(const Error &error)
{
    if (error.kind != Error::Kind::Canceled)
        terminal().complain("reprise: " + errorLine(error));
    end(error.kind == Error::Kind::Canceled ? ExitCode::Canceled : ExitCode::Failed);
}

void Command::misuse(const QString &mistake)
{
    const QByteArray name = arguments().spec->name.toUtf8();
    terminal().complain("reprise: " + mistake.toUtf8() + "\nSee \"reprise " + name + " --help\".");
    end(ExitCode::Usage);
}

void Command::showProgress(const QByteArray &what, qint64 done, qint64 total)
{
    QByteArray line = what + ' ' + QByteArray::number(done);
    if (total > 0)
        line += " of " + QByteArray::number(total) + " (" + QByteArray::number(100 * done / total)
            + " %)";
    terminal().showProgress(line);
}

} // namespace Reprise
