// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/capabilitymodel.h"

#include "models/items/gatewaylistmodel.h"
#include "models/items/roles.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestCapabilityModel : public QObject
{
    Q_OBJECT

private slots:
    void everyAbilityHasARowOfItsOwn();
    void possibleRuleAndLimits();
    void unknownLimitsAreEmpty();
    void gatewaysAreNarrowedByAWord();
};

static Capabilities someCapabilities()
{
    Capabilities capabilities;
    capabilities.abilities.at(size_t(Ability::ListEvents)) = {true, {}};
    capabilities.abilities.at(size_t(Ability::ReplayEvent)) = {true, "Only failed events."};
    capabilities.abilities.at(size_t(Ability::CancelEvent)) = {false, "Needs an owner's session."};
    capabilities.callsPerMinute = 240;
    capabilities.replaysPerMinute = 0.5;
    capabilities.replayLane = "subscription";
    capabilities.retentionDays = 7;
    return capabilities;
}

static QString textAt(const CapabilityModel &model, Ability ability, int column)
{
    return model.index(int(ability), column).data().toString();
}

void TestCapabilityModel::everyAbilityHasARowOfItsOwn()
{
    CapabilityModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCapabilities(someCapabilities());
    QCOMPARE(model.rowCount(), AbilityCount);
    QSet<QString> names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.insert(model.index(row, CapabilityModel::AbilityColumn).data().toString());
    QCOMPARE(names.size(), AbilityCount);
    QVERIFY(!names.contains(QString()));
    for (int column = 0; column < CapabilityModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestCapabilityModel::possibleRuleAndLimits()
{
    CapabilityModel model;
    model.setCapabilities(someCapabilities());
    const auto at = [&model](
                        Ability ability, int column) { return textAt(model, ability, column); };
    QCOMPARE(at(Ability::ReplayEvent, CapabilityModel::PossibleColumn), u"yes"_s);
    QCOMPARE(at(Ability::ReplayEvent, CapabilityModel::RuleColumn), u"Only failed events."_s);
    QCOMPARE(at(Ability::ReplayEvent, CapabilityModel::LimitColumn),
        u"0.5 a minute for each subscription"_s);
    QCOMPARE(at(Ability::ListEvents, CapabilityModel::LimitColumn), u"240 calls a minute"_s);
    QVERIFY(at(Ability::ListEvents, CapabilityModel::KeptColumn).startsWith(u"7 "_s));
    QCOMPARE(at(Ability::CancelEvent, CapabilityModel::PossibleColumn), u"no"_s);
    QCOMPARE(at(Ability::CancelEvent, CapabilityModel::RuleColumn), u"Needs an owner's session."_s);
    QCOMPARE(at(Ability::CancelEvent, CapabilityModel::LimitColumn), QString());
    // What is not possible always has a reason.
    for (int i = 0; i < AbilityCount; ++i)
        QVERIFY(someCapabilities().of(Ability(i)).isPossible
            || !at(Ability(i), CapabilityModel::RuleColumn).isEmpty());
    QCOMPARE(at(Ability::ListEvents, CapabilityModel::RuleColumn), QString());
    QCOMPARE(model.index(int(Ability::CancelEvent), CapabilityModel::PossibleColumn)
                 .data(RawValueRole)
                 .toBool(),
        false);
}

void TestCapabilityModel::unknownLimitsAreEmpty()
{
    CapabilityModel model;
    Capabilities bare;
    bare.abilities.fill({true, {}});
    model.setCapabilities(bare);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.index(row, CapabilityModel::LimitColumn).data().toString(), QString());
        QCOMPARE(model.index(row, CapabilityModel::KeptColumn).data().toString(), QString());
    }
    bare.replaysPerMinute = 60;
    model.setCapabilities(bare);
    QCOMPARE(textAt(model, Ability::BulkReplay, CapabilityModel::LimitColumn), u"60 a minute"_s);
}

void TestCapabilityModel::gatewaysAreNarrowedByAWord()
{
    GatewayListModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    GatewayKind one;
    one.id = "fasthook";
    one.name = "FastHook";
    one.summary = "Delivers webhooks.";
    GatewayKind two;
    two.id = "svix";
    two.name = "Svix";
    two.summary = "Sends messages to endpoints.";
    two.origin = u"/home/ada/.config/reprise/gateways/svix.json"_s;
    model.setKinds({one, two});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(u" SVI "_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.kind(0).id, QByteArray("svix"));
    QVERIFY(model.index(0).data(GatewayListModel::OwnRole).toBool());
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(two.origin));
    model.setFilter(u"webhooks"_s);
    QCOMPARE(model.index(0).data().toString(), u"FastHook"_s);
    model.setFilter(u"nothing"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestCapabilityModel)
#include "tst_capabilitymodel.moc"
