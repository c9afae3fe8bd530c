// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/reportwriter.h"

#include "app/async/workerthread.h"
#include "app/audit/report.h"
#include "app/audit/reportstyle.h"
#include "app/audit/textpieces.h"
#include "tests/support/runbuilder.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Reprise;
using Test::RunBuilder;
using namespace Qt::StringLiterals;

class TestReportWriter : public QObject
{
    Q_OBJECT

private slots:
    void theBytesAreThoseKept_data();
    void theBytesAreThoseKept();
    void theSameRunGivesTheSameBytes_data();
    void theSameRunGivesTheSameBytes();
    void hostileTextIsOnlyText_data();
    void hostileTextIsOnlyText();
    void thePageForbidsEverythingButItsStyle();
    void jsonHoldsEveryItem();
    void csvHoldsEveryItemAndItsEnd();
    void longRunsAreCutInThePageOnly();
    void cancelLeavesTheOldFile_data();
    void cancelLeavesTheOldFile();
    void aReportIsReadableByItsOwnerOnly();
    void aFailingDeviceIsAnError();
    void namesComeFromNumbersOfOurs();
};

static constexpr qint64 Made = 1'776'000'200'000'000;

static Report telltale()
{
    Report report = makeReport(Test::telltaleRun(), Made);
    report.program = "Reprise"; // golden files outlive a version
    return report;
}

static WorkControl steadyControl(ProgressRelay &relay)
{
    return WorkControl([] { return false; }, &relay);
}

static QByteArray documentOf(const Report &report, ReportFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ProgressRelay relay;
    WorkControl control = steadyControl(relay);
    const Result<void> written = makeReportWriter(format)->write(report, buffer, control);
    return written ? buffer.data() : QByteArray();
}

static void addFormats()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("html") << ReportFormat::Html;
    QTest::newRow("csv") << ReportFormat::Csv;
    QTest::newRow("json") << ReportFormat::Json;
}

void TestReportWriter::theBytesAreThoseKept_data()
{
    addFormats();
}

// After a wanted change: REPRISE_WRITE_GOLDEN=1 writes the files anew, to be read before they are
// committed; the test fails that once.
void TestReportWriter::theBytesAreThoseKept()
{
    QFETCH(ReportFormat, format);
    const QByteArray document = documentOf(telltale(), format);
    QFile golden(testDataFile(QStringLiteral("report/telltale."))
        + QLatin1StringView(reportFormatWord(format)));
    if (qEnvironmentVariableIsSet("REPRISE_WRITE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(document);
        QFAIL("golden file written; read the difference");
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    const QList<QByteArray> expected = golden.readAll().split('\n');
    const QList<QByteArray> actual = document.split('\n');
    for (qsizetype i = 0; i < qMin(expected.size(), actual.size()); ++i)
        QCOMPARE(actual.at(i), expected.at(i));
    QCOMPARE(actual.size(), expected.size());
}

void TestReportWriter::theSameRunGivesTheSameBytes_data()
{
    addFormats();
}

void TestReportWriter::theSameRunGivesTheSameBytes()
{
    QFETCH(ReportFormat, format);
    const QByteArray first = documentOf(telltale(), format);
    QVERIFY(!first.isEmpty());
    QCOMPARE(documentOf(telltale(), format), first);
}

static const QList<QByteArray> &hostileTexts()
{
    static const QList<QByteArray> texts{"<script>alert(1)</script>", "</script><script>alert(1)",
        "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
        "'><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>",
        "</title><script>alert(1)</script>", "<iframe src=javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<meta http-equiv=refresh content=0;url=http://evil.example>", "<base href=//evil.example>",
        "<link rel=stylesheet href=//evil.example>", "<style>@import '//evil.example'</style>",
        "<!--", "-->", "<![CDATA[<script>]]>", "]]>", "<?php ?>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM "
        "\"file:///etc/passwd\">]>&e;",
        "&lt;script&gt;", "&#60;script&#62;", "&e;", "&amp",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<%= 7*7 %>",
        "\xe2\x80\xae"
        "evil\xe2\x80\xac",
        "\xef\xbb\xbf<script>", "\xc0\xbcscript\xc0\xbe", "<scr\0ipt>", "\x1b]8;;http://x\x07y",
        "+ADw-script+AD4-", "\xff\xfe<\0s\0", "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">",
        "<math><mtext></p><style><img src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>",
        "expression(alert(1))", "\" style=\"background:url(//evil.example)",
        "` onmouseover=alert(1)", "<body/onload=alert(1)>",
        "<form action=//evil.example><input name=x>", "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "\xef\xbf\xbe\xef\xbf\xbf",
        "a\xcc\x80\xcc\x80"};
    return texts;
}

static Report reportOf(const QByteArray &text)
{
    RunBuilder run;
    run.title(text).filter(text).reason(text).target(text, text).marker("X-Note", text);
    run.item(text, ItemState::Delivered).type(text).destination(text).detail(text).resolution(text);
    run.item(text, ItemState::InDoubt).type(text).destination(text).detail(text);
    run.exclude(text, ExclusionReason::Held).note(0, text, text);
    RunRecord record = run.build();
    record.summary.id = RunId(text);
    record.plan.id = record.plan.digest = record.plan.profileName = text;
    for (PlanItem &item : record.plan.items)
        item.vendorStatus = item.requestDigest = text;
    return makeReport(record, Made);
}

void TestReportWriter::hostileTextIsOnlyText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QByteArray &text : hostileTexts())
        QTest::newRow(text.toPercentEncoding().constData()) << text;
}

//! Elements and attributes of a page, as a parser sees them; its text in isolated pieces.
struct ParsedPage {
    QSet<QString> elements;
    QSet<QString> attributes;
    QStringList pieces;
    QString error;
};

static ParsedPage parse(const QByteArray &html)
{
    ParsedPage page;
    QXmlStreamReader xml(html);
    int isolated = 0;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            page.elements.insert(xml.name().toString());
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                page.attributes.insert(attribute.name().toString());
            if (xml.name() == "bdi"_L1 && ++isolated == 1)
                page.pieces.append(QString());
        } else if (token == QXmlStreamReader::EndElement && xml.name() == "bdi"_L1) {
            --isolated;
        } else if (token == QXmlStreamReader::Characters && isolated > 0) {
            page.pieces.last() += xml.text();
        }
    }
    page.error = xml.errorString();
    return page;
}

//! The data as it is, hostile characters by name.
static QByteArray visibleOf(const QByteArray &text)
{
    QByteArray visible;
    for (TextPieces pieces(text); !pieces.atEnd();) {
        const TextPiece piece = pieces.next();
        visible += piece.kind == HostileKind::None ? piece.bytes.toByteArray() : hostileName(piece);
    }
    return visible;
}

void TestReportWriter::hostileTextIsOnlyText()
{
    QFETCH(QByteArray, text);
    static const ParsedPage harmless = parse(documentOf(reportOf("harmless"), ReportFormat::Html));
    const ParsedPage page = parse(documentOf(reportOf(text), ReportFormat::Html));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.elements, harmless.elements + (page.elements & QSet<QString>{u"b"_s}));
    QCOMPARE(page.attributes, harmless.attributes);
    QCOMPARE(page.pieces.size(), harmless.pieces.size());
    const QString shown = page.pieces.at(harmless.pieces.indexOf(u"harmless"_s));
    for (qsizetype i = 0; i < page.pieces.size(); ++i) {
        if (harmless.pieces.at(i) == "harmless"_L1)
            QCOMPARE(page.pieces.at(i), shown);
    }
    QCOMPARE(shown.toUtf8(), visibleOf(text));
}

void TestReportWriter::thePageForbidsEverythingButItsStyle()
{
    const QByteArray html = documentOf(telltale(), ReportFormat::Html);
    const QByteArray style = html.mid(
        html.indexOf("<style>") + 7, html.indexOf("</style>") - html.indexOf("<style>") - 7);
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    QVERIFY(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + hash));
    QVERIFY(!html.contains("<script") && !html.contains(" src=") && !html.contains(" href="));
    QVERIFY(!style.contains("url(") && !style.contains("@import"));
    QVERIFY(html.indexOf("Content-Security-Policy") < html.indexOf("<style>"));
}

void TestReportWriter::jsonHoldsEveryItem()
{
    QJsonParseError error{};
    const QJsonDocument document =
        QJsonDocument::fromJson(documentOf(telltale(), ReportFormat::Json), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonArray items = document["items"_L1].toArray();
    QCOMPARE(items.size(), 10);
    QCOMPARE(items.at(2)["outcome"_L1].toString(), u"failed"_s);
    QCOMPARE(items.at(2)["before"_L1]["stage"_L1].toString(), u"failed"_s);
    QCOMPARE(items.at(8)["type"_L1].toString(), u"<script>alert(1)</script>"_s);
    QCOMPARE(items.at(9)["resolution"_L1].toString(), u"attempt 6 found; Bearer [redacted 1]"_s);
    QVERIFY(items.at(9)["answer"_L1].isObject()); // bytes that are no UTF-8, as base64
    QCOMPARE(document["headline"_L1][0]["value"_L1].toInt(), 10);
}

void TestReportWriter::csvHoldsEveryItemAndItsEnd()
{
    const QByteArray csv = documentOf(telltale(), ReportFormat::Csv);
    QVERIFY(csv.endsWith("\n\"# end: complete, 10 items\"\n"));
    qint64 items = 0;
    for (const QByteArray &line : csv.split('\n'))
        items += !line.isEmpty() && line.front() >= '0' && line.front() <= '9';
    QCOMPARE(items, 10);
    QVERIFY(csv.contains("\"'=cmd|' /C calc'!A0\""));
}

void TestReportWriter::longRunsAreCutInThePageOnly()
{
    RunBuilder run;
    for (int i = 0; i < 20'001; ++i)
        run.item("e", ItemState::Delivered);
    const Report report = makeReport(run.build(), Made);
    const QByteArray html = documentOf(report, ReportFormat::Html);
    QCOMPARE(html.count("<td class=\"id\">"), 20'000);
    QVERIFY(html.contains("The first 20000 of 20001"));
    QCOMPARE(documentOf(report, ReportFormat::Json).count("\"position\""), 20'001);
}

void TestReportWriter::cancelLeavesTheOldFile_data()
{
    addFormats();
}

void TestReportWriter::cancelLeavesTheOldFile()
{
    QFETCH(ReportFormat, format);
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"report"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    int asked = 0;
    ProgressRelay relay;
    WorkControl control([&asked] { return ++asked > 5; }, &relay);
    const Result<void> saved = saveReport(telltale(), format, old.fileName(), control);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Canceled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"report"_s});
}

void TestReportWriter::aReportIsReadableByItsOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.html"_s);
    ProgressRelay relay;
    WorkControl control = steadyControl(relay);
    VERIFY_RESULT(saveReport(telltale(), ReportFormat::Html, path, control));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), documentOf(telltale(), ReportFormat::Html));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup
        | QFile::WriteOther | QFile::ExeOwner;
    QVERIFY(!(file.permissions() & others));
}

//! A disk that is full after some bytes.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        return m_room < 0 ? -1 : size;
    }

private:
    qint64 m_room;
};

void TestReportWriter::aFailingDeviceIsAnError()
{
    for (const ReportFormat format : {ReportFormat::Html, ReportFormat::Csv, ReportFormat::Json}) {
        const qint64 size = documentOf(telltale(), format).size();
        for (const qint64 room : {qint64(0), size / 2, size - 1}) {
            FullDevice device(room);
            ProgressRelay relay;
            WorkControl control = steadyControl(relay);
            const Result<void> written =
                makeReportWriter(format)->write(telltale(), device, control);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, Error::Kind::Storage);
        }
    }
}

void TestReportWriter::namesComeFromNumbersOfOurs()
{
    const RunSummary run = RunBuilder().title("../../evil\n").build().summary;
    QCOMPARE(suggestedReportName(run, ReportFormat::Html), u"reprise-run-13.html"_s);
}

QTEST_GUILESS_MAIN(TestReportWriter)
#include "tst_reportwriter.moc"
