// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowstate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestWindowState final : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void profilesAreKeptApart();
    void aDamagedFileIsAsIfThereWereNone();
    void anUnknownSortFieldIsIgnored();
    void viewsThatAreNoneAreLeftOut();

private:
    QTemporaryDir m_folder;
};

void TestWindowState::everythingComesBack()
{
    const QString path = m_folder.filePath(u"all.ini"_s);
    const WindowState::Browsing browsing{u"type = \"a,b=c\" and body.x = 9007199254740993"_s,
        {SortField::Took, false}, {1'775'985'240'000'000, std::nullopt}};
    {
        WindowState state(path);
        state.setGeometry(QByteArray("\x00\x01geo\xff", 6));
        state.setSplitter(u"events"_s, "split");
        state.setColumns("columns");
        state.setTheme(ThemeMode::Dark);
        state.setLastProfile(ProfileId("store/1"));
        state.setBrowsing(ProfileId("store/1"), browsing);
    }
    const WindowState state(path);
    QCOMPARE(state.geometry(), QByteArray("\x00\x01geo\xff", 6));
    QCOMPARE(state.splitter(u"events"_s), QByteArray("split"));
    QCOMPARE(state.columns(), QByteArray("columns"));
    QCOMPARE(state.theme(), ThemeMode::Dark);
    QCOMPARE(state.lastProfile(), ProfileId("store/1"));
    QVERIFY(state.browsing(ProfileId("store/1")) == browsing);
}

void TestWindowState::profilesAreKeptApart()
{
    WindowState state(m_folder.filePath(u"apart.ini"_s));
    state.setBrowsing(ProfileId("a"), {u"stage = held"_s, {}, {}});
    QCOMPARE(state.browsing(ProfileId("a")).filter, u"stage = held"_s);
    QVERIFY(state.browsing(ProfileId("b")) == WindowState::Browsing{});
}

void TestWindowState::aDamagedFileIsAsIfThereWereNone()
{
    const QString path = m_folder.filePath(u"damaged.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x00\xff[[[\n=\nnonsense", 14);
    file.close();
    const WindowState state(path);
    QVERIFY(state.geometry().isEmpty());
    QCOMPARE(state.theme(), ThemeMode::System);
    QVERIFY(state.browsing(ProfileId("a")) == WindowState::Browsing{});
}

void TestWindowState::anUnknownSortFieldIsIgnored()
{
    const QString path = m_folder.filePath(u"future.ini"_s);
    {
        WindowState state(path);
        state.setBrowsing(ProfileId("a"), {{}, {SortField(99), false}, {}});
    }
    QCOMPARE(WindowState(path).browsing(ProfileId("a")).sort, SortKey{});
}

void TestWindowState::viewsThatAreNoneAreLeftOut()
{
    const QString path = m_folder.filePath(u"views.ini"_s);
    const ProfileId shop("shop");
    {
        WindowState state(path);
        QList<SavedView> views{{u""_s, "code = 1"}, {u"no filter"_s, ""}};
        for (int i = 0; i < 2 * WindowState::ViewLimit; ++i)
            views.append({QString(500, u'n') + QString::number(i), "code = 1"});
        state.setViews(shop, views);
        state.setBrowsing(shop, {u"stage = held"_s, {}, {}});
    }
    const WindowState state(path);
    QCOMPARE(state.views(shop).size(), WindowState::ViewLimit - 2);
    QVERIFY(state.views(shop).first().name.size() <= 80);
    QVERIFY(state.views(ProfileId("other")).isEmpty());
    QCOMPARE(state.browsing(shop).filter, u"stage = held"_s);
}

QTEST_GUILESS_MAIN(TestWindowState)
#include "tst_windowstate.moc"
