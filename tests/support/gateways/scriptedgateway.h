// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/gateway/gatewayscope.h"
#include "tests/support/gateways/apiserver.h"

#include <QMap>
#include <memory>

namespace Reprise::Test {

struct ScriptedAttempt {
    QByteArray id;
    int number = 1;
    AttemptTrigger trigger = AttemptTrigger::Initial;
    qint64 atMicros = 0;
    int durationMs = 250;
    AttemptOutcome outcome = AttemptOutcome::Rejected;
    std::optional<int> code = 503;
    QByteArray error; //!< of the transport, where there is no code
    QByteArray response = R"({"error":"busy"})";
};

//! One event as the far side has it, in no gateway's words.
struct ScriptedEvent {
    QByteArray key; //!< the gateway's own id, without the scope
    qint64 atMicros = 0;
    QByteArray status; //!< the gateway's word
    QByteArray type = "order.fulfilled";
    QByteArray body = R"({"amount":4200,"id":18446744073709551615})"; //!< a JSON object
    Headers headers{{"Content-Type", "application/json"}, {"X-Shop", "acme"}};
    QList<ScriptedAttempt> attempts; //!< oldest first
    QByteArray successorOf;
};

//! What a listing or a detail has to say of an event; nothing: the gateway does not tell.
struct ExpectedEvent {
    EventId id;
    Stage stage = Stage::Unknown;
    QByteArray vendorStatus;
    qint64 receivedMicros = 0;
    std::optional<QByteArray> type;
    std::optional<QByteArray> destination;
    std::optional<int> attemptCount;
    std::optional<int> lastCode;
};

struct StatusRow {
    QByteArray word;
    Stage stage;
};

//! What a gateway's API does not tell, so that it cannot be asked for.
struct GatewayLimits {
    bool tellsTriggers = true;
    bool tellsDurations = true;
    bool tellsResponseBodies = true;
    bool tellsRequestHeaders = true;
    bool tellsAttemptIds = true;
    bool tellsErrors = true; //!< of the transport
};

//! The scripted server of one gateway: follows its fact file, with its paging and its errors,
//! checks the credential of every call, and keeps a log.
class ScriptedGateway : public ApiServer
{
    Q_OBJECT

public:
    virtual QByteArray gateway() const = 0; //!< id of its description
    //! Of description files beside the built-in ones.
    virtual QString folder() const { return {}; }
    virtual QByteArray baseUrl() const { return url(); }
    virtual QMap<QByteArray, QByteArray> variables() const { return {}; }
    virtual QMap<QByteArray, QByteArray> secrets() const { return {{"token", Token}}; }
    virtual ScopePath scope() const { return {}; }
    virtual GatewayLimits limits() const { return {}; }

    //! Rows of the fact file.
    virtual QList<StatusRow> statuses() const = 0;
    virtual QByteArray failedStatus() const = 0;
    virtual QByteArray succeededStatus() const = 0;
    //! A word that is in no fact file.
    virtual QByteArray oddStatus() const { return "ODD"; }
    //! By which a time-out is told.
    virtual QByteArray timeoutWord() const { return "TIMEOUT"; }
    virtual int pageSize() const = 0; //!< as the description asks for
    //! What a reader can get of the event's body.
    virtual QByteArray bodyOf(const ScriptedEvent &event) const { return event.body; }
    //! Its status was set by hand: its attempts have to say the same.
    virtual void settle(ScriptedEvent &) const { }
    virtual QMap<QByteArray, QByteArray> wrongSecrets() const
    {
        return {{"token", "another-token-than-it-knows"}};
    }
    //! How far back its lists go by themselves, where they say so.
    virtual std::optional<qint64> looksBackTo() const { return std::nullopt; }
    //! The answer to a replay names the event that it makes.
    virtual bool tellsSuccessor() const { return false; }
    virtual std::optional<QByteArray> statusThatCannotBeReplayed() const { return std::nullopt; }
    //! An error in the gateway's own form.
    virtual ApiReply errorReply(int status, const QByteArray &message) const = 0;
    //! Texts of secrets that stand in an event and must not be kept.
    virtual QList<QByteArray> hiddenTexts() const { return {}; }

    virtual ExpectedEvent expected(const ScriptedEvent &event) const;
    virtual EventId idOf(const ScriptedEvent &event) const { return EventId(event.key); }
    //! A key of the gateway's shape.
    virtual QByteArray keyOf(int number) const = 0;

    //! A failed event with two attempts; numbers rise with time.
    ScriptedEvent make(int number) const;
    ScriptedEvent &add(const ScriptedEvent &event);
    void addMany(int count);
    ScriptedEvent *find(const QByteArray &key);
    //! The event that the detail call answers with.
    ScriptedEvent *findDetail(const QByteArray &key);
    //! Newest first.
    QList<ScriptedEvent> newestFirst() const;

    QList<ScriptedEvent> events;
    //! JSON member that stands in every event, unknown to the description.
    QByteArray oddMember = R"("odd_member":null)";
    //! JSON that stands in front of the events of a list; empty: none.
    QByteArray oddElement;
    //! The detail of another event is answered.
    bool mixesUp = false;
    //! Replay calls that were taken, by key.
    QList<QByteArray> replays;

    static constexpr char Token[] = "token-of-the-contract-0123456789";
    static constexpr qint64 StartMicros = 1'767'225'600'000'000; // 2026-01-01T00:00:00Z

protected:
    //! Elements from an offset, and whether more follow.
    struct Slice {
        QList<ScriptedEvent> events;
        bool hasMore = false;
    };
    Slice slice(const QList<ScriptedEvent> &all, int offset, int limit) const;
    //! By "from", "to" (inclusive, RFC 3339) and status, where they are given.
    QList<ScriptedEvent> filtered(const QByteArray &from, const QByteArray &to,
        const QByteArray &status, bool includesTo = true) const;
    static bool hasBearer(const ApiRequestLog &request, const QByteArray &token = Token);
    //! Its attempt succeeded, and so its event.
    void succeed(ScriptedEvent &event, AttemptTrigger trigger) const;
};

//! JSON text of a list of texts that are JSON already.
QByteArray jsonList(const QList<QByteArray> &elements);
//! A JSON string; "null" for nothing.
QByteArray quoted(const QByteArray &text);
QByteArray quotedOrNull(const QByteArray &text);
QByteArray isoOrNull(const std::optional<qint64> &micros);
QByteArray iso(qint64 micros);
QByteArray numberOrNull(const std::optional<int> &number);
//! {"name":"value", …}
QByteArray headersObject(const Headers &headers);
//! Replaces each @name@ of a text.
QByteArray filled(QByteArray text, const QMap<QByteArray, QByteArray> &values);

struct GatewayMaker {
    const char *name;
    std::function<std::unique_ptr<ScriptedGateway>()> make;
};
//! All gateways that the contract holds for.
const QList<GatewayMaker> &scriptedGateways();

} // namespace Reprise::Test
