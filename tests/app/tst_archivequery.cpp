// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "models/domain/query/queryprinter.h"
#include "tests/support/naivematcher.h"
#include "tests/support/randomquery.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Reprise;
using Test::waitFor;

//! What the archive answers against the plain evaluator, over random records and filters.
//! Set REPRISE_SEED to repeat a failing run.
class TestArchiveQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAsThePlainEvaluatorDoes_data();
    void answersAsThePlainEvaluatorDoes();
    void ordersAsAPlainSortDoes();

private:
    void compare(const QueryNode &filter);

    static constexpr int RecordCount = 4200; // more than one block of the columns

    quint64 m_seed = 0;
    QTemporaryDir m_folder;
    QList<EventRecord> m_records; // by key
    std::unique_ptr<EventArchive> m_archive;
};

void TestArchiveQuery::initTestCase()
{
    const QByteArray given = qgetenv("REPRISE_SEED");
    m_seed = given.isEmpty() ? QRandomGenerator::system()->generate() : given.toULongLong();
    qInfo("REPRISE_SEED=%llu", m_seed);
    Test::RandomQuery random(m_seed);
    for (int i = 0; i < RecordCount; ++i)
        m_records.append(random.record());
    const QString path = m_folder.filePath(QStringLiteral("events.db"));
    LocalStore store(path);
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, m_records));
    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path));
    VERIFY_RESULT(waitFor(m_archive->open()));
    // Replays are no part of what an import writes.
    for (EventRecord &record : m_records)
        record.event.replayCount = 0;
}

void TestArchiveQuery::answersAsThePlainEvaluatorDoes_data()
{
    QTest::addColumn<bool>("messages");
    QTest::addColumn<int>("count");
    QTest::newRow("columns and texts") << false << 150;
    QTest::newRow("messages, too") << true << 60;
}

void TestArchiveQuery::answersAsThePlainEvaluatorDoes()
{
    QFETCH(bool, messages);
    QFETCH(int, count);
    Test::RandomQuery random(m_seed + 1);
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i)
        compare(random.query(3, messages));
}

void TestArchiveQuery::compare(const QueryNode &filter)
{
    QSet<qint64> expected;
    StageCounts byStage{};
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        if (!Test::naiveMatches(filter, m_records.at(i)))
            continue;
        expected.insert(i + 1);
        ++byStage[size_t(m_records.at(i).event.stage)];
    }
    const Result<QueryResult> result = waitFor(m_archive->query(EventQuery{filter, {SortKey{}}}));
    VERIFY_RESULT(result);
    QSet<qint64> found;
    for (const RowKey key : result->rows.keys(0, result->rows.size()))
        found.insert(qint64(key));
    const QByteArray text = toText(filter).toUtf8();
    QVERIFY2(found == expected,
        text + "\nmissing: " + QByteArray::number((expected - found).size())
            + " too many: " + QByteArray::number((found - expected).size()) + " e.g. "
            + QByteArray::number(((expected - found) + (found - expected)).values().value(0)));
    QVERIFY2(result->byStage == byStage, text);
}

//! The order of rows by one field, as the plainest code has it.
static bool isLess(const EventRecord &a, const EventRecord &b, SortField field)
{
    const Event &x = a.event;
    const Event &y = b.event;
    switch (field) {
    case SortField::Stage:
        return x.stage < y.stage;
    case SortField::Status:
        return x.vendorStatus < y.vendorStatus;
    case SortField::Type:
        return x.type < y.type;
    case SortField::Source:
        return x.source < y.source;
    case SortField::Destination:
        return x.destination < y.destination;
    case SortField::Id:
        return x.id < y.id;
    case SortField::Code:
        return x.lastCode < y.lastCode;
    case SortField::Tries:
        return x.attemptCount < y.attemptCount;
    case SortField::Took:
        return x.lastDurationMicros < y.lastDurationMicros;
    case SortField::Answer:
        return x.lastAnswer < y.lastAnswer;
    case SortField::NextTry:
        return (x.nextAttemptAt ? std::optional(x.nextAttemptAt->utcMicros) : std::nullopt)
            < (y.nextAttemptAt ? std::optional(y.nextAttemptAt->utcMicros) : std::nullopt);
    case SortField::Expires:
        return (x.expiresAt ? std::optional(x.expiresAt->utcMicros) : std::nullopt)
            < (y.expiresAt ? std::optional(y.expiresAt->utcMicros) : std::nullopt);
    case SortField::Size:
        return x.bodySize < y.bodySize;
    case SortField::Replays:
        return x.replayCount < y.replayCount;
    case SortField::Received:
        break;
    }
    return x.receivedAt.utcMicros < y.receivedAt.utcMicros;
}

static bool comesBefore(
    const QList<EventRecord> &records, qint64 a, qint64 b, const QList<SortKey> &keys)
{
    QList<SortKey> all = keys;
    all.append({SortField::Received, keys.first().descending});
    for (const SortKey &key : all) {
        const EventRecord &x = records.at(key.descending ? b : a);
        const EventRecord &y = records.at(key.descending ? a : b);
        if (isLess(x, y, key.field))
            return true;
        if (isLess(y, x, key.field))
            return false;
    }
    return keys.first().descending ? a > b : a < b;
}

void TestArchiveQuery::ordersAsAPlainSortDoes()
{
    for (int field = 0; field <= int(SortField::Replays); ++field) {
        for (const bool descending : {false, true}) {
            const QList<SortKey> keys{
                {SortField(field), descending}, {SortField(14 - field), !descending}};
            const Result<QueryResult> result =
                waitFor(m_archive->query(EventQuery{QueryNode{}, keys}));
            VERIFY_RESULT(result);
            QCOMPARE(result->rows.size(), m_records.size());
            for (qint64 i = 1; i < result->rows.size(); ++i) {
                const qint64 before = qint64(result->rows.keyAt(i - 1)) - 1;
                const qint64 after = qint64(result->rows.keyAt(i)) - 1;
                QVERIFY2(comesBefore(m_records, before, after, keys),
                    qPrintable(QStringLiteral("field %1 at %2").arg(field).arg(i)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestArchiveQuery)
#include "tst_archivequery.moc"
