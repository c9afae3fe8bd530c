// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/outputfile.h"

#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestOutputFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNameAppearsWithTheLastByte();
    void anAbandonedFileLeavesNothing();
    void aCanceledExportIsKeptAsPartial();
    void aFullDiskLeavesTheOldFile();
    void aFolderThatIsMissingIsAnError();
    void aFolderCannotBeOverwritten();
    void linksAreReplacedAndNotFollowed();

private:
    QStringList names() const;
    QByteArray contentOf(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestOutputFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out.csv"_s);
}

QStringList TestOutputFile::names() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray TestOutputFile::contentOf(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

void TestOutputFile::theNameAppearsWithTheLastByte()
{
    OutputFile file(m_path);
    VERIFY_RESULT(file.open());
    file.device().write("all");
    QVERIFY(!names().contains(u"out.csv"_s));
    VERIFY_RESULT(file.commit());
    QCOMPARE(names(), QStringList{u"out.csv"_s});
    QCOMPARE(contentOf(u"out.csv"_s), QByteArray("all"));
    QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestOutputFile::anAbandonedFileLeavesNothing()
{
    {
        OutputFile file(m_path);
        VERIFY_RESULT(file.open());
        file.device().write(QByteArray(100'000, 'x'));
    }
    QCOMPARE(names(), QStringList());
}

void TestOutputFile::aCanceledExportIsKeptAsPartial()
{
    OutputFile file(m_path);
    VERIFY_RESULT(file.open());
    file.device().write("some");
    const Result<QString> kept = file.keepPartial();
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, m_path + u".partial"_s);
    QCOMPARE(names(), QStringList{u"out.csv.partial"_s});
    QCOMPARE(contentOf(u"out.csv.partial"_s), QByteArray("some"));
}

//! The limit on a file's size stands in for a full disk: both make write() fail in the middle.
void TestOutputFile::aFullDiskLeavesTheOldFile()
{
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{50'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    Error::Kind kind = Error::Kind::Invalid;
    {
        OutputFile file(m_path);
        VERIFY_RESULT(file.open());
        for (int i = 0; i < 100; ++i)
            file.device().write(QByteArray(1000, 'x'));
        const Result<void> committed = file.commit();
        kind = committed ? Error::Kind::Invalid : committed.error().kind;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(kind, Error::Kind::Storage);
    QCOMPARE(names(), QStringList{u"out.csv"_s});
    QCOMPARE(contentOf(u"out.csv"_s), QByteArray("old"));
}

void TestOutputFile::aFolderThatIsMissingIsAnError()
{
    OutputFile file(m_folder->filePath(u"no/such/out.csv"_s));
    const Result<void> opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
}

void TestOutputFile::aFolderCannotBeOverwritten()
{
    OutputFile file(m_folder->path());
    const Result<void> opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Invalid);
}

void TestOutputFile::linksAreReplacedAndNotFollowed()
{
    QFile target(m_folder->filePath(u"target"_s));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write("precious");
    target.close();
    QVERIFY(QFile::link(target.fileName(), m_path));
    OutputFile file(m_path);
    VERIFY_RESULT(file.open());
    file.device().write("new");
    VERIFY_RESULT(file.commit());
    QCOMPARE(contentOf(u"target"_s), QByteArray("precious"));
    QCOMPARE(contentOf(u"out.csv"_s), QByteArray("new"));
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
