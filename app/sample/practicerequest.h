// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"

namespace Reprise {

//! One HTTP/1.1 request that the practice gateway got.
struct PracticeRequest {
    QByteArray method;
    QList<QByteArray> path; //!< segments, decoded; the query is left out
    Headers headers;
    QByteArray body;
    bool keepsAlive = true;
};

//! Takes requests out of the bytes of one connection. What is malformed or too large is refused
//! with a status; a connection that was refused is to be closed, because its bytes have lost their
//! frame.
class PracticeRequestReader
{
public:
    static constexpr qsizetype HeadLimit = 64 * 1024;
    static constexpr qsizetype HeadLineLimit = 200;
    static constexpr qsizetype BodyLimit = 16 * 1024 * 1024;

    void append(const QByteArray &bytes) { m_buffer += bytes; }
    //! The next complete request; none while bytes are missing or after a refusal.
    std::optional<PracticeRequest> take();
    //! 0, or the status to refuse with: 400, 411, 413, 431, 501, 505.
    int refusal() const { return m_refusal; }
    //! true once for a request that waits for "100 Continue" before it sends its body.
    bool takeContinue();

private:
    bool readHead();
    bool readRequestLine(const QByteArray &line);
    bool readFields(const QList<QByteArray> &lines);
    bool readFraming();
    bool refuse(int status);

    QByteArray m_buffer;
    PracticeRequest m_request; // its head, once m_hasHead
    bool m_hasHead = false;
    bool m_wantsContinue = false;
    qsizetype m_bodySize = 0;
    int m_refusal = 0;
};

} // namespace Reprise
