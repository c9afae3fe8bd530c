// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_import [EVENTS]: how fast a log of webhook events is read, beside the limit (finding the
// line ends in the same blocks) and beside nlohmann's DOM filling the same fields. Medians of three
// runs, taken in turn; the ratios count, the seconds are this machine's.

#include "app/connectors/elements/elementreader.h"
#include "app/connectors/import/importfile.h"
#include "app/store/eventarchive.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

using namespace Reprise;

namespace {

constexpr int DefaultEvents = 200'000;
constexpr int Rounds = 3;

//! About 1.6 KB, as the events of a real log are.
QByteArray line(int number)
{
    const QByteArray id = QByteArray::number(number);
    QByteArray items;
    for (int i = 0; i < 9; ++i)
        items +=
            R"({\"sku\":\"A-)" + id + R"(\",\"quantity\":2,\"price\":\"19.90\",\"note\":\"\"},)";
    items.chop(1);
    return R"({"event":{"id":"evt_)" + id + R"(","account_id":"a0","direction":"inbound",)"
        + R"("source_id":"shop","event_type":"order.fulfilled","received_at":"2026-04-12T09:20:11Z",)"
        + R"("headers":{"Content-Type":"application/json","User-Agent":"shop/1.0",)"
        + R"("X-Event-Type":"order.fulfilled","X-Request-Id":")" + id + R"("},"body":"{\"order\":{)"
        + R"(\"id\":)" + id + R"(,\"items\":[)" + items + R"(]}}","status":"delivered",)"
        + R"("attempts_count":1},"attempts":[{"id":"att_)" + id + R"(","destination_id":"billing",)"
        + R"("attempt_number":1,"started_at":"2026-04-12T09:20:12Z","outcome":"success",)"
        + R"("response_status":200,"response_body":"{\"status\":\"ok\"}","latency_ms":41}]})"
        + '\n';
}

bool writeLog(const QString &path, int events)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < events; ++i) {
        if (file.write(line(i)) < 0)
            return false;
    }
    return file.flush();
}

qint64 readLines(const QString &path)
{
    qint64 count = 0;
    const Result<std::unique_ptr<ElementReader>> reader = openElements(path);
    while (reader) {
        const Result<std::optional<ImportElement>> next = (*reader)->next();
        if (!next || !*next)
            break;
        ++count;
    }
    return count;
}

qint64 importRecords(const QString &path)
{
    qint64 count = 0;
    const Result<std::shared_ptr<RecordSource>> source = openImport(path);
    while (source) {
        const Result<RecordSource::Batch> batch = (*source)->next();
        if (!batch)
            break;
        count += batch->records.size();
        if (batch->isLast)
            break;
    }
    return count;
}

QByteArray textOf(const nlohmann::json &object, const char *key)
{
    return QByteArray::fromStdString(object.value(key, std::string()));
}

//! The same fields by the DOM that the program reads API answers with.
EventRecord recordFromDom(const nlohmann::json &element)
{
    const nlohmann::json &event = element["event"];
    EventRecord record;
    record.event.id = EventId(textOf(event, "id"));
    record.event.type = textOf(event, "event_type");
    record.event.source = textOf(event, "source_id");
    record.event.vendorStatus = textOf(event, "status");
    record.event.receivedAt = Timestamp::parse(textOf(event, "received_at")).value_or(Timestamp());
    record.request.body.bytes = textOf(event, "body");
    for (const auto &[name, value] : event["headers"].items())
        record.request.headers.append(
            QByteArray::fromStdString(name), QByteArray::fromStdString(value.get<std::string>()));
    for (const nlohmann::json &object : element["attempts"]) {
        Attempt attempt;
        attempt.id = AttemptId(textOf(object, "id"));
        attempt.startedAt = Timestamp::parse(textOf(object, "started_at")).value_or(Timestamp());
        attempt.vendorOutcome = textOf(object, "outcome");
        attempt.code = object.value("response_status", 0);
        attempt.response.body.bytes = textOf(object, "response_body");
        record.attempts.append(attempt);
    }
    return record;
}

qint64 readDom(const QString &path)
{
    QList<EventRecord> records;
    qint64 count = 0;
    const Result<std::unique_ptr<ElementReader>> reader = openElements(path);
    while (reader) {
        const Result<std::optional<ImportElement>> next = (*reader)->next();
        if (!next || !*next)
            break;
        const QByteArrayView text = (*next)->text;
        records.append(recordFromDom(nlohmann::json::parse(text.begin(), text.end())));
        if (++count % 1'000 == 0)
            records.clear();
    }
    return count;
}

struct Contender {
    const char *name;
    qint64 (*run)(const QString &);
    std::array<double, Rounds> seconds{};

    double median() const
    {
        std::array<double, Rounds> sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted[Rounds / 2];
    }
};

} // namespace

int main(int argc, char **argv)
{
    const int wanted = argc > 1 ? std::atoi(argv[1]) : 0;
    const int events = wanted > 0 ? wanted : DefaultEvents;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.ndjson"));
    if (!writeLog(path, events)) {
        std::fprintf(stderr, "the log cannot be written\n");
        return 1;
    }
    const double megabytes = double(QFile(path).size()) / 1e6;
    std::array contenders{Contender{"line ends only (limit)", readLines},
        Contender{"import", importRecords}, Contender{"nlohmann DOM", readDom}};
    for (int round = 0; round < Rounds; ++round) {
        for (Contender &contender : contenders) {
            QElapsedTimer timer;
            timer.start();
            if (contender.run(path) != events) {
                std::fprintf(stderr, "%s: events are missing\n", contender.name);
                return 1;
            }
            contender.seconds.at(round) = double(timer.nsecsElapsed()) / 1e9;
        }
    }
    std::printf("import of %d events, %.0f MB\n", events, megabytes);
    for (const Contender &contender : contenders)
        std::printf("  %-24s %7.3f s %9.0f events/s %7.0f MB/s   %.2f of import\n", contender.name,
            contender.median(), events / contender.median(), megabytes / contender.median(),
            contender.median() / contenders[1].median());
    return 0;
}
