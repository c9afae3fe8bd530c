// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/replay/replayplan.h"

#include <QList>
#include <QObject>

namespace Reprise {

//! What a run asks for just before it makes the decision to send an item.
struct StoredRequestQuestion {
    int index = 0;
    PlanItem item;
};

struct StoredRequest {
    int index = 0;
    HttpMessage message; //!< not needed when a gateway delivers
    //! Set: the item is not eligible any more (gone, delivered since, pending again); it is skipped
    //! with this reason, in the program's own English.
    QByteArray obstacle;
};

//! Gives a run the stored requests of its items. Thread: the run's; fetched() never comes from
//! inside fetch(), and exactly one answer comes for each question, in any order.
class RequestSource : public QObject
{
    Q_OBJECT

public:
    ~RequestSource() override = default;

    virtual void fetch(const QList<StoredRequestQuestion> &questions) = 0;

signals:
    void fetched(const QList<Reprise::StoredRequest> &requests);
};

} // namespace Reprise
