// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/sample/practicebooks.h"

#include <QTcpServer>

class QTcpSocket;

namespace Reprise {

//! The practice gateway's sockets: HTTP/1.1 with kept-alive connections on 127.0.0.1.
//! Thread: the one that made it.
class PracticeServer final : public QTcpServer
{
    Q_OBJECT

public:
    //! startMicros: what its clock shows at first, or a moment after all that the books remember.
    PracticeServer(std::unique_ptr<PracticeBooks> books, qint64 startMicros);

    //! The port (the wanted one where it is free, else any), or why it cannot listen.
    Result<quint16> open(quint16 wanted);
    void setMode(const PracticeMode &mode) { m_books->setMode(mode); }
    PracticeReply answer(const PracticeRequest &request);

private:
    void acceptConnections();
    void deliverLater(int replay, int delayMs);

    std::unique_ptr<PracticeBooks> m_books;
    ShiftedClock m_clock;
};

} // namespace Reprise
