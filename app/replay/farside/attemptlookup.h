// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

#include <QObject>
#include <optional>

namespace Reprise {

//! Has the gateway tried since?
struct LookupQuestion {
    int index = 0;
    PlanItem item; //!< its attempts are the baseline: what was known before we sent
    std::optional<qint64> sentMicros; //!< wall clock of our order
    QByteArray reference; //!< the gateway's name for what it took; empty where it gave none
};

struct LookupAnswer {
    enum class Finding : quint8 {
        NoWord, //!< the gateway did not answer usefully
        Unreachable, //!< there was no way to ask it
        Nothing, //!< it shows queued work, and there is none, and no attempt
        Queued, //!< it has our order and has not tried yet
        Delivered,
        Failed,
    };

    int index = 0;
    Finding finding = Finding::NoWord;
    int attempt = 0; //!< number of the attempt found
    int attempts = 0; //!< how many newer ones there are; above 1 the gateway delivered twice
    std::optional<int> code;
    QByteArray detail; //!< of the receiver's answer; may be hostile
};

//! Asks a gateway what came of its orders. Thread: the run's; answered() never comes from inside
//! lookUp(), and exactly one answer comes for each question.
class AttemptLookup : public QObject
{
    Q_OBJECT

public:
    ~AttemptLookup() override = default;

    virtual void lookUp(const QList<LookupQuestion> &questions) = 0;

signals:
    void answered(const QList<Reprise::LookupAnswer> &answers);
};

} // namespace Reprise
