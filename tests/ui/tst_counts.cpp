// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/language.h"
#include "tests/support/puppetsession.h"
#include "tests/support/testpaths.h"
#include "ui/replay/planpage.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/window/statusline.h"

#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QByteArray context;
    QByteArray source;
    QByteArray comment;
    bool isCounted = false;
};

QList<Message> messagesOf(const QString &catalog)
{
    QFile file(projectFile(catalog));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(catalog));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QByteArray context;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText().toUtf8();
        else if (xml.name() == u"message")
            messages.append({context, {}, {}, xml.attributes().hasAttribute("numerus"_L1)});
        else if (xml.name() == u"source")
            messages.last().source = xml.readElementText().toUtf8();
        else if (xml.name() == u"comment")
            messages.last().comment = xml.readElementText().toUtf8();
    }
    return messages;
}

QString told(const Message &message, int count)
{
    return QCoreApplication::translate(message.context, message.source,
        message.comment.isEmpty() ? nullptr : message.comment, count);
}

} // namespace

//! "1 event", "2 events", in both languages, everywhere.
class TestCounts final : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceHasSingularAndPlural_data() { languages(); }
    void everySentenceHasSingularAndPlural();
    void noSentenceCountsWithoutThem();
    void theWindowCounts_data();
    void theWindowCounts();

private:
    static void languages();
};

void TestCounts::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("pluralAfterOne");
    QTest::newRow("English") << u"en"_s << u"\\b1 (?!is\\b)[a-z]+s\\b"_s;
    QTest::newRow("German")
        << u"de"_s
        << u"\\b1 (Ereignisse|Zeilen|Versuche|Versuchen|Treffern|Ziele|Abschnitte|Bytes|weitere)\\b"_s;
}

void TestCounts::everySentenceHasSingularAndPlural()
{
    QFETCH(QString, language);
    QFETCH(QString, pluralAfterOne);
    const Test::Language spoken(language);
    const QRegularExpression mistake(pluralAfterOne);
    int counted = 0;
    for (const Message &message : messagesOf(u"translations/reprise_en.ts"_s)) {
        QVERIFY(message.isCounted);
        ++counted;
        const QString none = told(message, 0);
        const QString one = told(message, 1);
        const QString two = told(message, 2);
        QVERIFY2(!mistake.match(one).hasMatch(), qPrintable(one));
        QCOMPARE(QString(none).replace(u'0', u'2'), two);
        for (const QString &text : {none, one, two})
            QVERIFY2(
                !text.contains(u"%n"_s) && !text.contains(u"%Ln"_s) && !text.contains(u"(s)"_s),
                qPrintable(text));
        if (message.source.contains("%Ln"))
            QVERIFY2(two.contains(u'2') && none.contains(u'0'), qPrintable(two));
    }
    QVERIFY2(counted > 15, qPrintable(QString::number(counted)));
}

//! Whoever writes "%1 events" forgets the one.
void TestCounts::noSentenceCountsWithoutThem()
{
    const QRegularExpression counting(
        u"%\\d (events|matches|tries|rows|bytes|lines|items|runs|others|destinations|files|records|replays|views|profiles)\\b"_s);
    int seen = 0;
    for (const Message &message : messagesOf(u"translations/reprise_de.ts"_s)) {
        ++seen;
        QVERIFY2(message.isCounted || !counting.match(QString::fromUtf8(message.source)).hasMatch(),
            message.source.constData());
    }
    QVERIFY(seen > 500);
}

void TestCounts::theWindowCounts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("plan");
    QTest::newRow("no, English") << u"en"_s << 0 << u"0 events · 0 matches"_s << u"0 events"_s
                                 << u"0 events to"_s;
    QTest::newRow("one, English") << u"en"_s << 1 << u"1 event · 1 match"_s << u"1 event"_s
                                  << u"1 event to"_s;
    QTest::newRow("two, English") << u"en"_s << 2 << u"2 events · 2 matches"_s << u"2 events"_s
                                  << u"2 events to"_s;
    QTest::newRow("no, German") << u"de"_s << 0 << u"0 Ereignisse · 0 Treffer"_s
                                << u"0 Ereignisse"_s << u"0 Ereignisse an"_s;
    QTest::newRow("one, German") << u"de"_s << 1 << u"1 Ereignis · 1 Treffer"_s << u"1 Ereignis"_s
                                 << u"1 Ereignis an"_s;
    QTest::newRow("two, German") << u"de"_s << 2 << u"2 Ereignisse · 2 Treffer"_s
                                 << u"2 Ereignisse"_s << u"2 Ereignisse an"_s;
}

void TestCounts::theWindowCounts()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, group);
    QFETCH(QString, plan);
    const Test::Language spoken(language);
    StatusLine line;
    line.setCounts(count, count, 0);
    QTEST(line.text(), "status");

    Sidebar sidebar;
    sidebar.setFailures({{"billing", 500, "order", count}});
    const auto *model = qobject_cast<SidebarModel *>(sidebar.model());
    QString tip;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->entry(model->index(row)).kind == SidebarEntry::Kind::FailureGroup)
            tip = model->entry(model->index(row)).tip;
    }
    QVERIFY2(tip.endsWith(u": "_s + group), qPrintable(tip));

    Test::PuppetSession session;
    session.planItems = Test::plainPlanItems(count);
    session.targetList = {
        {ReplayWay::Direct, "practice", "http://127.0.0.1:9/hook", SignatureScheme::None}};
    PlanPage page;
    page.setSession(&session);
    page.open({});
    const auto isTitled = [&page, &plan] {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text().contains(plan))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isTitled());
    page.setSession(nullptr);
}

QTEST_MAIN(TestCounts)
#include "tst_counts.moc"
