// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/replaylock.h"
#include "tests/support/gateways/gatewaybench.h"
#include "ui/detail/eventdetail.h"
#include "ui/events/eventspage.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/gatewayflow.h"

#include <QDir>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! Every gateway in the real window: its events arrive, what is looked at is fetched whole, what
//! goes wrong is said.
class TestGatewayWindow final : public QObject
{
    Q_OBJECT

private slots:
    void eventsArriveAndAreFetchedWhole_data() { addGateways(); }
    void eventsArriveAndAreFetchedWhole();
    void aRefusedCredentialIsSaidOnce();

private:
    static void addGateways()
    {
        QTest::addColumn<int>("maker");
        for (int i = 0; i < scriptedGateways().size(); ++i)
            QTest::newRow(scriptedGateways().at(i).name) << i;
    }
    static void shoot(MainWindow &window, const QString &name)
    {
        const QDir folder(QDir::current().filePath(u"screens"_s));
        QVERIFY(folder.mkpath(u"."_s));
        QVERIFY(window.grab().save(folder.filePath(name + u".png"_s)));
    }
};

void TestGatewayWindow::eventsArriveAndAreFetchedWhole()
{
    QFETCH(int, maker);
    GatewayBench bench(scriptedGateways().at(maker));
    bench.gateway().addMany(3);
    MainWindow window(bench.application(), bench.path(u"config/window.ini"_s));
    window.resize(1440, 900);
    window.show();
    window.openProfile(bench.profile());
    QTRY_COMPARE_WITH_TIMEOUT(window.eventsPage()->feed()->result().rows.size(), 3, 20'000);
    QTRY_VERIFY(window.gatewayFlow()->healthText().startsWith(u"live"));
    QVERIFY(window.session()->replayLock()->isLocked());
    window.eventsPage()->showEvent(window.eventsPage()->feed()->result().rows.keyAt(0));
    QTRY_VERIFY_WITH_TIMEOUT(window.eventsPage()->detail()->record().event.isWhole, 20'000);
    const ScriptedEvent newest = bench.gateway().newestFirst().constFirst();
    const EventRecord &shown = window.eventsPage()->detail()->record();
    QCOMPARE(shown.event.id, bench.gateway().idOf(newest));
    QCOMPARE(shown.request.body.bytes, bench.gateway().bodyOf(newest));
    QCOMPARE(shown.attempts.size(), newest.attempts.size());
    shoot(window, QString::fromLatin1(scriptedGateways().at(maker).name));
}

void TestGatewayWindow::aRefusedCredentialIsSaidOnce()
{
    GatewayBench bench(scriptedGateways().constFirst());
    bench.saveSecrets(bench.gateway().wrongSecrets());
    MainWindow window(bench.application(), bench.path(u"config/window.ini"_s));
    window.resize(1440, 900);
    window.show();
    window.openProfile(bench.profile());
    QTRY_VERIFY_WITH_TIMEOUT(window.gatewayFlow()->hasFailed(), 20'000);
    QTRY_VERIFY(window.banner()->isVisible());
    shoot(window, u"refused"_s);
    window.banner()->dismiss();
    QCoreApplication::processEvents();
    QVERIFY(!window.banner()->isVisible());
}

QTEST_MAIN(TestGatewayWindow)
#include "tst_gatewaywindow.moc"
