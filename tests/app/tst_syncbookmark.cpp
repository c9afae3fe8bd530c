// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/syncbookmark.h"

#include <QTest>

using namespace Reprise;

//! The place of a copy as it is kept with the events.
class TestSyncBookmark final : public QObject
{
    Q_OBJECT

private slots:
    void bookmarkKeepsTheState();
    void damagedBookmarkIsAnEmptyState_data();
    void damagedBookmarkIsAnEmptyState();
};

void TestSyncBookmark::bookmarkKeepsTheState()
{
    ScopeState state;
    state.scope = {{"team", "t\xff/1", "A \"team\""}, {"hook", "7", ""}};
    state.covered = {{Coverage::Beginning, 5}, {10, 20}};
    state.wanted = {{-7, Coverage::End}};
    state.checkedMicros = 42;
    state.places = {
        {10, QByteArray("cur\0sor", 7), std::nullopt, 99}, {5, "\xfe%20", -1, std::nullopt}};
    state.seen = Q_INT64_C(9007199254740993);
    state.rejects = 3;
    const SyncState all{{state, ScopeState()}};
    QCOMPARE(fromBookmark(toBookmark(all)), all);
}

void TestSyncBookmark::damagedBookmarkIsAnEmptyState_data()
{
    QTest::addColumn<QByteArray>("bookmark");
    const QByteArray good = toBookmark({{ScopeState()}});
    QTest::newRow("none") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("cut") << good.chopped(9);
    QTest::newRow("newer") << QByteArray(good).replace("\"version\":1", "\"version\":2");
    QTest::newRow("of another shape") << QByteArray(good).replace("[]", "7");
    QTest::newRow("a list") << QByteArray("[]");
}

void TestSyncBookmark::damagedBookmarkIsAnEmptyState()
{
    QFETCH(QByteArray, bookmark);
    QCOMPARE(fromBookmark(bookmark), SyncState());
}

QTEST_GUILESS_MAIN(TestSyncBookmark)
#include "tst_syncbookmark.moc"
