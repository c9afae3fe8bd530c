// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/secretfile.h"

#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestSecretFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstLineIsTheSecret_data();
    void theFirstLineIsTheSecret();
    void aFileThatOthersCanUseIsRefused_data();
    void aFileThatOthersCanUseIsRefused();
    void whatIsNoPlainFileIsRefused();
    void emptyAndEndlessFilesAreRefused();
    void theRefusalDoesNotHoldTheSecret();

private:
    void write(const QByteArray &content, mode_t mode) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSecretFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"secret"_s);
}

void TestSecretFile::write(const QByteArray &content, mode_t mode) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), mode), 0);
}

void TestSecretFile::theFirstLineIsTheSecret_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("no line end") << QByteArray("whsec_abc") << QByteArray("whsec_abc");
    QTest::newRow("LF") << QByteArray("whsec_abc\n") << QByteArray("whsec_abc");
    QTest::newRow("CR LF") << QByteArray("whsec_abc\r\nmore") << QByteArray("whsec_abc");
    QTest::newRow("blanks belong to it") << QByteArray(" a b \n") << QByteArray(" a b ");
}

void TestSecretFile::theFirstLineIsTheSecret()
{
    QFETCH(QByteArray, content);
    write(content, 0600);
    const Result<QByteArray> secret = readSecretFile(m_path);
    VERIFY_RESULT(secret);
    QTEST(*secret, "secret");
}

void TestSecretFile::aFileThatOthersCanUseIsRefused_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0604, 0640, 0660, 0644, 0666, 0610, 0602})
        QTest::addRow("%o", uint(mode)) << mode;
}

void TestSecretFile::aFileThatOthersCanUseIsRefused()
{
    QFETCH(int, mode);
    write("secret", mode_t(mode));
    const Result<QByteArray> secret = readSecretFile(m_path);
    QVERIFY(!secret);
    QVERIFY(secret.error().detail.contains(u"0600"_s));
}

void TestSecretFile::whatIsNoPlainFileIsRefused()
{
    QVERIFY(!readSecretFile(m_folder->path()));
    QVERIFY(!readSecretFile(m_folder->filePath(u"missing"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    QVERIFY(!readSecretFile(m_path));
    QVERIFY(!readSecretFile(u"/dev/null"_s));
}

void TestSecretFile::emptyAndEndlessFilesAreRefused()
{
    write("", 0600);
    QVERIFY(!readSecretFile(m_path));
    write("\nsecond", 0600);
    QVERIFY(!readSecretFile(m_path));
    write(QByteArray(70'000, 'x'), 0600);
    QVERIFY(!readSecretFile(m_path));
}

void TestSecretFile::theRefusalDoesNotHoldTheSecret()
{
    write("s3cr3t", 0644);
    const Error error = readSecretFile(m_path).error();
    QVERIFY(!error.detail.contains(u"s3cr3t"_s) && !error.operation.contains(u"s3cr3t"_s));
}

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
