// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowoptions.h"
#include "tests/support/verifyresult.h"

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestWindowOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void nothingIsTheDefault();
    void refuses_data();
    void refuses();
};

void TestWindowOptions::readsAll()
{
    const Result<WindowOptions> options = WindowOptions::parse(
        {u"reprise"_s, u"--sample"_s, u"--theme"_s, u"dark"_s, u"a b.db"_s, u"--tour"_s, u"out"_s});
    VERIFY_RESULT(options);
    QVERIFY(options->sample);
    QCOMPARE(options->theme, u"dark"_s);
    QCOMPARE(options->tourFolder, u"out"_s);
    QCOMPARE(options->files, QStringList{u"a b.db"_s});
}

void TestWindowOptions::nothingIsTheDefault()
{
    const Result<WindowOptions> options = WindowOptions::parse({u"reprise"_s});
    VERIFY_RESULT(options);
    QVERIFY(!options->sample && options->theme.isEmpty() && options->files.isEmpty());
}

void TestWindowOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"reprise"_s, u"--fast"_s} << u"--fast"_s;
    QTest::newRow("missing value") << QStringList{u"reprise"_s, u"--theme"_s} << u"--theme"_s;
    QTest::newRow("unknown theme")
        << QStringList{u"reprise"_s, u"--theme"_s, u"pink"_s} << u"pink"_s;
}

void TestWindowOptions::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Result<WindowOptions> options = WindowOptions::parse(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, Error::Kind::Invalid);
    QCOMPARE(options.error().detail, named);
}

QTEST_GUILESS_MAIN(TestWindowOptions)
#include "tst_windowoptions.moc"
