// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryedit.h"

#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "models/domain/timestamp.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

static const qint64 Now = Timestamp::parse("2026-04-12T12:00Z")->utcMicros;

static QueryNode read(const QString &text)
{
    const ParsedQuery parsed = parseQuery(text, Now);
    if (!parsed)
        qFatal("a test's filter cannot be read: %s", qPrintable(text));
    return parsed.node;
}

static qint64 micros(QByteArrayView time)
{
    return Timestamp::parse(time)->utcMicros;
}

class TestQueryEdit : public QObject
{
    Q_OBJECT

private slots:
    void conjoins_data();
    void conjoins();
    void leavesOutAField_data();
    void leavesOutAField();
    void replacesAConditionInItsPlace_data();
    void replacesAConditionInItsPlace();
    void theBrushSetsTheWindow_data();
    void theBrushSetsTheWindow();
    void theBrushReadsTheWindow_data();
    void theBrushReadsTheWindow();
    void hostileCellTextStaysText();
    void numbersPrintAsNumbers();
};

void TestQueryEdit::conjoins_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("expected");
    QTest::newRow("to everything") << u""_s << u"code = 5"_s << u"code = 5"_s;
    QTest::newRow("of everything") << u"code = 5"_s << u""_s << u"code = 5"_s;
    QTest::newRow("to one") << u"tries = 1"_s << u"code = 5"_s << u"tries = 1 and code = 5"_s;
    QTest::newRow("to a chain") << u"tries = 1 and size = 2"_s << u"code = 5"_s
                                << u"tries = 1 and size = 2 and code = 5"_s;
    QTest::newRow("of a chain") << u"tries = 1"_s << u"code = 5 and size = 2"_s
                                << u"tries = 1 and code = 5 and size = 2"_s;
    QTest::newRow("to an or") << u"tries = 1 or size = 2"_s << u"code = 5"_s
                              << u"(tries = 1 or size = 2) and code = 5"_s;
    QTest::newRow("not twice") << u"tries = 1 and code = 5"_s << u"code = 5"_s
                               << u"tries = 1 and code = 5"_s;
}

void TestQueryEdit::conjoins()
{
    QFETCH(QString, filter);
    QFETCH(QString, condition);
    QTEST(toText(conjoin(read(filter), read(condition))), "expected");
}

void TestQueryEdit::leavesOutAField_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("expected");
    QTest::newRow("everything") << u""_s << u""_s;
    QTest::newRow("the only one") << u"stage = failed"_s << u""_s;
    QTest::newRow("one of two") << u"stage = failed and code = 5"_s << u"code = 5"_s;
    QTest::newRow("negated") << u"not stage = failed and code = 5"_s << u"code = 5"_s;
    QTest::newRow("not in") << u"code = 5 and stage not in failed"_s << u"code = 5"_s;
    QTest::newRow("several") << u"stage = failed and code = 5 and stage != held and tries = 1"_s
                             << u"code = 5 and tries = 1"_s;
    QTest::newRow("inside an or stays")
        << u"stage = failed or code = 5"_s << u"stage = failed or code = 5"_s;
    QTest::newRow("another field") << u"status = \"failed\""_s << u"status = \"failed\""_s;
}

void TestQueryEdit::leavesOutAField()
{
    QFETCH(QString, filter);
    QTEST(toText(withoutField(read(filter), QueryField::Stage)), "expected");
}

void TestQueryEdit::replacesAConditionInItsPlace_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none there") << u"code = 5"_s << u"stage = held"_s
                                << u"code = 5 and stage = held"_s;
    QTest::newRow("the first of two") << u"stage = failed and code = 5 and stage != held"_s
                                      << u"stage = held"_s << u"stage = held and code = 5"_s;
    QTest::newRow("the only one") << u"stage = failed"_s << u"stage = held"_s << u"stage = held"_s;
    QTest::newRow("another path stays")
        << u"body.a = 1 and body.b = 1"_s << u"body.b = 2"_s << u"body.a = 1 and body.b = 2"_s;
}

void TestQueryEdit::replacesAConditionInItsPlace()
{
    QFETCH(QString, filter);
    QFETCH(QString, condition);
    QTEST(toText(withCondition(read(filter), read(condition).comparison)), "expected");
}

void TestQueryEdit::theBrushSetsTheWindow_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("expected");
    const QString window = u"received in 2026-04-12T09:14Z..13:02:30.5Z"_s;
    QTest::newRow("everything") << u""_s << window;
    QTest::newRow("added") << u"code = 5"_s << u"code = 5 and "_s + window;
    QTest::newRow("replaced") << u"received in -2h and code = 5"_s << window + u" and code = 5"_s;
    QTest::newRow("two bounds") << u"received > -2h and code = 5 and received < now"_s
                                << window + u" and code = 5"_s;
}

void TestQueryEdit::theBrushSetsTheWindow()
{
    QFETCH(QString, filter);
    const QueryNode node = withReceivedWindow(
        read(filter), micros("2026-04-12T09:14Z"), micros("2026-04-12T13:02:30.5Z"));
    QTEST(toText(node), "expected");
    QCOMPARE(read(toText(node)), node);
}

void TestQueryEdit::theBrushReadsTheWindow_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("has");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *filter, bool has, const char *from, const char *to) {
        QTest::newRow(filter) << QString::fromLatin1(filter) << has << QByteArray(from)
                              << QByteArray(to);
    };
    row("", false, "", "");
    row("code = 5", false, "", "");
    row("received in -2h", true, "2026-04-12T10:00:00Z", "2026-04-12T12:00:00Z");
    row("code = 5 and received in today", true, "2026-04-12T00:00:00Z", "2026-04-13T00:00:00Z");
    row("received in -2h..", true, "2026-04-12T10:00:00Z", "");
    row("received in ..now", true, "", "2026-04-12T12:00:00Z");
    row("received in <=now", false, "", "");
    row("received > -2h", false, "", "");
    row("received not in -2h", false, "", "");
    row("received in -2h, -9h..-8h", false, "", "");
    row("received in -2h and received in -3h", false, "", "");
    row("received in -2h or code = 5", false, "", "");
}

void TestQueryEdit::theBrushReadsTheWindow()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const std::optional<ReceivedWindow> window = receivedWindow(read(filter));
    QTEST(window.has_value(), "has");
    if (!window)
        return;
    QCOMPARE(window->fromMicros ? toIsoText(*window->fromMicros) : QByteArray(), from);
    QCOMPARE(window->toMicros ? toIsoText(*window->toMicros) : QByteArray(), to);
}

void TestQueryEdit::hostileCellTextStaysText()
{
    const QByteArray hostile = "x\" or stage = \"failed\\\n\xff";
    const QueryNode node = conjoin({}, equalText(QueryField::Type, hostile));
    const QueryNode back = read(toText(node));
    QCOMPARE(back, node);
    QCOMPARE(back.comparison.values.first().from->text, hostile);
}

void TestQueryEdit::numbersPrintAsNumbers()
{
    const QueryNode node = conjoin({}, equalNumber(QueryField::Code, 503));
    QCOMPARE(toText(node), u"code = 503"_s);
    QCOMPARE(read(toText(node)), node);
}

QTEST_GUILESS_MAIN(TestQueryEdit)
#include "tst_queryedit.moc"
