// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profilestore.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void aMissingFileIsAnEmptyList();
    void roundTrips();
    void refusesDamagedFilesAndLeavesThem_data();
    void refusesDamagedFilesAndLeavesThem();
    void filesBelongToTheOwnerOnly();
};

static QList<Profile> someProfiles()
{
    return {{ProfileId("p1"), u"Shop <b>“production”</b>"_s, ProfileKind::Store, u"/data/shop.db"_s,
                true},
        {ProfileId("p2"), u"events.db"_s, ProfileKind::EventDatabase, u"/srv/events.db"_s, false}};
}

void TestProfileStore::aMissingFileIsAnEmptyList()
{
    QTemporaryDir folder;
    const Result<QList<Profile>> loaded = ProfileStore(folder.filePath(u"none.json"_s)).load();
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->isEmpty());
}

void TestProfileStore::roundTrips()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"deep/profiles.json"_s));
    VERIFY_RESULT(store.save(someProfiles()));
    const Result<QList<Profile>> loaded = store.load();
    VERIFY_RESULT(loaded);
    QCOMPARE(*loaded, someProfiles());
}

void TestProfileStore::refusesDamagedFilesAndLeavesThem_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"profiles":[)");
    QTest::newRow("newer") << QByteArray(R"({"version":2,"profiles":[]})");
    QTest::newRow("no list") << QByteArray(R"({"version":1})");
    QTest::newRow("not objects") << QByteArray(R"({"version":1,"profiles":[7]})");
    QTest::newRow("unknown kind") << QByteArray(
        R"({"version":1,"profiles":[{"id":"a","path":"b","kind":"c"}]})");
    QTest::newRow("no path") << QByteArray(
        R"({"version":1,"profiles":[{"id":"a","kind":"store"}]})");
}

void TestProfileStore::refusesDamagedFilesAndLeavesThem()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    const Result<QList<Profile>> loaded = ProfileStore(path).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Storage);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestProfileStore::filesBelongToTheOwnerOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"reprise/profiles.json"_s);
    VERIFY_RESULT(ProfileStore(path).save(someProfiles()));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(folder.filePath(u"reprise"_s)).permissions() & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
