// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exportjob.h"

#include "app/store/local/localstore.h"
#include "app/store/recordsink.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/importedfile.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using Test::EventBuilder;
using namespace Qt::StringLiterals;

class TestExportJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCompleteExportImportsBackEqual();
    void csvHoldsAllRowsInOrder();
    void progressReachesTheEnd();
    void cancelKeepsAPartialFile_data();
    void cancelKeepsAPartialFile();
    void cancelAtOnceKeepsAnEmptyPartialFile();
    void droppingLeavesNothing();
    void aPathThatCannotBeWrittenIsAnError();

private:
    void openStore(const QList<EventRecord> &records);
    ResultSet allRows();
    ExportTerms terms(ExportFormat format) const;
    QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_target;
    std::unique_ptr<EventArchive> m_archive;
};

void TestExportJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_target = std::make_unique<QTemporaryDir>();
}

void TestExportJob::cleanup()
{
    m_archive.reset();
}

void TestExportJob::openStore(const QList<EventRecord> &records)
{
    const QString path = m_folder->filePath(u"store.db"_s);
    LocalStore store(path);
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, records));
    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path));
    const JobPtr<qint64> opening = m_archive->open();
    QTRY_VERIFY(opening->isFinished());
    VERIFY_RESULT(opening->result());
}

ResultSet TestExportJob::allRows()
{
    EventQuery query;
    query.sort = {SortKey{SortField::Id, false}};
    const QueryJobPtr job = m_archive->query(query);
    QSignalSpy finished(job.get(), &Job::finished);
    return finished.wait() && job->result() ? job->result()->rows : ResultSet();
}

ExportTerms TestExportJob::terms(ExportFormat format) const
{
    ExportTerms terms;
    terms.path = m_target->filePath(u"out"_s);
    terms.format = format;
    terms.contents = ExportContents::Complete;
    return terms;
}

QStringList TestExportJob::files() const
{
    return QDir(m_target->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

static QList<EventRecord> ordinaryRecords(int count)
{
    QList<EventRecord> records;
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "evt_" + QByteArray::number(i).rightJustified(6, '0');
        records.append(EventBuilder(id).body("{\"n\":1}").attempt(503, "busy").build());
    }
    return records;
}

//! Row keys belong to a store and are no content.
static EventRecord withoutKey(EventRecord record)
{
    record.event.key = {};
    return record;
}

void TestExportJob::aCompleteExportImportsBackEqual()
{
    QList<EventRecord> records = ordinaryRecords(700);
    records.append(Test::unusualRecord("evt_unusual"));
    openStore(records);
    const ResultSet rows = allRows();
    QCOMPARE(rows.size(), records.size());
    ExportJobPtr job(new ExportJob(*m_archive, rows, terms(ExportFormat::Ndjson)));
    QTRY_VERIFY(job->isFinished());
    VERIFY_RESULT(job->result());
    QCOMPARE(job->result()->written, records.size());
    const Result<Test::ImportedFile> imported = Test::importFile(job->result()->path);
    VERIFY_RESULT(imported);
    QCOMPARE(imported->rejects, QByteArrayList());
    QCOMPARE(imported->records.size(), records.size());
    const JobPtr<QList<EventRecord>> stored = m_archive->records(rows.keys(0, rows.size()));
    QTRY_VERIFY(stored->isFinished());
    VERIFY_RESULT(stored->result());
    for (qsizetype i = 0; i < records.size(); ++i) {
        QVERIFY2(withoutKey(imported->records.at(i)) == withoutKey(stored->result()->at(i)),
            imported->records.at(i).event.id.text().constData());
    }
}

void TestExportJob::csvHoldsAllRowsInOrder()
{
    openStore(ordinaryRecords(1300));
    ExportTerms wanted = terms(ExportFormat::Csv);
    wanted.columns = {ExportColumn::Id, ExportColumn::Code};
    ExportJobPtr job(new ExportJob(*m_archive, allRows(), wanted));
    QTRY_VERIFY(job->isFinished());
    VERIFY_RESULT(job->result());
    QFile file(wanted.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeIf([](const QByteArray &line) { return !line.startsWith("evt_"); });
    QCOMPARE(lines.size(), 1300);
    QCOMPARE(lines.constFirst(), QByteArray("evt_000000,503,"));
    QCOMPARE(lines.constLast(), QByteArray("evt_001299,503,"));
    QCOMPARE(files(), QStringList{u"out"_s});
}

void TestExportJob::progressReachesTheEnd()
{
    openStore(ordinaryRecords(600));
    ExportJobPtr job(new ExportJob(*m_archive, allRows(), terms(ExportFormat::Csv)));
    QSignalSpy progressed(job.get(), &Job::progressed);
    QTRY_VERIFY(job->isFinished());
    QCOMPARE(progressed.constLast().at(0).toLongLong(), 600);
    QCOMPARE(progressed.constLast().at(1).toLongLong(), 600);
}

void TestExportJob::cancelKeepsAPartialFile_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("ndjson") << ExportFormat::Ndjson;
}

void TestExportJob::cancelKeepsAPartialFile()
{
    QFETCH(ExportFormat, format);
    openStore(ordinaryRecords(3000));
    ExportJobPtr job(new ExportJob(*m_archive, allRows(), terms(format)));
    // The first progress comes before anything is read, so that there is always a rest.
    connect(job.get(), &Job::progressed, this, [&job] { job->cancel(); });
    QSignalSpy finished(job.get(), &Job::finished);
    QVERIFY(finished.wait());
    QVERIFY(!job->result());
    QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
    QCOMPARE(job->result().error().detail, terms(format).path + u".partial"_s);
    QCOMPARE(files(), QStringList{u"out.partial"_s});
    QFile file(terms(format).path + u".partial"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray last = file.readAll().trimmed().split('\n').constLast();
    QVERIFY2(last.contains(format == ExportFormat::Csv ? "# end: partial, " : "\"complete\":false"),
        last.constData());
}

void TestExportJob::cancelAtOnceKeepsAnEmptyPartialFile()
{
    openStore(ordinaryRecords(10));
    ExportJobPtr job(new ExportJob(*m_archive, allRows(), terms(ExportFormat::Csv)));
    job->cancel();
    job->cancel();
    QSignalSpy finished(job.get(), &Job::finished);
    QVERIFY(finished.wait());
    QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
    QFile file(terms(ExportFormat::Csv).path + u".partial"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("# end: partial, 0 of 10 events, canceled\"\n"));
}

void TestExportJob::droppingLeavesNothing()
{
    openStore(ordinaryRecords(3000));
    ExportJobPtr job(new ExportJob(*m_archive, allRows(), terms(ExportFormat::Ndjson)));
    QSignalSpy progressed(job.get(), &Job::progressed);
    QVERIFY(progressed.wait());
    job.release()->deleteLater();
    QTRY_COMPARE(files(), QStringList());
}

void TestExportJob::aPathThatCannotBeWrittenIsAnError()
{
    openStore(ordinaryRecords(1));
    ExportTerms wanted = terms(ExportFormat::Csv);
    wanted.path = m_target->filePath(u"no/such/folder/out"_s);
    ExportJobPtr job(new ExportJob(*m_archive, allRows(), wanted));
    QTRY_VERIFY(job->isFinished());
    QVERIFY(!job->result());
    QCOMPARE(job->result().error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
