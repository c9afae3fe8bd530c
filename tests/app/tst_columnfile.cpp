// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/columnfile.h"
#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::waitFor;

class TestColumnFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsWhatWasWritten();
    void anyFlippedByteMakesItUnusable();
    void aCutFileIsUnusable();
    void anotherStateOfTheStoreMakesItUnusable();
    void aCanceledSaveLeavesTheOldFile();
    void archiveOpensFromItAndNotFromAStaleOne();

private:
    QString path() const { return m_folder->filePath(u"columns"_s); }
    Result<void> save(const EventColumns &columns, const BackendState &state)
    {
        return ColumnFile::save(path(), columns, state, [] { return false; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static constexpr int RowCount = 5000;
static const BackendState State{RowKey{RowCount + 2}, 3, 77};

//! Every kind of value: missing, wide, many words, keys with a gap, not in the order of time.
static EventColumns unusualColumns()
{
    EventColumns columns;
    for (int i = 0; i < RowCount; ++i) {
        const QByteArray word = "type-" + QByteArray::number(i % 70);
        ColumnRow row;
        row.key = RowKey{i + (i > 10 ? 3 : 1)};
        row.receivedMicros = (i * 7919) % RowCount;
        row.stage = AllStages[size_t(i % StageCount)];
        row.type = word;
        row.source = QByteArrayView("s\0\xff", 3);
        if (i % 3)
            row.code = i % 2 ? -1 : 503;
        row.tookMicros = i % 5 ? std::optional<qint64>(i * 10'000'000'000LL) : std::nullopt;
        if (i > 4500)
            row.expiresMicros = i;
        row.tries = i;
        row.replays = i % 300;
        row.bodySize = i;
        columns.append(row);
    }
    columns.updateOrder();
    return columns;
}

static bool sameRow(const EventColumns &a, const EventColumns &b, quint32 row)
{
    return a.keyAt(row) == b.keyAt(row) && a.received().at(row) == b.received().at(row)
        && a.stages().at(row) == b.stages().at(row) && a.types().at(row) == b.types().at(row)
        && a.sources().at(row) == b.sources().at(row)
        && a.destinations().at(row) == b.destinations().at(row)
        && a.statuses().at(row) == b.statuses().at(row) && a.codes().at(row) == b.codes().at(row)
        && a.tries().at(row) == b.tries().at(row) && a.replays().at(row) == b.replays().at(row)
        && a.took().at(row) == b.took().at(row) && a.sizes().at(row) == b.sizes().at(row)
        && a.nextTries().at(row) == b.nextTries().at(row)
        && a.expiries().at(row) == b.expiries().at(row) && a.rowByTime(row) == b.rowByTime(row);
}

void TestColumnFile::readsWhatWasWritten()
{
    const EventColumns columns = unusualColumns();
    VERIFY_RESULT(save(columns, State));
    QCOMPARE(
        QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
    std::optional<EventColumns> read = ColumnFile::load(path(), State);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), columns.size());
    for (quint32 row = 0; row < columns.size(); ++row)
        QVERIFY2(sameRow(*read, columns, row), QByteArray::number(row));
    ColumnRow more;
    more.key = RowKey{RowCount + 3};
    more.type = "type-3"; // known words keep their codes
    read->append(more);
    QCOMPARE(read->types().words().size(), columns.types().words().size());
    VERIFY_RESULT(save(EventColumns{}, BackendState{RowKey{0}, 0, 1}));
    QVERIFY(ColumnFile::load(path(), BackendState{RowKey{0}, 0, 1}).has_value());
}

void TestColumnFile::anyFlippedByteMakesItUnusable()
{
    VERIFY_RESULT(save(unusualColumns(), State));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    // Two bits of the frame's header say nothing that matters to the content.
    for (qsizetype at = 6; at < good.size(); at += 1 + good.size() / 300) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0x10);
        QVERIFY(file.seek(0));
        file.write(bad);
        file.flush();
        QVERIFY2(!ColumnFile::load(path(), State), QByteArray::number(at));
    }
}

void TestColumnFile::aCutFileIsUnusable()
{
    VERIFY_RESULT(save(unusualColumns(), State));
    QFile file(path());
    for (qint64 size = file.size() - 1; size > 0; size -= 1 + size / 20) {
        QVERIFY(file.resize(size));
        QVERIFY2(!ColumnFile::load(path(), State), QByteArray::number(size));
    }
    QVERIFY(file.remove());
    QVERIFY(!ColumnFile::load(path(), State));
}

void TestColumnFile::anotherStateOfTheStoreMakesItUnusable()
{
    VERIFY_RESULT(save(unusualColumns(), State));
    QVERIFY(ColumnFile::load(path(), State));
    QVERIFY(!ColumnFile::load(path(), {RowKey{RowCount + 3}, 3, 77}));
    QVERIFY(!ColumnFile::load(path(), {RowKey{RowCount + 2}, 4, 77}));
    QVERIFY(!ColumnFile::load(path(), {RowKey{RowCount + 2}, 3, 78}));
}

void TestColumnFile::aCanceledSaveLeavesTheOldFile()
{
    VERIFY_RESULT(save(unusualColumns(), State));
    const Result<void> canceled =
        ColumnFile::save(path(), EventColumns{}, {RowKey{0}, 0, 1}, [] { return true; });
    QVERIFY(!canceled);
    QVERIFY(ColumnFile::load(path(), State));
}

void TestColumnFile::archiveOpensFromItAndNotFromAStaleOne()
{
    const QString store = m_folder->filePath(u"events.db"_s);
    const QString cache = store + u".columns"_s;
    QList<EventRecord> records;
    for (int i = 0; i < 20'000; ++i)
        records << Test::EventBuilder("evt_" + QByteArray::number(i)).build();
    LocalStore filling(store);
    VERIFY_RESULT(filling.open());
    VERIFY_RESULT(Test::fill(filling, records));
    const auto countFailed = [&store] {
        EventArchive archive(std::make_unique<LocalStore>(store));
        const Result<qint64> opened = waitFor(archive.open());
        const Result<QueryResult> all = waitFor(archive.query(EventQuery{}));
        return opened && all ? qint64(all->byStage[size_t(Stage::Failed)]) : -1;
    };
    {
        EventArchive archive(std::make_unique<LocalStore>(store));
        VERIFY_RESULT(waitFor(archive.open()));
        QTRY_VERIFY(QFile::exists(cache));
    }
    // That the file is what is read shows when it says something else than the store.
    const BackendState state = *filling.state();
    std::optional<EventColumns> columns = ColumnFile::load(cache, state);
    QVERIFY(columns.has_value());
    ColumnRow changed;
    changed.key = RowKey{1};
    columns->replace(0, changed);
    VERIFY_RESULT(ColumnFile::save(cache, *columns, state, [] { return false; }));
    QCOMPARE(countFailed(), 19'999);
    VERIFY_RESULT(Test::fill(filling, {Test::EventBuilder("new").build()}));
    QCOMPARE(countFailed(), 20'001); // stale: the store is read
}

QTEST_GUILESS_MAIN(TestColumnFile)
#include "tst_columnfile.moc"
