// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/scopetreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestScopeTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstLevelIsAskedForAtOnce();
    void branchesAreAskedForWhenOpened();
    void aCheckedBranchHoldsAllOfIt();
    void boxesAboveShowWhatIsBelow();
    void savedChoicesComeBack();
    void whatIsGoneIsTold();
    void emptyAndFailedBranchesSaySo();
    void retryAsksForWhatFailed();
    void answersThatComeLateAreIgnored();
    void oneLevelHasNoBranches();

private:
    GatewayScope project(const char *id) const
    {
        return {"project", id, QByteArray("Project ") + id};
    }
    GatewayScope hook(const char *id) const { return {"hook", id, ""}; }
    QModelIndex at(int row, const QModelIndex &parent = {}) const
    {
        return m_model->index(row, 0, parent);
    }
    void check(const QModelIndex &index, bool isChecked = true)
    {
        QVERIFY(
            m_model->setData(index, isChecked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
    }
    Qt::CheckState state(const QModelIndex &index) const
    {
        return Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    }
    void fillTwoProjects();

    std::unique_ptr<ScopeTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<ScopePath> m_asked;
};

void TestScopeTreeModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<ScopeTreeModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_asked.clear();
    connect(m_model.get(), &ScopeTreeModel::choicesNeeded, this,
        [this](const ScopePath &path) { m_asked.append(path); });
}

void TestScopeTreeModel::fillTwoProjects()
{
    m_model->begin({"project", "hook"});
    m_model->setChoices({}, {project("1"), project("2")});
}

void TestScopeTreeModel::theFirstLevelIsAskedForAtOnce()
{
    m_model->begin({"project", "hook"});
    QCOMPARE(m_asked, QList<ScopePath>{ScopePath()});
    QVERIFY(m_model->isWaiting());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(at(0).data().toString(), u"loading…"_s);
    QVERIFY(!at(0).data(Qt::CheckStateRole).isValid());
    m_model->setChoices({}, {project("1"), project("2")});
    QVERIFY(!m_model->isWaiting());
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(at(1).data().toString(), u"Project 2"_s);
    QCOMPARE(m_asked.size(), 1);
}

void TestScopeTreeModel::branchesAreAskedForWhenOpened()
{
    m_tester.reset(); // it opens every branch itself
    fillTwoProjects();
    QVERIFY(m_model->hasChildren(at(0)));
    QVERIFY(m_model->canFetchMore(at(0)));
    m_model->fetchMore(at(0));
    QVERIFY(!m_model->canFetchMore(at(0)));
    QTRY_COMPARE(m_asked.last(), ScopePath{project("1")});
    QVERIFY(!m_model->isWaiting()); // nothing that is checked depends on it
    m_model->setChoices({project("1")}, {hook("a")});
    QCOMPARE(m_model->rowCount(at(0)), 1);
    QCOMPARE(at(0, at(0)).data().toString(), u"a"_s); // a hook without a label has its id
    QVERIFY(!m_model->hasChildren(at(0, at(0))));
}

void TestScopeTreeModel::aCheckedBranchHoldsAllOfIt()
{
    fillTwoProjects();
    check(at(0));
    QTRY_VERIFY(m_asked.contains(ScopePath{project("1")}));
    QVERIFY(m_model->isWaiting());
    QCOMPARE(m_model->checkedPaths(), QList<ScopePath>());
    m_model->setChoices({project("1")}, {hook("a"), hook("b")});
    QVERIFY(!m_model->isWaiting());
    QCOMPARE(m_model->checkedPaths(),
        (QList<ScopePath>{{project("1"), hook("a")}, {project("1"), hook("b")}}));
}

void TestScopeTreeModel::boxesAboveShowWhatIsBelow()
{
    fillTwoProjects();
    check(at(0));
    m_model->setChoices({project("1")}, {hook("a"), hook("b")});
    QCOMPARE(state(at(0)), Qt::Checked);
    QSignalSpy changed(m_model.get(), &ScopeTreeModel::checkedChanged);
    check(at(1, at(0)), false);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(state(at(0)), Qt::PartiallyChecked);
    QCOMPARE(m_model->checkedPaths(), (QList<ScopePath>{{project("1"), hook("a")}}));
    check(at(0, at(0)), false);
    QCOMPARE(state(at(0)), Qt::Unchecked);
    check(at(0));
    QCOMPARE(m_model->checkedPaths().size(), 2);
    QCOMPARE(state(at(1)), Qt::Unchecked);
}

void TestScopeTreeModel::savedChoicesComeBack()
{
    m_model->begin({"project", "hook"}, {{project("2"), hook("b")}});
    m_model->setChoices({}, {project("1"), project("2")});
    QCOMPARE(m_asked.last(), ScopePath{project("2")});
    QVERIFY(m_model->isWaiting()); // saving now would forget it
    m_model->setChoices({project("2")}, {hook("a"), hook("b")});
    QVERIFY(!m_model->isWaiting());
    QCOMPARE(m_model->checkedPaths(), (QList<ScopePath>{{project("2"), hook("b")}}));
    QCOMPARE(state(at(1)), Qt::PartiallyChecked);
    QVERIFY(m_model->missingPaths().isEmpty());
}

void TestScopeTreeModel::whatIsGoneIsTold()
{
    const ScopePath gone{hook("x")};
    m_model->begin({"hook"}, {gone, {hook("a")}});
    m_model->setChoices({}, {hook("a")});
    QCOMPARE(m_model->checkedPaths(), QList<ScopePath>{ScopePath{hook("a")}});
    QCOMPARE(m_model->missingPaths(), QList<ScopePath>{gone});
}

void TestScopeTreeModel::emptyAndFailedBranchesSaySo()
{
    fillTwoProjects();
    m_model->fetchMore(at(0));
    m_model->fetchMore(at(1));
    m_model->setChoices({project("1")}, {});
    QCOMPARE(at(0, at(0)).data().toString(), u"there is nothing here"_s);
    m_model->setFailed({project("2")}, u"refused"_s);
    QCOMPARE(at(0, at(1)).data().toString(), u"refused"_s);
    QVERIFY(m_model->hasFailed());
    QVERIFY(!(m_model->flags(at(0, at(1))) & Qt::ItemIsUserCheckable));
    QVERIFY(!m_model->setData(at(0, at(1)), Qt::Checked, Qt::CheckStateRole));
}

void TestScopeTreeModel::retryAsksForWhatFailed()
{
    m_model->begin({"hook"});
    m_model->setFailed({}, u"refused"_s);
    QVERIFY(m_model->hasFailed());
    m_asked.clear();
    m_model->retry();
    QCOMPARE(m_asked, QList<ScopePath>{ScopePath()});
    QVERIFY(!m_model->hasFailed());
    m_model->setChoices({}, {hook("a")});
    QCOMPARE(m_model->rowCount(), 1);
    m_asked.clear();
    m_model->retry();
    QVERIFY(m_asked.isEmpty());
}

void TestScopeTreeModel::answersThatComeLateAreIgnored()
{
    m_tester.reset(); // it opens every branch itself
    fillTwoProjects();
    m_model->setChoices({}, {project("3")});
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setChoices({project("9")}, {hook("a")});
    m_model->setFailed({project("1")}, u"late"_s);
    QVERIFY(!m_model->hasFailed());
}

void TestScopeTreeModel::oneLevelHasNoBranches()
{
    m_model->begin({"hook"});
    m_model->setChoices({}, {hook("a"), hook("b")});
    QVERIFY(!m_model->hasChildren(at(0)));
    check(at(1));
    QCOMPARE(m_model->checkedPaths(), QList<ScopePath>{ScopePath{hook("b")}});
    m_model->begin({});
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestScopeTreeModel)
#include "tst_scopetreemodel.moc"
