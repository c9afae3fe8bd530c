// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/descriptionreader.h"

#include "app/connectors/described/gatewayfiles.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

//! The least that a description has to say; MORE is put in before its end.
const QByteArray Least = R"({
  "format": 1, "id": "made-up", "name": "Made up",
  "service": {
    "fields": [
      {"name": "token", "label": "Token", "secret": true},
      {"name": "team", "label": "Team"}
    ],
    "auth": {"kind": "bearer", "secret": "token"}
  },
  "events": {
    "parts": {"id": "/id"},
    "list": {"path": "/events", "items": "/items"},
    "detail": "/events/{id}",
    "fields": {"status": "/status", "receivedAt": "/at"}
  }MORE
})";

QByteArray with(const QByteArray &more)
{
    return QByteArray(Least).replace("MORE", more.isEmpty() ? more : ",\n" + more);
}

QByteArray without(const QByteArray &text, const QByteArray &instead = {})
{
    return with({}).replace(text, instead);
}

QStringList mistakesOf(const QByteArray &text)
{
    QStringList mistakes;
    for (const DescriptionMistake &mistake : readDescription(text).mistakes)
        mistakes.append(mistake.text());
    return mistakes;
}

} // namespace

class TestDescriptionReader : public QObject
{
    Q_OBJECT

private slots:
    void theLeastIsEnough();
    void mistakesNameLineAndPlace_data();
    void mistakesNameLineAndPlace();
    void allMistakesAreTold();
    void builtInDescriptionsAreGood();

private:
    static void addMoreMistakes();
};

void TestDescriptionReader::theLeastIsEnough()
{
    const ReadDescription read = readDescription(with({}));
    QVERIFY2(read.description, qPrintable(mistakesOf(with({})).join(u'\n')));
    QCOMPARE(read.description->id, QByteArray("made-up"));
    QCOMPARE(read.description->events.list.items, PointerList{JsonPointer({"items"})});
    QCOMPARE(read.description->service.auth.kind, AuthKind::Bearer);
    const Capabilities capabilities = capabilitiesOf(*read.description);
    QVERIFY(capabilities.of(Ability::ListEvents).isPossible);
    QVERIFY(!capabilities.of(Ability::ReplayEvent).isPossible);
    QVERIFY(!capabilities.of(Ability::FilterByTime).isPossible);
}

void TestDescriptionReader::mistakesNameLineAndPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mistake");

    QTest::newRow("no JSON") << QByteArray("{\n \"format\": 1,\n}") << u"line 3: is no JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"line 1: has to be a JSON object"_s;
    QTest::newRow("unknown key") << with(R"("colour": "red")")
                                 << u"line 16, /colour: unknown key"_s;
    QTest::newRow("unknown key inside")
        << without(R"("items": "/items")", "\"items\": \"/items\",\n \"pageing\": {}")
        << u"line 13, /events/list/pageing: unknown key"_s;
    QTest::newRow("twice") << with("\"name\": \"Other\"")
                           << u"line 16, /name: stands there twice"_s;
    QTest::newRow("another format") << without("\"format\": 1", "\"format\": 2")
                                    << u"line 2, /format: this program reads format 1"_s;
    QTest::newRow("bad id") << without("made-up", "Made Up")
                            << u"line 2, /id: has to be of lower-case letters, digits and '-'"_s;
    QTest::newRow("missing list") << without(R"("list": {"path": "/events", "items": "/items"},)")
                                  << u"line 10, /events: \"list\" is missing"_s;
    QTest::newRow("missing time") << without(R"(, "receivedAt": "/at")")
                                  << u"line 14, /events/fields: needs \"receivedAt\""_s;
    QTest::newRow("bad pointer") << without("\"/items\"", "\"items\"")
                                 << u"line 12, /events/list/items: not a JSON pointer: items"_s;
    QTest::newRow("unknown field") << without("\"status\"", "\"state\": \"/x\", \"status\"")
                                   << u"line 14, /events/fields/state: unknown field"_s;
    QTest::newRow("unknown variable") << without("/events/{id}",
        "/events/{event}") << u"line 13, /events/detail/path: nothing here is called {event}"_s;
    QTest::newRow("secret in a path")
        << without("/events/{id}", "/events/{id}/{token}")
        << u"line 13, /events/detail/path: nothing here is called {token}"_s;
    QTest::newRow("open brace") << without(
        "{id}", "{id") << u"line 13, /events/detail: a brace that holds no name: /events/{id"_s;
    QTest::newRow("path without slash") << without("\"path\": \"/events\"", "\"path\": \"events\"")
                                        << u"line 12, /events/list/path: has to begin with '/'"_s;
    QTest::newRow("id of unknown part")
        << without("\"parts\"", "\"id\": \"{hook}/{id}\", \"parts\"")
        << u"line 11, /events/parts: says nothing of {hook}, which is no scope either"_s;
    QTest::newRow("paging without cursor")
        << without(R"("items": "/items")", R"("items": "/items", "paging": {"kind": "cursor"})")
        << u"line 12, /events/list/paging: paging of the kind \"cursor\" needs \"parameter\""_s;
    QTest::newRow("unknown stage") << without(
        "\"fields\": {\"status\"", "\"statuses\": {\"a\": \"broken\"}, \"fields\": {\"status\"")
                                   << u"line 14, /events/statuses/a: is no stage: broken"_s;
    addMoreMistakes();
}

void TestDescriptionReader::addMoreMistakes()
{
    QTest::newRow("auth without secret")
        << without("\"secret\": \"token\"", "\"secret\": \"team\"")
        << u"line 8, /service/auth/secret: has to name a field with \"secret\": true"_s;
    QTest::newRow("a secret in the file")
        << without("\"secret\": true", "\"secret\": true, \"initial\": \"abc\"")
        << u"line 5, /service/fields/0/initial: a secret has no place in a file"_s;
    QTest::newRow("replay by GET")
        << with(R"("replay": {"path": "/events/{id}", "accepted": [202]})")
        << u"line 16, /replay/method: a replay is no GET"_s;
    QTest::newRow("promise without a call")
        << with(R"("can": {"replay-event": "Always."})")
        << u"line 16, /can/replay-event: no call for it is described"_s;
    QTest::newRow("unknown ability")
        << with(R"("cannot": {"fly": "No wings."})") << u"line 16, /cannot/fly: unknown ability"_s;
    QTest::newRow("address with a slash")
        << without("\"service\": {", "\"service\": {\"baseUrls\": \"https://a.example/\",")
        << u"line 3, /service/baseUrls: no http or https address without a '/' at its end: "
           "https://a.example/"_s;
}

void TestDescriptionReader::mistakesNameLineAndPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, mistake);
    QVERIFY(!readDescription(text).description);
    const QStringList mistakes = mistakesOf(text);
    QVERIFY2(mistakes.contains(mistake), qPrintable(mistakes.join(u'\n')));
}

void TestDescriptionReader::allMistakesAreTold()
{
    const QByteArray text = with(R"("colour": "red", "size": 3)").replace("\"/items\"", "7");
    QCOMPARE(mistakesOf(text).size(), 3);
}

void TestDescriptionReader::builtInDescriptionsAreGood()
{
    const GatewayFiles files = loadGatewayFiles({});
    for (const RefusedGatewayFile &refused : files.refused) {
        for (const DescriptionMistake &mistake : refused.mistakes)
            qWarning("%s: %s", qPrintable(refused.path), qPrintable(mistake.text()));
    }
    QVERIFY(files.refused.isEmpty());
    QVERIFY(!files.descriptions.isEmpty());
}

QTEST_GUILESS_MAIN(TestDescriptionReader)
#include "tst_descriptionreader.moc"
