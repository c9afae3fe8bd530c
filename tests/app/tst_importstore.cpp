// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/localstore.h"
#include "app/store/recordsink.h"
#include "tests/support/importedfile.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

//! Every record as the store gives it back, by id, without the store's own key.
Result<QMap<QByteArray, EventRecord>> recordsOf(
    LocalStore &store, const QList<EventRecord> &imported)
{
    QMap<QByteArray, EventRecord> records;
    for (const EventRecord &record : imported) {
        const Result<std::optional<RowKey>> key = store.find(record.event.id);
        if (!key || !*key)
            return Error{Error::Kind::NotFound, {}, QStringLiteral("a record was lost")};
        Result<EventRecord> kept = store.record(**key);
        if (!kept)
            return kept.error();
        kept->event.key = {};
        records.insert(record.event.id.text(), *kept);
    }
    return records;
}

} // namespace

//! What the importers read, in the store that keeps it.
class TestImportStore : public QObject
{
    Q_OBJECT

private slots:
    void importingTwiceChangesNothing_data();
    void importingTwiceChangesNothing();
    void redeliveriesFoldAcrossImportsInAnyOrder();
};

void TestImportStore::importingTwiceChangesNothing_data()
{
    QTest::addColumn<int>("events");
    QTest::newRow("github-deliveries.ndjson") << 7;
    QTest::newRow("gethook-detail.json") << 1;
    QTest::newRow("gethook-list.json") << 3;
    QTest::newRow("session.har") << 2;
    QTest::newRow("own-record.json") << 1;
}

void TestImportStore::importingTwiceChangesNothing()
{
    QFETCH(int, events);
    const Result<ImportedFile> imported = importFile(importDataPath(QTest::currentDataTag()));
    VERIFY_RESULT(imported);
    const QTemporaryDir folder;
    LocalStore store(folder.filePath(QStringLiteral("store.db")));
    VERIFY_RESULT(store.open());
    const Result<SinkCounts> first = fill(store, imported->records);
    VERIFY_RESULT(first);
    QCOMPARE(first->added, events);
    const Result<QMap<QByteArray, EventRecord>> before = recordsOf(store, imported->records);
    VERIFY_RESULT(before);
    QCOMPARE(before->size(), events);

    const Result<SinkCounts> second = fill(store, imported->records);
    VERIFY_RESULT(second);
    QCOMPARE(second->added, 0);
    QCOMPARE(second->updated, 0);
    QCOMPARE(second->unchanged, imported->records.size());
    const Result<QMap<QByteArray, EventRecord>> after = recordsOf(store, imported->records);
    VERIFY_RESULT(after);
    QCOMPARE(*after, *before);
}

void TestImportStore::redeliveriesFoldAcrossImportsInAnyOrder()
{
    const Result<ImportedFile> imported = importFile(importDataPath("github-deliveries.ndjson"));
    VERIFY_RESULT(imported);
    QList<EventRecord> records = imported->records;
    QMap<QByteArray, EventRecord> expected;
    for (EventRecord &record : folded(records))
        expected.insert(record.event.id.text(), record);
    for (int round = 0; round < 2; ++round) {
        const QTemporaryDir folder;
        LocalStore store(folder.filePath(QStringLiteral("store.db")));
        VERIFY_RESULT(store.open());
        for (const EventRecord &record : records)
            VERIFY_RESULT(fill(store, {record})); // an import of its own each
        const Result<QMap<QByteArray, EventRecord>> kept = recordsOf(store, records);
        VERIFY_RESULT(kept);
        QCOMPARE(*kept, expected);
        std::reverse(records.begin(), records.end());
    }
}

QTEST_GUILESS_MAIN(TestImportStore)
#include "tst_importstore.moc"
