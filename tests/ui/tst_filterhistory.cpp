// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/filterhistory.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestFilterHistory final : public QObject
{
    Q_OBJECT

private slots:
    void walksToTheOldestAndBackToTheDraft();
    void skipsWhatStandsInTheLine();
    void movesWhatIsUsedAgain();
    void keepsNoEmptyTextAndNotTooMany();
    void anEmptyHistoryLeavesTheTextAlone();
};

void TestFilterHistory::walksToTheOldestAndBackToTheDraft()
{
    FilterHistory history({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(history.older(u"draft"_s), u"c"_s);
    QCOMPARE(history.older(u"c"_s), u"b"_s);
    QCOMPARE(history.older(u"b"_s), u"a"_s);
    QCOMPARE(history.older(u"a"_s), u"a"_s);
    QCOMPARE(history.newer(u"a"_s), u"b"_s);
    QCOMPARE(history.newer(u"b"_s), u"c"_s);
    QCOMPARE(history.newer(u"c"_s), u"draft"_s);
    QCOMPARE(history.newer(u"draft"_s), u"draft"_s);
}

void TestFilterHistory::skipsWhatStandsInTheLine()
{
    FilterHistory history({u"a"_s, u"b"_s});
    QCOMPARE(history.older(u"b"_s), u"a"_s);
}

void TestFilterHistory::movesWhatIsUsedAgain()
{
    FilterHistory history({u"a"_s, u"b"_s, u"a"_s});
    QCOMPARE(history.entries(), (QStringList{u"b"_s, u"a"_s}));
    history.older(u"x"_s);
    history.add(u"b"_s);
    QCOMPARE(history.entries(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(history.older(u"x"_s), u"b"_s);
}

void TestFilterHistory::keepsNoEmptyTextAndNotTooMany()
{
    FilterHistory history;
    history.add(u"  "_s);
    QVERIFY(history.entries().isEmpty());
    for (int i = 0; i < FilterHistory::Limit + 5; ++i)
        history.add(QString::number(i));
    QCOMPARE(history.entries().size(), FilterHistory::Limit);
    QCOMPARE(history.entries().first(), u"5"_s);
}

void TestFilterHistory::anEmptyHistoryLeavesTheTextAlone()
{
    FilterHistory history;
    QCOMPARE(history.older(u"x"_s), u"x"_s);
    QCOMPARE(history.newer(u"x"_s), u"x"_s);
}

QTEST_GUILESS_MAIN(TestFilterHistory)
#include "tst_filterhistory.moc"
