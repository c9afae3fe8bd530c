// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/cli/commandrun.h"
#include "app/cli/sessionsource.h"
#include "tests/support/fakesession.h"

#include <QTemporaryDir>
#include <cstdio>

namespace Reprise::Test {

//! Commands of the program without a window, over a session that a test made: arguments in, output
//! and exit code out.
class CommandBench final : public SessionSource
{
public:
    //! What the session's store holds.
    explicit CommandBench(const QList<EventRecord> &events);
    ~CommandBench() override;
    Q_DISABLE_COPY_MOVE(CommandBench)

    //! "reprise ARGUMENTS": the exit code; -1 when it does not end.
    int run(const QStringList &arguments);

    FakeSession &session() { return *m_session; }
    bool wasOpened() const { return !m_unopened; }
    const Profile &asked() const { return m_asked; }
    //! What createRun() and openRun() give.
    void giveRun(const ReplayPlan &plan, FakeRun::Plot plot, ItemState outcome);

    QByteArray out() const { return read(path(QStringLiteral("stdout"))); }
    QByteArray err() const { return read(path(QStringLiteral("stderr"))); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray read(const QString &path);

    QList<Profile> profiles() const override;
    std::unique_ptr<Session> openSession(const Profile &profile) override;

private:
    //! A moment that reports can name.
    class FixedClock final : public Clock
    {
    public:
        qint64 utcMicros() const override { return 1'776'000'200'000'000; }
        qint64 monotonicMicros() const override { return 0; }
        qint64 bootMicros() const override { return 0; }
    };

    QTemporaryDir m_folder;
    std::unique_ptr<FakeSession> m_unopened;
    FakeSession *m_session = nullptr; // m_unopened, then the command's
    Profile m_asked;
    FixedClock m_clock;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<CommandRun> m_run; // owns the command and its session
    FILE *m_out = nullptr;
    FILE *m_err = nullptr;
};

} // namespace Reprise::Test
