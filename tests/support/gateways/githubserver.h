// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/countingreceiver.h"

#include <QMutex>
#include <deque>

namespace Reprise::Test {

//! One delivery as the scripted server keeps it.
struct ScriptedDelivery {
    qint64 id = 0;
    QByteArray guid;
    qint64 atMicros = 0;
    bool isRedelivery = false;
    double seconds = 0.41;
    QByteArray status = "OK";
    int code = 200;
    QByteArray event = "push";
    QByteArray action; //!< empty: null
    QByteArray payload = "{}"; //!< JSON text
    QByteArray answer = "ok"; //!< of the receiver
};

//! A call as the server saw it.
struct ServedCall {
    QByteArray method;
    QByteArray path; //!< with its query
    int status = 0; //!< 0: a fault without any
};

//! GitHub's webhook deliveries on loopback, as gateways/github.md tells: places with hooks and
//! deliveries, pages by cursor and Link, redelivery that shows later with the same guid, tokens and
//! JWTs, rate limit headers, and the refusals of each. Keeps a log of all calls.
//! Thread: any; serves on its own.
class GitHubServer final
{
public:
    //! basePath: "" as GitHub.com has it, "/api/v3" as an Enterprise Server.
    explicit GitHubServer(QByteArray basePath = {});

    QByteArray base() const;
    QByteArray token() const { return "ghp_scripted"; }

    //! place: "repos/acme/shop/hooks/77", "orgs/acme/hooks/9", "app/hook".
    void addHook(const QByteArray &place, const QByteArray &url, bool isActive = true);
    void addDelivery(const QByteArray &place, const ScriptedDelivery &delivery);
    //! count deliveries, one a second up to `newest`, ids from firstId on, guids "g-<id>".
    void addDeliveries(const QByteArray &place, int count, qint64 firstId, qint64 newestMicros);

    //! The app whose JWTs are accepted, and its key (PEM).
    void setApp(const QByteArray &issuer, const QByteArray &privatePem);
    //! What a redelivery brings, after so many further lists of its place.
    void setRedelivery(const QByteArray &status, int code, int showsAfterLists = 0);
    //! This server's clock minus the machine's.
    void setClockAhead(qint64 seconds);
    void setRemaining(int calls, qint64 resetInSeconds = 3600);
    //! Where clients see this server, when something stands between: links name that address.
    void setPublicBase(const QByteArray &base);
    //! Links name repositories by number, as GitHub's may.
    void setLinksByNumber(bool byNumber);
    //! The next `times` calls whose path holds the text are answered like this.
    void fail(const QByteArray &pathText, const ReceiverAnswer &answer, int times = 1);

    QList<ServedCall> calls() const;
    //! "GET /repos/…" of each call since the last look, without the base path.
    QByteArrayList takeCalls();
    Headers lastHeaders() const;
    QByteArray lastBody() const;
    int redeliveriesOf(const QByteArray &guid) const;
    void waitUntilShown(); //!< all redeliveries show at once

    static ReceiverAnswer refusal(
        int status, const QByteArray &message, const QByteArray &moreFields = {});

private:
    struct Hook {
        QByteArray url;
        bool isActive = true;
    };
    struct Pending {
        QByteArray place;
        ScriptedDelivery delivery;
        int lists = 0; // to wait for
    };
    struct Fault {
        QByteArray pathText;
        ReceiverAnswer answer;
        int times = 1;
    };

    ReceiverAnswer answer(const ReceivedRequest &request);
    ReceiverAnswer route(const ReceivedRequest &request, const QByteArray &path);
    std::optional<ReceiverAnswer> refuseCaller(
        const ReceivedRequest &request, const QByteArray &path) const;
    bool isGoodJwt(const QByteArray &token) const;
    ReceiverAnswer listDeliveries(const QByteArray &place, const QByteArray &query);
    ReceiverAnswer oneDelivery(const QByteArray &place, const QByteArray &id) const;
    ReceiverAnswer redeliver(const QByteArray &place, const QByteArray &id);
    ReceiverAnswer listHooks(const QByteArray &owner) const;
    ReceiverAnswer listOwners(bool areRepositories) const;
    ReceiverAnswer rateLimit() const;
    ReceiverAnswer app() const;
    ReceiverAnswer json(int status, const QByteArray &body, const QByteArray &fields = {}) const;
    QByteArray publicUrl(const QByteArray &path) const;
    QByteArray linkBase(const QByteArray &place) const;
    QByteArray hookJson(const QByteArray &place) const;
    qint64 nowMicros() const;
    void show(bool all);

    const QByteArray m_basePath;
    mutable QMutex m_mutex; // guards what follows
    std::map<QByteArray, Hook> m_hooks; // by place
    std::map<QByteArray, QList<ScriptedDelivery>> m_deliveries; // newest first
    std::deque<Pending> m_pending;
    std::deque<Fault> m_faults;
    QList<ServedCall> m_calls;
    qsizetype m_taken = 0;
    QHash<QByteArray, int> m_redeliveries;
    QByteArray m_appIssuer;
    QByteArray m_appKey;
    QByteArray m_redeliveryStatus = "OK";
    int m_redeliveryCode = 200;
    int m_showsAfterLists = 0;
    qint64 m_clockAheadSeconds = 0;
    int m_remaining = 5000;
    qint64 m_resetInSeconds = 3600;
    bool m_linksByNumber = false;
    QByteArray m_publicBase; // empty: the receiver's own
    std::unique_ptr<CountingReceiver> m_receiver; // last: its thread uses all of the above
};

} // namespace Reprise::Test
