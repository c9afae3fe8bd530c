// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/exchange.h"

#include <QByteArrayView>

namespace Reprise {

//! Takes an HTTP/1 answer line by line and in pieces of its body, holds it to the limits, and says
//! what may be believed of it. Knows no socket.
class AnswerReader final
{
public:
    //! keepsFields: all header fields are reported, not only those that everybody needs.
    explicit AnswerReader(bool keepsFields = false)
        : m_keepsFields(keepsFields)
    {
    }

    //! One line of a head, with its line end; the empty one ends it. False: stop reading.
    bool takeHeadLine(QByteArrayView line);
    //! False: stop reading.
    bool takeBody(QByteArrayView bytes);

    bool isHeadComplete() const { return m_isHeadComplete; }
    bool hasBegun() const { return m_headBytes > 0; }
    bool isOverLimit() const { return m_isOverLimit; }
    //! Lengths that contradict each other, or a line that is none: nothing of it is believed.
    bool isMalformed() const { return m_isMalformed; }

    //! Copies status, fields and body into the exchange; the status only of a complete head.
    void report(Exchange &exchange) const;

private:
    bool beginHead(QByteArrayView line);
    bool takeField(QByteArrayView line);
    bool endHead();
    bool malformed();

    bool m_keepsFields;
    int m_status = 0;
    Headers m_fields;
    QByteArray m_contentType;
    QByteArray m_retryAfter;
    QByteArray m_contentLength;
    bool m_isChunked = false;
    bool m_isInHead = false;
    bool m_isHeadComplete = false; // of a final answer
    bool m_isOverLimit = false;
    bool m_isMalformed = false;
    qsizetype m_headBytes = 0;
    int m_headLines = 0;
    qsizetype m_bodyBytes = 0;
    QByteArray m_body;
};

} // namespace Reprise
