// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sidebar.h"

#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "ui/sidebar/sidebarmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestSidebar final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyViewIsACanonicalFilter();
    void countsStandBesideTheViews();
    void returnChoosesTheFilter();
    void aClickOnAFailureGroupShowsExactlyIt();
    void failuresWithoutAnAnswerAreTheirOwnGroup();
    void failuresWithoutATypeHaveNoEmptyPlaceForIt();
    void runsShowTheirProgress();
    void sourcesAreChosenByTheirId();
    void headingsCannotBeChosen();
    void hostileNamesStayPlain();
    void foldingKeepsTheLines();

private:
    QModelIndex line(const QString &title) const;
    SidebarModel *model() const { return qobject_cast<SidebarModel *>(m_sidebar->model()); }

    std::unique_ptr<Sidebar> m_sidebar;
};

void TestSidebar::init()
{
    m_sidebar = std::make_unique<Sidebar>();
    new QAbstractItemModelTester(
        m_sidebar->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_sidebar.get());
    m_sidebar->resize(Sidebar::WideWidth, 700);
    m_sidebar->show();
}

QModelIndex TestSidebar::line(const QString &title) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->index(row).data().toString().contains(title))
            return model()->index(row);
    }
    return {};
}

void TestSidebar::everyViewIsACanonicalFilter()
{
    for (const SidebarView &view : sidebarViews()) {
        const ParsedQuery parsed =
            parseQuery(QString::fromUtf8(view.filter), 1'776'000'000'000'000);
        QVERIFY2(parsed.has_value(), view.filter.constData());
        QCOMPARE(toText(parsed.node).toUtf8(), view.filter);
    }
}

void TestSidebar::countsStandBesideTheViews()
{
    QList<std::optional<qint64>> counts(sidebarViews().size());
    counts[0] = 101'322;
    counts[1] = 247;
    m_sidebar->setViewCounts(counts);
    QCOMPARE(model()->entry(line(u"All events"_s)).mark, QLocale().toString(101'322));
    QCOMPARE(model()->entry(line(u"Failed"_s)).mark, u"247"_s);
    QVERIFY(model()->entry(line(u"Held"_s)).mark.isEmpty());
}

void TestSidebar::returnChoosesTheFilter()
{
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
    m_sidebar->setCurrentIndex(line(u"Held"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toByteArray(), QByteArray("stage = held"));
    m_sidebar->setCurrentFilter("stage = held");
    QVERIFY(model()->entry(line(u"Held"_s)).isCurrent);
    QVERIFY(!model()->entry(line(u"Failed"_s)).isCurrent);
}

void TestSidebar::aClickOnAFailureGroupShowsExactlyIt()
{
    m_sidebar->setFailures({{"fulfilment", 500, "order.fulfilled", 203}});
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
    const QPoint place = m_sidebar->visualRect(line(u"500 fulfilment"_s)).center();
    QTest::mouseClick(m_sidebar->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.size(), 1);
    const QString filter = QString::fromUtf8(chosen.at(0).at(0).toByteArray());
    QCOMPARE(filter,
        u"stage in failed, exhausted and code = 500 and destination = \"fulfilment\" and type = "
        "\"order.fulfilled\""_s);
}

void TestSidebar::failuresWithoutAnAnswerAreTheirOwnGroup()
{
    m_sidebar->setFailures({{"crm", std::nullopt, "order.created", 38}});
    const QString filter = QString::fromUtf8(model()->entry(line(u"no answer crm"_s)).key);
    QVERIFY(parseQuery(filter, 0).has_value());
    QVERIFY2(filter.contains(u"code exists"_s), qPrintable(filter));
}

void TestSidebar::failuresWithoutATypeHaveNoEmptyPlaceForIt()
{
    m_sidebar->setFailures({{"crm", 500, {}, 38}, {{}, 502, {}, 2}});
    QCOMPARE(model()->entry(line(u"500 crm"_s)).title, u"500 crm"_s);
    QCOMPARE(model()->entry(line(u"502"_s)).title, u"502"_s);
}

void TestSidebar::runsShowTheirProgress()
{
    RunSummary run;
    run.id = RunId("r13");
    run.number = 13;
    run.title = "bad deploy";
    run.state = RunState::Running;
    run.totals.byState = {42, 0, 0, 0, 58, 0, 0, 0};
    m_sidebar->setRuns({run});
    const SidebarEntry entry = model()->entry(line(u"13 · bad deploy"_s));
    QCOMPARE(*entry.percent, 58);
    QCOMPARE(entry.mark, u"58 %"_s);
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::runChosen);
    m_sidebar->setCurrentIndex(line(u"13 · bad deploy"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Space);
    QCOMPARE(chosen.at(0).at(0).value<RunId>(), RunId("r13"));
}

void TestSidebar::sourcesAreChosenByTheirId()
{
    Profile shop;
    shop.id = ProfileId("shop");
    shop.name = u"Shop"_s;
    m_sidebar->setProfiles({shop}, shop.id);
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::profileChosen);
    m_sidebar->setCurrentIndex(line(u"Shop"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Return);
    QCOMPARE(chosen.at(0).at(0).value<ProfileId>(), shop.id);
}

void TestSidebar::headingsCannotBeChosen()
{
    QVERIFY(!line(u"Views"_s).flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(!line(u"no run yet"_s).flags().testFlag(Qt::ItemIsSelectable));
}

void TestSidebar::hostileNamesStayPlain()
{
    m_sidebar->setFailures({{"<b>x</b>\n\xe2\x80\xae", 500, "t\0x", 1}});
    const QString title = model()->entry(line(u"<b>x</b>"_s)).title;
    QVERIFY(!title.contains(u'\n'));
    QVERIFY(!title.contains(QChar(0x202e)));
}

void TestSidebar::foldingKeepsTheLines()
{
    const int lines = model()->rowCount();
    m_sidebar->setFolded(true);
    QCOMPARE(m_sidebar->sizeHint().width(), Sidebar::FoldedWidth);
    QCOMPARE(model()->rowCount(), lines);
    QVERIFY(m_sidebar->grab().width() > 0);
}

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
