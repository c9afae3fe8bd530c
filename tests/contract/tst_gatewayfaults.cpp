// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/contractconnection.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include "app/connectors/described/format/description.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;
using Obstacle = ConnectionReport::Obstacle;

namespace {

std::optional<ApiReply> none()
{
    return std::nullopt;
}

//! The head of a call for a token, whose faults are others.
bool isExchange(const ApiRequestLog &request)
{
    return request.method == "POST" && request.path.contains("token");
}

ApiServer::Intercept always(const ApiReply &reply)
{
    return [reply](const ApiRequestLog &request) {
        return isExchange(request) ? none() : std::optional(reply);
    };
}

//! Short ones, for far sides that never end.
HttpLimits shortLimits()
{
    HttpLimits limits;
    limits.headMs = 400;
    limits.idleMs = 400;
    limits.totalMs = 900;
    limits.bodyBytes = 500'000;
    return limits;
}

} // namespace

//! What every connector makes of far sides that refuse, fail, lie or never end.
class TestGatewayFaults : public QObject
{
    Q_OBJECT

private slots:
    void statusesAreErrors_data();
    void statusesAreErrors();
    void errorsTellTheGatewaysWords_data() { addGateways(); }
    void errorsTellTheGatewaysWords();
    void answersThatAreNone_data();
    void answersThatAreNone();
    void tooManyCallsPauseTheBudget_data();
    void tooManyCallsPauseTheBudget();
    void aSpentLimitPausesTheBudget_data() { addGateways(); }
    void aSpentLimitPausesTheBudget();
    void answersThatNeverEnd_data();
    void answersThatNeverEnd();
    void aRedirectTakesNoCredentialElsewhere_data() { addGateways(); }
    void aRedirectTakesNoCredentialElsewhere();
    void anElementThatIsNoEventIsRejected_data() { addGateways(); }
    void anElementThatIsNoEventIsRejected();
    void aRefusedCredentialIsAnAuthError_data() { addGateways(); }
    void aRefusedCredentialIsAnAuthError();
    void errorsHoldNoSecret_data() { addGateways(); }
    void errorsHoldNoSecret();
    void checksNameTheObstacle_data();
    void checksNameTheObstacle();
    void anEventThatIsGoneIsNotFound_data() { addGateways(); }
    void anEventThatIsGoneIsNotFound();
    void anotherEventIsNoAnswer_data() { addGateways(); }
    void anotherEventIsNoAnswer();
    void hostileIdsStayInTheirPlace_data() { addGateways(); }
    void hostileIdsStayInTheirPlace();
    void droppedJobsEnd_data() { addGateways(); }
    void droppedJobsEnd();

private:
    static void addGateways()
    {
        QTest::addColumn<int>("maker");
        for (int i = 0; i < scriptedGateways().size(); ++i)
            QTest::newRow(scriptedGateways().at(i).name) << i;
    }
    template <typename Row>
    static void addRows(const QList<QPair<const char *, Row>> &rows)
    {
        QTest::addColumn<int>("maker");
        QTest::addColumn<int>("row");
        for (int i = 0; i < scriptedGateways().size(); ++i) {
            for (int row = 0; row < rows.size(); ++row)
                QTest::addRow("%s: %s", scriptedGateways().at(i).name, rows.at(row).first)
                    << i << row;
        }
    }
    static std::unique_ptr<ContractConnection> connection(const HttpLimits &limits = HttpLimits())
    {
        QFETCH(int, maker);
        return std::make_unique<ContractConnection>(scriptedGateways().at(maker).make(), limits);
    }
};

struct StatusFault {
    int status;
    Error::Kind kind;
};

static const QList<QPair<const char *, StatusFault>> StatusFaults{
    {"400", {400, Error::Kind::Rejected}}, {"401", {401, Error::Kind::Auth}},
    {"404", {404, Error::Kind::NotFound}}, {"409", {409, Error::Kind::Rejected}},
    {"410", {410, Error::Kind::NotFound}}, {"422", {422, Error::Kind::Rejected}},
    {"429", {429, Error::Kind::RateLimited}}, {"500", {500, Error::Kind::Server}},
    {"502", {502, Error::Kind::Server}}, {"503", {503, Error::Kind::Server}},
    {"504", {504, Error::Kind::Timeout}}};

void TestGatewayFaults::statusesAreErrors_data()
{
    addRows(StatusFaults);
}

void TestGatewayFaults::statusesAreErrors()
{
    QFETCH(int, row);
    const StatusFault fault = StatusFaults.at(row).second;
    const auto it = connection();
    it->gateway().addMany(1);
    it->gateway().intercept = always(ApiReply::json("{}", fault.status));
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, fault.kind);
    QCOMPARE(page.error().operation, u"list events"_s);
    QVERIFY(page.error().detail.contains(QString::number(fault.status)));
}

void TestGatewayFaults::errorsTellTheGatewaysWords()
{
    const auto it = connection();
    it->gateway().intercept = always(it->gateway().errorReply(400, "the range is bad"));
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QCOMPARE(page.error().detail, u"HTTP 400: the range is bad"_s);
}

struct FalseAnswer {
    ApiReply reply;
    const char *detail;
};

static const QList<QPair<const char *, FalseAnswer>> FalseAnswers{
    {"HTML", {ApiReply::html(200), "no JSON (text/html)"}},
    {"nothing", {ApiReply::json(""), "no body"}},
    {"cut off", {ApiReply::json(R"({"models":[{"id":"evt_1","a":)"), "cut off"}},
    {"cut off in a string", {ApiReply::json(R"({"models":[{"id":"ev)"), "cut off"}},
    {"no list", {ApiReply::json(R"({"answer":42})"), "no list at"}},
    {"another kind", {ApiReply::json("42"), "no list at"}},
    {"text", {ApiReply{200, "OK", {}, "text/plain"}, "no JSON (text/plain)"}},
    {"invalid UTF-8", {ApiReply::json("{\"models\":[\"\xff\xfe\"]}"), "not UTF-8"}},
    {"more behind the end", {ApiReply::json("{\"models\":[]} {}"), ""}}};

void TestGatewayFaults::answersThatAreNone_data()
{
    addRows(FalseAnswers);
}

void TestGatewayFaults::answersThatAreNone()
{
    QFETCH(int, row);
    const FalseAnswer &fault = FalseAnswers.at(row).second;
    const auto it = connection();
    it->gateway().addMany(1);
    it->gateway().intercept = always(fault.reply);
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Protocol);
    QVERIFY2(page.error().detail.contains(QString::fromLatin1(fault.detail)),
        qPrintable(page.error().detail));
    const Result<EventRecord> record = it->record(it->gateway().events.constFirst());
    QVERIFY(!record);
    QCOMPARE(record.error().kind, Error::Kind::Protocol);
}

struct RateRow {
    Headers headers;
    qint64 leastMs;
    qint64 mostMs;
};

static const QList<QPair<const char *, RateRow>> RateRows{
    {"Retry-After in seconds", {{{"Retry-After", "7"}}, 5'000, 7'000}},
    {"Retry-After beyond reason", {{{"Retry-After", "99999999"}}, 890'000, 900'000}},
    {"Retry-After that is none", {{{"Retry-After", "soon"}}, 5'000, 61'000}},
    {"no Retry-After", {{}, 5'000, 61'000}}};

void TestGatewayFaults::tooManyCallsPauseTheBudget_data()
{
    addRows(RateRows);
}

void TestGatewayFaults::tooManyCallsPauseTheBudget()
{
    QFETCH(int, row);
    const RateRow &rate = RateRows.at(row).second;
    const auto it = connection();
    ApiReply reply = it->gateway().errorReply(429, "too many requests");
    reply.headers = rate.headers;
    it->gateway().intercept = always(reply);
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::RateLimited);
    const qint64 wait = it->budget().waitMs();
    QVERIFY2(wait >= rate.leastMs && wait <= rate.mostMs, qPrintable(QString::number(wait)));
    // The next call waits; none goes out before its time.
    const qsizetype calls = it->gateway().calls.size();
    const JobPtr<RecordPage> next = it->connector().list(it->pageRequest());
    QCoreApplication::processEvents();
    QCOMPARE(it->gateway().calls.size(), calls);
    QVERIFY(!next->isFinished());
}

void TestGatewayFaults::aSpentLimitPausesTheBudget()
{
    const auto it = connection();
    it->gateway().addMany(1);
    const LimitsSpec &limits = it->description().service.limits;
    const qint64 now = SystemClock().utcMicros() / 1'000'000;
    const qint64 reset = limits.resetForm == ResetForm::Clock ? now + 20 : 20;
    ApiReply reply = it->gateway().errorReply(404, "not there");
    reply.headers = {
        {limits.remainingHeader, "0"}, {limits.resetHeader, QByteArray::number(reset)}};
    it->gateway().intercept = always(reply);
    QVERIFY(!it->list());
    QCOMPARE(it->budget().remaining(), 0);
    QVERIFY2(it->budget().waitMs() > 15'000 && it->budget().waitMs() <= 20'000,
        qPrintable(QString::number(it->budget().waitMs())));
}

static const QList<QPair<const char *, ApiReply::Act>> EndlessActs{{"drips", ApiReply::Act::Drip},
    {"pours", ApiReply::Act::Endless}, {"closes early", ApiReply::Act::CloseEarly}};

void TestGatewayFaults::answersThatNeverEnd_data()
{
    addRows(EndlessActs);
}

void TestGatewayFaults::answersThatNeverEnd()
{
    QFETCH(int, row);
    const ApiReply::Act act = EndlessActs.at(row).second;
    const auto it = connection(shortLimits());
    ApiReply reply = ApiReply::json("{");
    reply.act = act;
    it->gateway().intercept = always(reply);
    QElapsedTimer timer;
    timer.start();
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QVERIFY(timer.elapsed() < 10'000);
    if (act == ApiReply::Act::Drip)
        QCOMPARE(page.error().kind, Error::Kind::Timeout);
    else if (act == ApiReply::Act::Endless)
        QCOMPARE(page.error().kind, Error::Kind::Protocol);
    else
        QCOMPARE(page.error().kind, Error::Kind::Network);
}

void TestGatewayFaults::aRedirectTakesNoCredentialElsewhere()
{
    const auto it = connection();
    const std::unique_ptr<ScriptedGateway> thief = scriptedGateways().constFirst().make();
    ApiReply reply = ApiReply::json("", 302);
    reply.headers = {{"Location", thief->url() + "/v1/events"}};
    it->gateway().intercept = always(reply);
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Protocol);
    QVERIFY(thief->calls.isEmpty());
}

void TestGatewayFaults::anElementThatIsNoEventIsRejected()
{
    const auto it = connection();
    it->gateway().addMany(2);
    it->gateway().oddElement = R"({"colour":"red"})";
    const Result<RecordPage> page = it->list();
    VERIFY_RESULT(page);
    QCOMPARE(page->records.size(), 2);
    QCOMPARE(page->rejects.size(), 1);
    QCOMPARE(page->rejects.constFirst().element, 0);
    QCOMPARE(page->rejects.constFirst().reason, QByteArray("it has no id"));
}

void TestGatewayFaults::aRefusedCredentialIsAnAuthError()
{
    const auto it = connection();
    it->gateway().addMany(1);
    it->reconnect(it->gateway().wrongSecrets());
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Auth);
    const Result<ConnectionReport> report = it->check();
    VERIFY_RESULT(report);
    QCOMPARE(report->obstacle, Obstacle::Credential);
}

void TestGatewayFaults::errorsHoldNoSecret()
{
    const auto it = connection();
    const QByteArray secret = it->gateway().secrets().first();
    it->gateway().intercept = always(it->gateway().errorReply(400, "bad token " + secret + "!"));
    const Result<RecordPage> page = it->list();
    QVERIFY(!page);
    QVERIFY2(!page.error().detail.toUtf8().contains(secret), qPrintable(page.error().detail));
    QVERIFY(page.error().detail.contains(u"[secret]"));
}

struct CheckRow {
    ApiReply reply;
    Obstacle obstacle;
};

static const QList<QPair<const char *, CheckRow>> CheckRows{
    {"HTML", {ApiReply::html(200), Obstacle::NotTheGateway}},
    {"HTML 404", {ApiReply::html(404), Obstacle::NotTheGateway}},
    {"another API", {ApiReply::json("{\"answer\":42}"), Obstacle::NotTheGateway}},
    {"429", {ApiReply::json("{}", 429), Obstacle::RateLimit}},
    {"500", {ApiReply::json("{}", 500), Obstacle::Gateway}},
    {"401", {ApiReply::json("{}", 401), Obstacle::Credential}}};

void TestGatewayFaults::checksNameTheObstacle_data()
{
    addRows(CheckRows);
}

void TestGatewayFaults::checksNameTheObstacle()
{
    QFETCH(int, row);
    const auto it = connection();
    it->gateway().intercept = always(CheckRows.at(row).second.reply);
    const Result<ConnectionReport> report = it->check();
    VERIFY_RESULT(report);
    QCOMPARE(report->obstacle, CheckRows.at(row).second.obstacle);
    QVERIFY(!report->step.isEmpty());
}

void TestGatewayFaults::anEventThatIsGoneIsNotFound()
{
    const auto it = connection();
    const Result<EventRecord> record = it->record(it->gateway().make(77));
    QVERIFY(!record);
    QCOMPARE(record.error().kind, Error::Kind::NotFound);
    QCOMPARE(record.error().operation, u"read event"_s);
}

void TestGatewayFaults::anotherEventIsNoAnswer()
{
    const auto it = connection();
    it->gateway().addMany(2);
    it->gateway().mixesUp = true;
    const Result<EventRecord> record = it->record(it->gateway().events.constFirst());
    QVERIFY(!record);
    QCOMPARE(record.error().kind, Error::Kind::Protocol);
}

void TestGatewayFaults::hostileIdsStayInTheirPlace()
{
    const auto it = connection();
    const ScriptedEvent step = [&] {
        ScriptedEvent event = it->gateway().make(1);
        event.key = "..";
        return event;
    }();
    const Result<EventRecord> refused = it->record(step);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QVERIFY(it->gateway().calls.isEmpty());

    ScriptedEvent odd = it->gateway().make(2);
    odd.key = "a/../b?x=1&limit=2#y z";
    const Result<EventRecord> record = it->record(odd);
    QVERIFY(!record);
    for (const ApiRequestLog &call : it->gateway().calls) {
        QVERIFY(!call.target.contains("/../"));
        QVERIFY(call.parameter("x").isEmpty());
    }
}

void TestGatewayFaults::droppedJobsEnd()
{
    const auto it = connection();
    it->gateway().addMany(1);
    JobPtr<RecordPage> list = it->connector().list(it->pageRequest());
    JobPtr<EventRecord> record = it->connector().record(
        it->gateway().idOf(it->gateway().events.constFirst()), CallPriority::Person);
    list->cancel();
    QVERIFY(!list->isFinished());
    const Result<RecordPage> page = waitFor(list);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Canceled);
    record.reset();
    VERIFY_RESULT(it->list());
}

QTEST_GUILESS_MAIN(TestGatewayFaults)
#include "tst_gatewayfaults.moc"
