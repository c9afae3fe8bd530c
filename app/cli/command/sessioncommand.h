// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command/command.h"
#include "app/session.h"

namespace Reprise {

//! A command on an open session: checks its options, opens, then begins.
class SessionCommand : public Command
{
    Q_OBJECT

public:
    explicit SessionCommand(const CommandContext &context)
        : Command(context)
    {
    }

    void start() final;

protected:
    //! Reads the command's own options before anything is opened; mistakes go to the reader.
    virtual void readOptions(OptionReader &reader) = 0;
    //! The session is ready.
    virtual void begin() = 0;
    //! The profile to open; --store and so on unless a command knows better.
    virtual std::optional<Profile> profile(OptionReader &reader);

    Session &session() const { return *m_session; }
    //! The --filter, against the session's now. Nothing after a mistake: it was shown with its
    //! column, and the command has ended.
    std::optional<QueryNode> readFilter();

private:
    void beginOrFail();

    std::unique_ptr<Session> m_session;
};

} // namespace Reprise
