// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/calls/answerreading.h"
#include "models/domain/httpmessage.h"
#include "models/domain/result.h"

#include <QUrl>

namespace Reprise {

//! A complete answer of the API, of any status, and what it means.
struct ApiAnswer {
    int status = 0;
    Headers headers;
    QByteArray body;
    QUrl url; //!< where it came from
    AnswerReading reading;

    bool isDone() const { return reading.meaning == AnswerMeaning::Done; }
    QByteArray mediaType() const { return headers.first("Content-Type").value_or(QByteArray()); }
};

} // namespace Reprise
