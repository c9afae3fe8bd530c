// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/net/httpclient.h"
#include "app/replay/farside/attemptlookup.h"

#include <map>

namespace Reprise {

//! Asks a gateway of GetHook's kind for the attempts of events, by GET; nothing here can send.
class GetHookLookup final : public AttemptLookup
{
    Q_OBJECT

public:
    //! base: of the API. key: its API key, may be empty.
    GetHookLookup(QByteArray base, QByteArray key);

    void lookUp(const QList<LookupQuestion> &questions) override;

private:
    void take(const LookupQuestion &question);
    void tell();

    QByteArray m_base;
    QByteArray m_key;
    HttpClient m_client;
    std::map<int, JobPtr<HttpReply>> m_asking; // by item
    QList<LookupAnswer> m_answers; // of this turn of the event loop
};

} // namespace Reprise
