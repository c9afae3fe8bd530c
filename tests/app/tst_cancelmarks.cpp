// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/cancelmarks.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestCancelMarks : public QObject
{
    Q_OBJECT

private slots:
    void aMarkIsFoundAndTakenAway();
    void marksAreForTheOwnerOnly();
    void whateverTheIdIsItStaysInTheFolder();
    void otherFilesAreNoMarks();
    void aLongNameIsCut();
    void aFolderThatCannotBeMadeIsAnError();
};

void TestCancelMarks::aMarkIsFoundAndTakenAway()
{
    const QTemporaryDir folder;
    const CancelMarks marks(folder.filePath(u"journal.db"_s));
    QVERIFY(marks.all().isEmpty());
    VERIFY_RESULT(marks.put(RunId("a"), "ada"));
    VERIFY_RESULT(marks.put(RunId("b"), "bob"));
    VERIFY_RESULT(marks.put(RunId("b"), "eve")); // a second wish changes nothing but the name
    QCOMPARE(marks.all().size(), 2);
    QCOMPARE(marks.askedBy(RunId("a")), "ada");
    QCOMPARE(marks.askedBy(RunId("b")), "eve");
    QCOMPARE(marks.askedBy(RunId("c")), "");
    marks.remove(RunId("b"));
    marks.remove(RunId("c"));
    QCOMPARE(marks.all().size(), 1);
    QCOMPARE(marks.all().first().run, RunId("a"));
}

void TestCancelMarks::marksAreForTheOwnerOnly()
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.db"_s);
    VERIFY_RESULT(CancelMarks(journal).put(RunId("a"), "ada"));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(CancelMarks::folderOf(journal)) & others));
    for (const QFileInfo &file : QDir(CancelMarks::folderOf(journal)).entryInfoList(QDir::Files))
        QVERIFY(!(file.permissions() & others));
}

void TestCancelMarks::whateverTheIdIsItStaysInTheFolder()
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.db"_s);
    const CancelMarks marks(journal);
    for (const char *id : {"../../x", "/etc/passwd", "a\nb", "."}) {
        VERIFY_RESULT(marks.put(RunId(id), "ada"));
        QCOMPARE(marks.askedBy(RunId(id)), "ada");
    }
    QCOMPARE(marks.all().size(), 4);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestCancelMarks::otherFilesAreNoMarks()
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.db"_s);
    const CancelMarks marks(journal);
    VERIFY_RESULT(marks.makeFolder());
    for (const char *name : {"notes.txt", "61.new", "6", "ZZ"}) {
        QFile file(CancelMarks::folderOf(journal) + u'/' + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(marks.all().isEmpty());
}

void TestCancelMarks::aLongNameIsCut()
{
    const QTemporaryDir folder;
    const CancelMarks marks(folder.filePath(u"journal.db"_s));
    VERIFY_RESULT(marks.put(RunId("a"), QByteArray(5000, 'x')));
    QCOMPARE(marks.askedBy(RunId("a")).size(), 200);
    VERIFY_RESULT(marks.put(RunId("a"), {}));
    QCOMPARE(marks.askedBy(RunId("a")), "somebody");
}

void TestCancelMarks::aFolderThatCannotBeMadeIsAnError()
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.db"_s);
    QFile inTheWay(CancelMarks::folderOf(journal));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Result<void> put = CancelMarks(journal).put(RunId("a"), "ada");
    QVERIFY(!put);
    QCOMPARE(put.error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestCancelMarks)
#include "tst_cancelmarks.moc"
