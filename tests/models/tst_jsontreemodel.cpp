// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/jsontreemodel.h"

#include "models/items/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsATextLosslessly();
    void asksOnceForChildrenAndWaits();
    void manyChildrenStandInRuns();
    void pathsLeaveRunsOut();
    void givesValuesForFilters_data();
    void givesValuesForFilters();
    void levelsBeyondTheLimitAreText();
    void noJsonIsOneBrokenNode();
    void lateAnswersForAnotherTextAreIgnored();
    void longValuesAreCutInTheCellOnly();

private:
    void answer(const JsonTreeModel::Request &request);
    void expand(const QModelIndex &index);
    void expandAll(const QModelIndex &parent);
    QString printed(const QModelIndex &parent, int depth) const;
    QModelIndex find(const QString &name) const;

    std::unique_ptr<JsonTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<JsonTreeModel::Request> m_asked;
};

void TestJsonTreeModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<JsonTreeModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_asked.clear();
    // Answered later, as in the program; the tester itself asks for more while a reset is under
    // way.
    connect(m_model.get(), &JsonTreeModel::childrenNeeded, this,
        [this](const JsonTreeModel::Request &request) { m_asked.append(request); });
}

void TestJsonTreeModel::answer(const JsonTreeModel::Request &request)
{
    m_model->setChildren(request,
        request.container < 0 ? readJsonRun(m_model->text(), request.run)
                              : readJsonChildren(m_model->text(), request.container));
}

void TestJsonTreeModel::expand(const QModelIndex &index)
{
    m_model->fetchMore(index);
    while (!m_asked.isEmpty())
        answer(m_asked.takeFirst());
}

void TestJsonTreeModel::expandAll(const QModelIndex &parent)
{
    expand(parent);
    for (int row = 0; row < m_model->rowCount(parent); ++row)
        expandAll(m_model->index(row, 0, parent));
}

QString TestJsonTreeModel::printed(const QModelIndex &parent, int depth) const
{
    QString text;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex name = m_model->index(row, 0, parent);
        text += QString(depth, u' ') + name.data().toString() + u'='
            + name.siblingAtColumn(1).data().toString() + u'\n';
        text += printed(name, depth + 1);
    }
    return text;
}

QModelIndex TestJsonTreeModel::find(const QString &name) const
{
    return m_model
        ->match(
            m_model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

void TestJsonTreeModel::showsATextLosslessly()
{
    m_model->setText(R"({"z":1.10,"a":[18446744073709551615,{}],"z":"é\n"})");
    expandAll({});
    QCOMPARE(printed({}, 0),
        u"={ … }\n z=1.10\n a=[ … ]\n  0=18446744073709551615\n  1={}\n z=\"é\\n\"\n"_s);
}

void TestJsonTreeModel::asksOnceForChildrenAndWaits()
{
    m_model->setText(R"({"a":1})");
    const QModelIndex root = m_model->index(0, 0);
    QVERIFY(m_model->hasChildren(root));
    m_model->fetchMore(root);
    m_model->fetchMore(root);
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_model->rowCount(root), 0);
    QVERIFY(root.data(IsLoadingRole).toBool());
    answer(m_asked.first());
    answer(m_asked.first());
    QCOMPARE(m_model->rowCount(root), 1);
    QVERIFY(!root.data(IsLoadingRole).toBool());
}

static QByteArray numbers(int count)
{
    QByteArray text("[");
    for (int i = 0; i < count; ++i)
        text += "{\"n\":" + QByteArray::number(i) + "},";
    return text.chopped(1) + ']';
}

void TestJsonTreeModel::manyChildrenStandInRuns()
{
    m_tester.reset(); // it visits every row at each step
    m_model->setText(numbers(2500));
    const QModelIndex root = m_model->index(0, 0);
    expand(root);
    QCOMPARE(m_model->rowCount(root), 3);
    const QModelIndex last = m_model->index(2, 0, root);
    QCOMPARE(m_model->kind(last), JsonTreeModel::NodeKind::Run);
    QCOMPARE(last.data().toString(), u"2000 to 2499"_s);
    expand(last);
    QCOMPARE(m_model->rowCount(last), 500);
    QCOMPARE(m_model->index(499, 0, last).data().toString(), u"2499"_s);
}

void TestJsonTreeModel::pathsLeaveRunsOut()
{
    m_tester.reset();
    m_model->setText(R"({"a\u0062":)" + numbers(1500) + "}");
    expandAll(m_model->index(0, 0));
    const QModelIndex list = m_model->index(0, 0, m_model->index(0, 0));
    const QModelIndex run = m_model->index(1, 0, list);
    const QModelIndex number = m_model->index(0, 1, m_model->index(7, 0, run));
    const QList<PathStep> expected{{"ab", -1}, {{}, 1007}, {"n", -1}};
    QCOMPARE(m_model->path(number), expected);
    QVERIFY(m_model->path(m_model->index(0, 0)).isEmpty());
}

void TestJsonTreeModel::givesValuesForFilters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    using Kind = QueryValue::Kind;
    QTest::newRow("text") << u"s"_s << int(Kind::Text) << QByteArray("a\"b");
    QTest::newRow("number") << u"n"_s << int(Kind::Number) << QByteArray("9223372036854775807");
    QTest::newRow("bool") << u"b"_s << int(Kind::Boolean) << QByteArray("true");
    QTest::newRow("null") << u"z"_s << int(Kind::Null) << QByteArray("null");
    QTest::newRow("container") << u"o"_s << -1 << QByteArray();
}

void TestJsonTreeModel::givesValuesForFilters()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    m_model->setText(R"({"s":"a\"b","n":9223372036854775807,"b":true,"z":null,"o":{"x":1}})");
    expandAll({});
    const std::optional<QueryValue> value = m_model->queryValue(find(name));
    QCOMPARE(value ? int(value->kind) : -1, kind);
    QCOMPARE(value ? value->text : QByteArray(), text);
}

void TestJsonTreeModel::levelsBeyondTheLimitAreText()
{
    m_tester.reset(); // it visits the whole tree at each step
    m_model->setText(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    QModelIndex at = m_model->index(0, 0);
    int depth = 0;
    for (; m_model->hasChildren(at); ++depth) {
        expand(at);
        at = m_model->index(0, 0, at);
    }
    QCOMPARE(depth, int(JsonDepthLimit));
    QCOMPARE(m_model->kind(at), JsonTreeModel::NodeKind::TooDeep);
}

void TestJsonTreeModel::noJsonIsOneBrokenNode()
{
    m_model->setText("<html>");
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->kind(m_model->index(0, 0)), JsonTreeModel::NodeKind::Broken);
    m_model->setText({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestJsonTreeModel::lateAnswersForAnotherTextAreIgnored()
{
    m_model->setText(R"({"old":1})");
    m_model->fetchMore(m_model->index(0, 0));
    const JsonTreeModel::Request late = m_asked.takeFirst();
    m_model->setText(R"({"new":2,"x":3})");
    const QModelIndex root = m_model->index(0, 0);
    m_model->fetchMore(root);
    m_model->setChildren(late, readJsonChildren(R"({"old":1})", 0));
    QCOMPARE(m_model->rowCount(root), 0);
    answer(m_asked.takeLast());
    QCOMPARE(m_model->rowCount(root), 2);
}

void TestJsonTreeModel::longValuesAreCutInTheCellOnly()
{
    const QByteArray value = "\"" + QByteArray(100'000, 'x') + "\"";
    m_model->setText("{" + value + ":" + value + "}");
    expandAll({});
    for (int column = 0; column < JsonTreeModel::ColumnCount; ++column) {
        const QModelIndex cell = m_model->index(0, column, m_model->index(0, 0));
        QVERIFY(cell.data().toString().size() < 600);
        QCOMPARE(cell.data(RawValueRole).toByteArray(), value);
    }
    QVERIFY(!m_model->queryValue(m_model->index(0, 0, m_model->index(0, 0))));
}

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
