// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "models/domain/query/queryparser.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;
using Test::waitFor;

class TestArchiveUpsert : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fillsAnEmptyArchive();
    void writingAgainChangesNothing();
    void isSeenByTheNextQuery();
    void keepsTheBookmarkInTheSameTransaction();
    void notesWhatIsGone();
    void readsOnlyWhatChanged();
    void isRefusedByAnArchiveThatIsOnlyRead();

private:
    QString path() const { return m_folder->filePath(u"events.db"_s); }
    void openWith(const QList<EventRecord> &records);
    Result<QueryResult> ask(const char *filter);
    QByteArrayList ids(const ResultSet &rows);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventArchive> m_archive;
};

void TestArchiveUpsert::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path()));
}

void TestArchiveUpsert::cleanup()
{
    m_archive.reset();
}

void TestArchiveUpsert::openWith(const QList<EventRecord> &records)
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    if (!records.isEmpty())
        VERIFY_RESULT(Test::fill(store, records));
    VERIFY_RESULT(waitFor(m_archive->open()));
}

Result<QueryResult> TestArchiveUpsert::ask(const char *filter)
{
    return waitFor(m_archive->query({parseQuery(QString::fromUtf8(filter), 0).node, {SortKey{}}}));
}

QByteArrayList TestArchiveUpsert::ids(const ResultSet &rows)
{
    const Result<QList<Event>> events = waitFor(m_archive->events(rows.keys(0, rows.size())));
    QByteArrayList ids;
    for (const Event &event : *events)
        ids << event.id.text();
    return ids;
}

void TestArchiveUpsert::fillsAnEmptyArchive()
{
    openWith({});
    const Result<SinkCounts> counts =
        waitFor(m_archive->upsert({{EventBuilder("a").build(), EventBuilder("b").build()}}));
    VERIFY_RESULT(counts);
    QCOMPARE(*counts, (SinkCounts{2, 0, 0}));
    QCOMPARE(ask("")->total, 2);
    // An import by another program finds a store with events.
    LocalStore other(path());
    VERIFY_RESULT(other.open());
    QCOMPARE(*Test::fill(other, {EventBuilder("c").build()}), (SinkCounts{1, 0, 0}));
    QCOMPARE(*waitFor(m_archive->upsert({{EventBuilder("d").build()}})), (SinkCounts{1, 0, 0}));
    QCOMPARE(ask("")->total, 4);
}

void TestArchiveUpsert::writingAgainChangesNothing()
{
    openWith({});
    const FetchedBatch batch{
        {Test::unusualRecord("x"), EventBuilder("y").attempt(503, "").build()}};
    VERIFY_RESULT(waitFor(m_archive->upsert(batch)));
    QCOMPARE(ask("")->total, 2);
    QSignalSpy changed(m_archive.get(), &EventArchive::changed);
    QCOMPARE(*waitFor(m_archive->upsert(batch)), (SinkCounts{0, 0, 2}));
    QCOMPARE(ask("")->total, 2);
    QCOMPARE(changed.count(), 0);
}

void TestArchiveUpsert::isSeenByTheNextQuery()
{
    openWith({EventBuilder("a").stage(Stage::Scheduled).status("retrying").build()});
    QCOMPARE(ask("stage = scheduled")->rows.size(), 1);
    QSignalSpy changed(m_archive.get(), &EventArchive::changed);
    EventRecord item = EventBuilder("a").stage(Stage::Succeeded).status("done").build();
    item.request = {};
    VERIFY_RESULT(waitFor(m_archive->upsert({{item, EventBuilder("b").build()}})));
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(ids(ask("stage = succeeded")->rows), QByteArrayList{"a"});
    QCOMPARE(ask("")->total, 2);
    const Result<EventRecord> record = waitFor(m_archive->record(RowKey{1}));
    QVERIFY(!record->request.body.bytes.isEmpty());
}

void TestArchiveUpsert::keepsTheBookmarkInTheSameTransaction()
{
    openWith({});
    QCOMPARE(*waitFor(m_archive->bookmark()), "");
    VERIFY_RESULT(waitFor(m_archive->upsert({{}, {}, 0, QByteArray("page 1")})));
    QCOMPARE(*waitFor(m_archive->bookmark()), "page 1");
    VERIFY_RESULT(waitFor(m_archive->upsert({{EventBuilder("a").build()}})));
    QCOMPARE(*waitFor(m_archive->bookmark()), "page 1");

    // A record that cannot be written takes everything with it.
    EventRecord tooMuch = EventBuilder("c").build();
    tooMuch.attempts.resize(1 << 20);
    const Result<SinkCounts> refused = waitFor(
        m_archive->upsert({{EventBuilder("b").build(), tooMuch}, {}, 0, QByteArray("page 2")}));
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QCOMPARE(*waitFor(m_archive->bookmark()), "page 1");
    QCOMPARE(ask("")->total, 1);
    VERIFY_RESULT(
        waitFor(m_archive->upsert({{EventBuilder("b").build()}, {}, 0, QByteArray("page 2")})));
    QCOMPARE(*waitFor(m_archive->bookmark()), "page 2");
    QCOMPARE(ask("")->total, 2);
}

void TestArchiveUpsert::notesWhatIsGone()
{
    openWith({EventBuilder("a").build(), EventBuilder("b").build()});
    VERIFY_RESULT(waitFor(m_archive->upsert({{}, {EventId("a"), EventId("?")}, 55})));
    VERIFY_RESULT(waitFor(m_archive->upsert({{}, {EventId("a")}, 66})));
    const Result<QList<Event>> events = waitFor(m_archive->events({RowKey{1}, RowKey{2}}));
    QCOMPARE(events->at(0).goneSinceMicros, std::optional<qint64>(55));
    QCOMPARE(events->at(1).goneSinceMicros, std::nullopt);
    VERIFY_RESULT(waitFor(m_archive->upsert({{EventBuilder("a").build()}})));
    QCOMPARE(waitFor(m_archive->events({RowKey{1}}))->first().goneSinceMicros, std::nullopt);
}

namespace {

//! Counts what is read of the columns.
class CountingStore final : public EventBackend
{
public:
    CountingStore(const QString &path, std::shared_ptr<int> loaded)
        : m_store(path)
        , m_loaded(std::move(loaded))
    {
    }

    Result<void> open() override { return m_store.open(); }
    Result<void> loadColumns(RowKey after, const RowVisitor &visit, WorkControl &control) override
    {
        return m_store.loadColumns(after, counting(visit), control);
    }
    Result<void> columns(
        const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control) override
    {
        return m_store.columns(keys, counting(visit), control);
    }
    Result<BackendState> state() override { return m_store.state(); }
    Result<QList<Event>> events(const QList<RowKey> &keys) override { return m_store.events(keys); }
    Result<EventRecord> record(RowKey key) override { return m_store.record(key); }
    Result<std::optional<RowKey>> find(const EventId &id) override { return m_store.find(id); }
    Result<void> scan(const QList<RowKey> &keys, ScanNeeds needs, const ScanVisitor &visit,
        WorkControl &control) override
    {
        return m_store.scan(keys, needs, visit, control);
    }
    Result<void> recordReplays(const QList<ReplayOutcomeRow> &outcomes) override
    {
        return m_store.recordReplays(outcomes);
    }
    Result<FetchedChanges> writeFetched(const FetchedBatch &batch) override
    {
        return m_store.writeFetched(batch);
    }

private:
    RowVisitor counting(const RowVisitor &visit)
    {
        return [this, visit](const ColumnRow &row) {
            ++*m_loaded;
            visit(row);
        };
    }

    LocalStore m_store;
    std::shared_ptr<int> m_loaded;
};

} // namespace

//! A live tail over millions of events must not read them all for each page.
void TestArchiveUpsert::readsOnlyWhatChanged()
{
    auto loaded = std::make_shared<int>(0);
    m_archive = std::make_unique<EventArchive>(std::make_unique<CountingStore>(path(), loaded));
    QList<EventRecord> records;
    for (int i = 0; i < 100; ++i)
        records << EventBuilder("evt_" + QByteArray::number(i)).build();
    openWith(records);
    QCOMPARE(ask("")->total, 100);
    *loaded = 0;

    EventRecord changed = records.at(7);
    changed.event.stage = Stage::Succeeded;
    VERIFY_RESULT(waitFor(m_archive->upsert({{changed, EventBuilder("n1").build()}})));
    changed = records.at(8);
    changed.event.stage = Stage::Succeeded;
    EventRecord newer = EventBuilder("n1").stage(Stage::Succeeded).build();
    VERIFY_RESULT(waitFor(m_archive->upsert({{changed, newer, EventBuilder("n2").build()}})));
    QCOMPARE(ask("stage = succeeded")->rows.size(), 3);
    QCOMPARE(ask("")->total, 102);
    QVERIFY2(*loaded <= 5, qPrintable(QString::number(*loaded)));
}

void TestArchiveUpsert::isRefusedByAnArchiveThatIsOnlyRead()
{
    class ReadOnly final : public EventBackend
    {
    public:
        Result<void> open() override { return {}; }
        Result<void> loadColumns(RowKey, const RowVisitor &, WorkControl &) override { return {}; }
        Result<QList<Event>> events(const QList<RowKey> &) override { return QList<Event>(); }
        Result<EventRecord> record(RowKey) override { return EventRecord(); }
        Result<std::optional<RowKey>> find(const EventId &) override
        {
            return std::optional<RowKey>();
        }
        Result<void> scan(
            const QList<RowKey> &, ScanNeeds, const ScanVisitor &, WorkControl &) override
        {
            return {};
        }
        Result<void> recordReplays(const QList<ReplayOutcomeRow> &) override { return {}; }
    };
    m_archive = std::make_unique<EventArchive>(std::make_unique<ReadOnly>());
    VERIFY_RESULT(waitFor(m_archive->open()));
    const Result<SinkCounts> refused = waitFor(m_archive->upsert({{EventBuilder("a").build()}}));
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(*waitFor(m_archive->bookmark()), "");
}

QTEST_GUILESS_MAIN(TestArchiveUpsert)
#include "tst_archiveupsert.moc"
