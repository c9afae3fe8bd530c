// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include "app/cli/eventtable.h"
#include "app/cli/recordtext.h"
#include "tests/support/eventbuilder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using Test::EventBuilder;
using namespace Qt::StringLiterals;

class TestTerminal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noControlByteLeaves_data();
    void noControlByteLeaves();
    void ordinaryTextIsUnchanged();
    void dataLinesGoIntoAPipeUnchanged();
    void thereIsNoProgressWithoutATerminal();
    void aFullDiskIsNoticed();
    void tableRowsKeepTheirColumns();
    void shownRecordsCannotForgeLines();

private:
    QByteArray written(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    FILE *m_out = nullptr;
    FILE *m_err = nullptr;
};

void TestTerminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_out = std::fopen(QFile::encodeName(m_folder->filePath(u"out"_s)).constData(), "w");
    m_err = std::fopen(QFile::encodeName(m_folder->filePath(u"err"_s)).constData(), "w");
    QVERIFY(m_out && m_err);
}

void TestTerminal::cleanup()
{
    std::fclose(m_out);
    std::fclose(m_err);
}

QByteArray TestTerminal::written(const QString &name) const
{
    std::fflush(m_out);
    std::fflush(m_err);
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

static bool isHarmless(const QByteArray &text)
{
    const QString decoded = QString::fromUtf8(text);
    if (decoded.toUtf8() != text)
        return false;
    for (const QChar c : decoded) {
        const bool isControl = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() <= 0x9f);
        if (isControl && c != u'\n' && c != u'\t')
            return false;
    }
    return true;
}

void TestTerminal::noControlByteLeaves_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("CSI") << QByteArray("\x1b[31mred\x1b[0m");
    QTest::newRow("OSC 8") << QByteArray("\x1b]8;;http://evil\x07link\x1b]8;;\x07");
    QTest::newRow("OSC 52") << QByteArray("\x1b]52;c;ZXZpbA==\x1b\\");
    QTest::newRow("C1 CSI") << QByteArray("\xc2\x9b"
                                          "2J");
    QTest::newRow("lone C1 byte") << QByteArray("\x9b"
                                                "2J");
    QTest::newRow("carriage return") << QByteArray("real\rfake");
    QTest::newRow("backspaces") << QByteArray("abc\b\b\bxyz");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("DEL") << QByteArray("a\x7f"
                                       "b");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    QTest::newRow("all bytes") << all;
}

void TestTerminal::noControlByteLeaves()
{
    QFETCH(QByteArray, text);
    Terminal terminal(m_out, m_err);
    terminal.print(text);
    terminal.complain(text);
    terminal.showProgress(text);
    terminal.flush();
    QVERIFY(isHarmless(written(u"out"_s)));
    QVERIFY(isHarmless(written(u"err"_s)));
    QVERIFY(!written(u"out"_s).isEmpty());
}

void TestTerminal::ordinaryTextIsUnchanged()
{
    Terminal terminal(m_out, m_err);
    const QByteArray text("Größe\t订单 🚀\n{\"a\": 1}\n");
    terminal.print(text);
    QCOMPARE(written(u"out"_s), text);
}

void TestTerminal::dataLinesGoIntoAPipeUnchanged()
{
    Terminal terminal(m_out, m_err);
    const QByteArray line("{\"a\":\"\xe2\x80\xae\"}\n");
    terminal.printData(line);
    QCOMPARE(written(u"out"_s), line);
}

void TestTerminal::thereIsNoProgressWithoutATerminal()
{
    Terminal terminal(m_out, m_err);
    terminal.showProgress("1 of 2");
    terminal.clearProgress();
    QCOMPARE(written(u"err"_s), QByteArray());
}

void TestTerminal::aFullDiskIsNoticed()
{
    FILE *full = std::fopen("/dev/full", "w");
    QVERIFY(full);
    Terminal terminal(full, m_err);
    terminal.print("text\n");
    terminal.flush();
    std::fclose(full);
    QVERIFY(terminal.hasFailed());
}

void TestTerminal::tableRowsKeepTheirColumns()
{
    const QByteArray plain = EventTable::row(EventBuilder("evt_1").build().event);
    const QByteArray hostile = EventTable::row(EventBuilder("evt_1")
                                                   .type("a\nb\x1b[2J\xe2\x80\xae")
                                                   .destination(QByteArray(99, 'x'))
                                                   .build()
                                                   .event);
    QCOMPARE(hostile.count('\n'), 1);
    QCOMPARE(QString::fromUtf8(hostile).indexOf(u"evt_1"_s),
        QString::fromUtf8(plain).indexOf(u"evt_1"_s));
    QCOMPARE(EventTable::cell("abc", 5), QByteArray("abc  "));
    QCOMPARE(EventTable::cell("abcde", 5), QByteArray("abcde"));
    QCOMPARE(EventTable::cell("abcdef", 5), QByteArray("abcd…"));
    QCOMPARE(EventTable::cell("订单已完成了", 5), QByteArray("订单已完…"));
    QCOMPARE(EventTable::cell("", 2), QByteArray("  "));
}

void TestTerminal::shownRecordsCannotForgeLines()
{
    const EventRecord record = EventBuilder("evt_1\nStage  succeeded")
                                   .header("X-A", "1\r\nSet-Cookie: x")
                                   .body("line 1\nEvent evil")
                                   .attempt(503, "busy\nCode 200")
                                   .build();
    const QByteArray text = recordText(record);
    QVERIFY(!text.contains("\nStage  succeeded"));
    QVERIFY(!text.contains("\nSet-Cookie"));
    QVERIFY(!text.contains("\nCode 200"));
    QVERIFY(text.contains("\n  line 1\n  Event evil\n"));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
