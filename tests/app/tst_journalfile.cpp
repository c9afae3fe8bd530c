// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalfile.h"
#include "tests/support/planbuilder.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>

using namespace Reprise;
using namespace Qt::StringLiterals;

static const RunId Run("0f6b2f5e-1111-4222-8333-444455556666");

class TestJournalFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNewRunIsCompleteWithItsPlan();
    void aPlanThatWasChangedAfterFreezingIsRefused();
    void whatIsCommittedIsReadBack();
    void totalsFollowEachCommit();
    void aSecondProgramOnlyReads();
    void aDeadWritersLockIsTakenOver();
    void filesAreForTheOwnerOnly();
    void anotherProgramsFileIsRefusedUntouched();
    void aNewerVersionIsRefusedUntouched();
    void anOldJournalIsReadAndMigrated();
    void theGatewaysReferenceIsKept();
    void aJournalThatWasReplacedIsNoticed();
    void aJournalOlderThanItsWitnessIsNoticed();
    void eachFlippedBitIsNoticedOrHasNoEffect();
    void eachTruncationIsNoticed();
    void damageOfWhatACrashLeftIsNoticed();
    void aFullDiskRefusesIntentsAndKeepsAnswers();

private:
    QString path() const { return m_folder->filePath(u"journal.db"_s); }
    std::unique_ptr<JournalFile> opened() const;
    RunRecord halfRun() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournalFile::cleanup()
{
    m_folder.reset();
}

std::unique_ptr<JournalFile> TestJournalFile::opened() const
{
    auto file = std::make_unique<JournalFile>(path());
    const Result<JournalAccess> access = file->open();
    if (!access || !access->isWriter)
        qFatal("the journal could not be opened");
    return file;
}

static const RunNote Created{1000, "ada", "created"};

static RunItem item(int index, ItemState state, const QByteArray &detail = {})
{
    RunItem item;
    item.index = index;
    item.state = state;
    item.decisions = 1;
    item.idempotencyKey = "key-" + QByteArray::number(index);
    item.code = 200 + index;
    item.sentMicros = 5000 + index;
    item.durationMicros = 77;
    item.detail = detail;
    return item;
}

static JournalBatch halfBatch()
{
    JournalBatch batch;
    batch.intents = {{3, 1, "key-3", 4000}, {4, 1, "key-4", 4001}};
    batch.items = {item(0, ItemState::Delivered, "ok"),
        item(1, ItemState::Failed, QByteArray("\0\xff", 2)), item(2, ItemState::InDoubt)};
    batch.mark = RunMark{RunState::Running, FinishReason::None, PauseReason::None, 2000, {}};
    batch.notes = {{2000, "ada", "started"}};
    return batch;
}

//! Six items: delivered, failed, in doubt, two being sent, one planned.
RunRecord TestJournalFile::halfRun() const
{
    const std::unique_ptr<JournalFile> file = opened();
    if (!file->createRun(Test::directPlan(6, "http://h/"), Run, Created)
        || file->commit(Run, halfBatch()).failure)
        qFatal("the run could not be written");
    return *file->load(Run);
}

void TestJournalFile::aNewRunIsCompleteWithItsPlan()
{
    const ReplayPlan plan = Test::directPlan(6, "http://h/");
    const Result<RunSummary> summary = opened()->createRun(plan, Run, Created);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->number, 1);
    QCOMPARE(summary->title, "bad deploy");
    const std::unique_ptr<JournalFile> file = opened();
    const Result<RunRecord> record = file->load(Run);
    VERIFY_RESULT(record);
    QCOMPARE(record->plan, plan);
    QCOMPARE(record->summary, *summary);
    QCOMPARE(record->summary.totals.count(ItemState::Planned), 6);
    QCOMPARE(record->notes, QList<RunNote>{Created});
    VERIFY_RESULT(file->createRun(plan, RunId("second"), Created));
    QCOMPARE(file->runs()->first().number, 2);
    QVERIFY(!file->createRun(plan, Run, Created)); // the same id again
    QCOMPARE(file->runs()->size(), 2);
}

void TestJournalFile::aPlanThatWasChangedAfterFreezingIsRefused()
{
    ReplayPlan plan = Test::directPlan(6, "http://h/");
    plan.items.removeLast();
    const Result<RunSummary> summary = opened()->createRun(plan, Run, Created);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Invalid);
    QVERIFY(opened()->runs()->isEmpty());
}

void TestJournalFile::whatIsCommittedIsReadBack()
{
    const RunRecord before = halfRun();
    const Result<RunRecord> record = opened()->load(Run);
    VERIFY_RESULT(record);
    QCOMPARE(record->items, before.items);
    QCOMPARE(record->items[0], halfBatch().items[0]);
    QCOMPARE(record->items[1].detail, QByteArray("\0\xff", 2));
    QCOMPARE(record->items[3].state, ItemState::Sending);
    QCOMPARE(record->items[3].idempotencyKey, "key-3");
    QCOMPARE(record->items[5].state, ItemState::Planned);
    QCOMPARE(record->summary.state, RunState::Running);
    QCOMPARE(record->summary.startedMicros, 2000);
    QCOMPARE(record->notes.size(), 2);
}

void TestJournalFile::totalsFollowEachCommit()
{
    halfRun();
    const std::unique_ptr<JournalFile> file = opened();
    JournalBatch batch;
    batch.items = {item(2, ItemState::Planned), item(3, ItemState::Delivered)};
    QVERIFY(!file->commit(Run, batch).failure);
    const RunTotals totals = file->runs()->first().totals;
    QCOMPARE(totals.total(), 6);
    QCOMPARE(totals.count(ItemState::Delivered), 2);
    QCOMPARE(totals.count(ItemState::Planned), 2);
    QCOMPARE(totals.count(ItemState::InDoubt), 0);
    QCOMPARE(totals.count(ItemState::Sending), 1);
}

void TestJournalFile::aSecondProgramOnlyReads()
{
    halfRun();
    const std::unique_ptr<JournalFile> writer = opened();
    JournalFile reader(path());
    const Result<JournalAccess> access = reader.open();
    VERIFY_RESULT(access);
    QVERIFY(!access->isWriter);
    QVERIFY(access->holder.contains(QString::number(QCoreApplication::applicationPid())));
    VERIFY_RESULT(reader.load(Run));
    QVERIFY(reader.commit(Run, halfBatch()).failure.has_value());
    QVERIFY(!reader.createRun(Test::directPlan(1, "http://h/"), RunId("x"), Created));
}

void TestJournalFile::aDeadWritersLockIsTakenOver()
{
    halfRun();
    QFile lock(path() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nreprise\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    VERIFY_RESULT(opened()->load(Run));
}

void TestJournalFile::filesAreForTheOwnerOnly()
{
    const std::unique_ptr<JournalFile> file = opened();
    VERIFY_RESULT(file->createRun(Test::directPlan(1, "http://h/"), Run, Created));
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(QFile::exists(path() + suffix));
        QVERIFY2(!(QFile::permissions(path() + suffix) & others), qPrintable(suffix));
    }
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file could not be written");
}

void TestJournalFile::anotherProgramsFileIsRefusedUntouched()
{
    JournalDatabase other;
    VERIFY_RESULT(other.open(QFile::encodeName(path()), JournalDatabase::Mode::ReadWrite));
    other.execute("PRAGMA application_id = 7");
    other = {};
    const QByteArray before = contentOf(path());
    JournalFile file(path());
    QCOMPARE(file.open().error().kind, Error::Kind::Storage);
    QCOMPARE(contentOf(path()), before);
}

void TestJournalFile::aNewerVersionIsRefusedUntouched()
{
    JournalDatabase newer;
    VERIFY_RESULT(newer.open(QFile::encodeName(path()), JournalDatabase::Mode::ReadWrite));
    newer.execute("PRAGMA user_version = 99");
    newer = {};
    const QByteArray before = contentOf(path());
    JournalFile file(path());
    QCOMPARE(file.open().error().kind, Error::Kind::Storage);
    QCOMPARE(contentOf(path()), before);
}

//! As version 1 wrote it: without the references of gateways.
void TestJournalFile::anOldJournalIsReadAndMigrated()
{
    const RunRecord before = halfRun();
    {
        JournalDatabase old;
        VERIFY_RESULT(old.open(QFile::encodeName(path()), JournalDatabase::Mode::ReadWrite));
        QCOMPARE(old.execute("ALTER TABLE items DROP COLUMN reference"), 0);
        QCOMPARE(old.execute("PRAGMA user_version = 1"), 0);
    }
    {
        JournalDatabase looked;
        VERIFY_RESULT(looked.open(QFile::encodeName(path()), JournalDatabase::Mode::ReadOnly));
        QCOMPARE(looked.version(), 1);
        const Result<LoadedRun> run = JournalReader(looked).load(Run);
        VERIFY_RESULT(run);
        QCOMPARE(run->record.items, before.items);
    }
    const std::unique_ptr<JournalFile> file = opened();
    const Result<RunRecord> record = file->load(Run);
    VERIFY_RESULT(record);
    QCOMPARE(record->items, before.items);
    QCOMPARE(record->summary, before.summary);
    JournalBatch batch;
    batch.items = {item(4, ItemState::Accepted)};
    batch.items[0].reference = "evt_9";
    QVERIFY(!file->commit(Run, batch).failure);
    QCOMPARE(file->load(Run)->items[4].reference, "evt_9");
}

void TestJournalFile::theGatewaysReferenceIsKept()
{
    halfRun();
    JournalBatch batch;
    batch.items = {item(3, ItemState::Accepted), item(4, ItemState::Accepted)};
    batch.items[0].reference = QByteArray("rpl \0\xff", 6);
    QVERIFY(!opened()->commit(Run, batch).failure);
    const Result<RunRecord> record = opened()->load(Run);
    VERIFY_RESULT(record);
    QCOMPARE(record->items[3], batch.items[0]);
    QCOMPARE(record->items[4], batch.items[1]);
}

void TestJournalFile::aJournalThatWasReplacedIsNoticed()
{
    halfRun();
    const std::unique_ptr<JournalFile> file = opened();
    QVERIFY(QFile::rename(path(), path() + u".moved"_s));
    QVERIFY(file->commit(Run, halfBatch()).failure.has_value());
    QVERIFY(QFile::rename(path() + u".moved"_s, path()));
    QVERIFY(file->commit(Run, halfBatch()).failure.has_value()); // it stays with its first word
}

void TestJournalFile::aJournalOlderThanItsWitnessIsNoticed()
{
    halfRun();
    const QByteArray backup = contentOf(path());
    JournalBatch batch;
    batch.items = {item(5, ItemState::Delivered)};
    QVERIFY(!opened()->commit(Run, batch).failure);
    overwrite(path(), backup);
    JournalFile file(path());
    const Result<JournalAccess> access = file.open();
    QVERIFY(!access);
    QVERIFY(access.error().detail.contains(u"damaged"));
}

//! Whether the damaged journal tells the same as before or an error; anything else is a lie.
static bool isHonest(const QString &path, const RunRecord &truth)
{
    JournalFile file(path);
    if (!file.open())
        return true;
    const Result<QList<RunSummary>> runs = file.runs();
    const Result<RunRecord> record = file.load(Run);
    if (!runs || !record)
        return true;
    return *runs == QList<RunSummary>{truth.summary} && record->items == truth.items
        && record->plan == truth.plan && record->notes == truth.notes;
}

void TestJournalFile::eachFlippedBitIsNoticedOrHasNoEffect()
{
    const RunRecord truth = halfRun();
    const QByteArray intact = contentOf(path());
    QRandomGenerator random(20260412);
    for (int i = 0; i < 600; ++i) {
        QByteArray flipped = intact;
        const int bit = random.bounded(static_cast<int>(intact.size()) * 8);
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        overwrite(path(), flipped);
        QVERIFY2(isHonest(path(), truth), qPrintable(u"bit %1"_s.arg(bit)));
        QFile::remove(path() + u"-wal"_s);
        QFile::remove(path() + u"-shm"_s);
    }
}

void TestJournalFile::eachTruncationIsNoticed()
{
    const RunRecord truth = halfRun();
    const QByteArray intact = contentOf(path());
    for (qsizetype length = 1; length < intact.size(); length += 509) {
        overwrite(path(), intact.left(length));
        QVERIFY2(isHonest(path(), truth), qPrintable(u"%1 bytes"_s.arg(length)));
        QFile::remove(path() + u"-wal"_s);
        QFile::remove(path() + u"-shm"_s);
    }
}

void TestJournalFile::damageOfWhatACrashLeftIsNoticed()
{
    const RunRecord truth = halfRun();
    QList<std::pair<QString, QByteArray>> left; // what a killed writer leaves
    {
        const std::unique_ptr<JournalFile> file = opened();
        JournalBatch batch;
        batch.items = {item(5, ItemState::Sending)};
        QVERIFY(!file->commit(Run, batch).failure);
        for (const QString &suffix : {u""_s, u"-wal"_s, u".witness"_s})
            left.append({path() + suffix, contentOf(path() + suffix)});
    }
    RunRecord newer = truth;
    newer.items[5] = item(5, ItemState::Sending);
    newer.summary.totals.byState = {0, 3, 0, 0, 1, 1, 1, 0};
    QRandomGenerator random(42);
    for (int i = 0; i < 250; ++i) {
        for (const auto &[name, bytes] : left)
            overwrite(name, bytes);
        QFile::remove(path() + u"-shm"_s);
        QVERIFY(i > 0 || isHonest(path(), newer));
        QByteArray wal = left[1].second;
        const int bit = random.bounded(static_cast<int>(wal.size()) * 8);
        wal[bit / 8] = static_cast<char>(wal[bit / 8] ^ (1 << (bit % 8)));
        overwrite(path() + u"-wal"_s, i % 5 == 0 ? wal.left(bit / 8) : wal);
        overwrite(path(), left[0].second);
        QFile::remove(path() + u"-shm"_s);
        QVERIFY2(isHonest(path(), newer), qPrintable(u"round %1, bit %2"_s.arg(i).arg(bit)));
    }
}

//! A disk of a few MB, where the rights allow one.
class SmallDisk final
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(QFile::encodeName(folder))
        , m_isMounted(::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=10m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_folder;
    bool m_isMounted;
};

static void fill(const QString &path)
{
    QFile filler(path);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (filler.write(block) == block.size()) { }
}

void TestJournalFile::aFullDiskRefusesIntentsAndKeepsAnswers()
{
    const SmallDisk disk(m_folder->path());
    if (!disk.isMounted())
        QSKIP("mounting a small disk is not permitted here");
    const std::unique_ptr<JournalFile> file = opened();
    VERIFY_RESULT(file->createRun(Test::directPlan(200, "http://h/"), Run, Created));
    JournalBatch intents;
    for (int i = 0; i < 100; ++i)
        intents.intents.append({i, 1, "key-" + QByteArray::number(i), 4000});
    JournalVerdict verdict = file->commit(Run, intents);
    QVERIFY(!verdict.failure && !verdict.intentsRefused);
    fill(m_folder->filePath(u"filler"_s));

    JournalBatch answers;
    for (int i = 0; i < 100; ++i)
        answers.items.append(item(i, ItemState::Delivered, QByteArray(400, 'a')));
    answers.intents.append({150, 1, "key-150", 4000});
    verdict = file->commit(Run, answers);
    QVERIFY(verdict.intentsRefused.has_value());
    QVERIFY(verdict.intentsRefused->detail.contains(u"free"));
    QVERIFY(!verdict.failure);
    const Result<RunRecord> record = file->load(Run);
    VERIFY_RESULT(record);
    QCOMPARE(record->summary.totals.count(ItemState::Delivered), 100);
    QCOMPARE(record->items[150].state, ItemState::Planned);

    QVERIFY(QFile::remove(m_folder->filePath(u"filler"_s)));
    JournalBatch later;
    later.intents.append({150, 1, "key-150", 4000});
    verdict = file->commit(Run, later);
    QVERIFY(!verdict.failure && !verdict.intentsRefused);
}

QTEST_GUILESS_MAIN(TestJournalFile)
#include "tst_journalfile.moc"
