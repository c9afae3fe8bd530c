// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/naivematcher.h"

#include "models/domain/query/queryparser.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/randomquery.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

static const qint64 Now = Timestamp::parse("2026-04-12T12:00Z")->utcMicros;

//! One record that has something for every field.
static EventRecord richRecord()
{
    EventRecord record =
        EventBuilder("evt_1")
            .type("order.fulfilled")
            .destination("billing")
            .stage(Stage::Exhausted)
            .status("dead_letter")
            .received("2026-04-12T09:14:02.113Z")
            .header("X-Request-Id", "abc")
            .header("Via", "one")
            .header("via", "two")
            .header("Empty", "")
            .body(
                "{\"order\":{\"id\":9007199254740993,\"total\":1.10,\"note\":null,\"paid\":true}, "
                "\"items\":[{\"sku\":\"A\"},{\"sku\":\"B\"}], "
                "\"odd key\":\"caf\\u00e9\",\"dup\":1,\"dup\":2}")
            .attempt(200, "fine")
            .attempt(500, "{\"error\":\"column \\\"sku_id\\\" missing\"}", 1'500'000)
            .build();
    record.attempts.last().response.headers.append("Retry-After", "30");
    Attempt replay = record.attempts.first();
    replay.trigger = AttemptTrigger::Replay;
    replay.startedAt = Timestamp::fromMicros(Now);
    replay.response.body.bytes = "replayed";
    record.attempts.append(replay);
    record.event.nextAttemptAt = Timestamp::parse("2026-04-12T12:30Z");
    record.event.replayCount = 1;
    return record;
}

class TestNaiveMatcher : public QObject
{
    Q_OBJECT

private slots:
    void holds_data();
    void holds();
    void doesNotHold_data();
    void doesNotHold();
    void ruleTextAndFilterTextMatchTheSame_data();
    void ruleTextAndFilterTextMatchTheSame();
    void randomFiltersHitAndMiss();
};

static void addFilters(std::initializer_list<const char *> filters)
{
    QTest::addColumn<QString>("filter");
    for (const char *filter : filters)
        QTest::newRow(filter) << QString::fromUtf8(filter);
}

static bool matches(const QString &filter, const EventRecord &record)
{
    const ParsedQuery parsed = parseQuery(filter, Now);
    if (!parsed)
        qFatal("a test's filter cannot be read: %s", qPrintable(filter));
    return naiveMatches(parsed.node, record);
}

void TestNaiveMatcher::holds_data()
{
    addFilters({"", "*", "id = evt_1", "type = order.fulfilled", "type != x", "type > order",
        "type in a, order.fulfilled", "stage = exhausted", "stage in failed, exhausted",
        "stage != failed", "status contains DEAD", "received in 2026-04-12T09:14Z..13:02Z",
        "received in today", "received > -3h", "received < -2h", "code = 500", "code in 5xx",
        "code = 500.0", "tries = 2", "took = 1.5s", "took in 1s..2s", "took >= 1500ms",
        "answer contains SKU_ID", "next < +1h", "next exists", "not expires exists",
        "expires != now", "replays = 1", "size > 100", "body contains CAF",
        "body.order.id = 9007199254740993", "body.order.id > 9007199254740992",
        "body.order.total = 1.1", "body.order.note = null", "body.order.note exists",
        "body.order.paid = true", "body.items[1].sku = B", "body[\"odd key\"] = \"caf\\u00e9\"",
        "body.dup = 1", "body.order contains \"note\\\":null\"", "body.order exists",
        "body.items ~ \"sku.*B\"", "body.gone != 1", "body.order.id != \"9007199254740993\"",
        "response.error ~ \"sku_id.? missing\"", "response.error contains \"column \\\"SKU\"",
        "header[\"x-request-id\"] = abc", "header.via = two", "header.via = one",
        "header.empty exists", "header.empty = \"\"", "header.gone != x",
        "response_header[\"retry-after\"] = 30", "not response contains replayed", "sku_id",
        "\"missing\" and not \"nowhere\""});
}

void TestNaiveMatcher::holds()
{
    QFETCH(QString, filter);
    QVERIFY(matches(filter, richRecord()));
}

void TestNaiveMatcher::doesNotHold_data()
{
    addFilters({"not *", "id = EVT_1", "type = Order.fulfilled", "request exists", "request = \"\"",
        "request != \"\" and request exists", "url contains \"\"", "expires < now",
        "expires in ..now", "received in 2026-04-12T09:14:02.114Z..",
        "received in ..2026-04-12T09:14:02.113Z", "code in 4xx", "code != 500", "code not in 5xx",
        "body.order.id = 9007199254740992", "body.order.id = \"9007199254740993\"",
        "body.order.id contains x", "body.dup = 2", "body.order = \"{}\"", "body.order > 1",
        "body.order.note = \"\"", "body.items[2] exists", "body.order.paid = \"true\"",
        "body.items.sku exists", "body.gone exists", "body.gone = null", "header.via != one",
        "header.via = three", "header.gone exists", "response = replayed",
        "response.error.x exists", "answer ~ \"^sku\"", "answer ~ \"(?-i)COLUMN\"", "nowhere"});
}

void TestNaiveMatcher::doesNotHold()
{
    QFETCH(QString, filter);
    QVERIFY(!matches(filter, richRecord()));
}

void TestNaiveMatcher::ruleTextAndFilterTextMatchTheSame_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QList<int>>("codes");
    QTest::newRow("the example") << u"429,500-599,>=700"_s << QList<int>{429, 500, 550, 599, 700};
    QTest::newRow("one") << u"429"_s << QList<int>{429};
    QTest::newRow("at least") << u">=500"_s << QList<int>{500, 550, 599, 600, 700};
    QTest::newRow("below") << u"<400"_s << QList<int>{200, 399};
    QTest::newRow("class") << u"5xx"_s << QList<int>{500, 550, 599};
}

void TestNaiveMatcher::ruleTextAndFilterTextMatchTheSame()
{
    QFETCH(QString, rule);
    QList<int> matching;
    for (int code : {200, 399, 400, 428, 429, 430, 499, 500, 550, 599, 600, 700}) {
        if (matches(u"code in "_s + rule, EventBuilder().code(code).build()))
            matching.append(code);
    }
    QTEST(matching, "codes");
    QVERIFY(!matches(u"code in "_s + rule, EventBuilder().code(std::nullopt).build()));
}

//! The generator is worth something only where both answers come often.
void TestNaiveMatcher::randomFiltersHitAndMiss()
{
    RandomQuery random(11);
    QList<EventRecord> records;
    for (int i = 0; i < 100; ++i)
        records.append(random.record());
    int hits = 0;
    int mixed = 0;
    constexpr int Rounds = 500;
    for (int i = 0; i < Rounds; ++i) {
        const QueryNode node = random.query();
        const qsizetype matching = std::count_if(records.begin(), records.end(),
            [&node](const EventRecord &record) { return naiveMatches(node, record); });
        hits += static_cast<int>(matching);
        mixed += matching > 0 && matching < records.size() ? 1 : 0;
    }
    QVERIFY2(hits > Rounds * 20 && hits < Rounds * 80, qPrintable(QString::number(hits)));
    QVERIFY2(mixed > Rounds / 3, qPrintable(QString::number(mixed)));
}

QTEST_GUILESS_MAIN(TestNaiveMatcher)
#include "tst_naivematcher.moc"
