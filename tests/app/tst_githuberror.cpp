// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githuberror.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Kind = GitHubCredential::Kind;

class TestGithubError : public QObject
{
    Q_OBJECT

private slots:
    void namesKindAndCause_data();
    void namesKindAndCause();
    void readsBothShapesOfErrors();
    void hostileBodiesAreBounded();
};

static void addRow(const char *name, int status, const Headers &headers, const char *message,
    Kind credential, qint64 skew, Error::Kind kind, const QString &detail)
{
    QTest::newRow(name) << status << headers << QByteArray(message) << credential << skew << kind
                        << detail;
}

//! Refusals that name what the credential lacks.
static void addNeeds()
{
    addRow("a missing permission", 403,
        {{"X-Accepted-GitHub-Permissions", "repository_hooks=read"}},
        "Resource not accessible by personal access token", Kind::Token, 0, Error::Kind::Rejected,
        u"HTTP 403: Resource not accessible by personal access token; needs the permission"
        u" repository_hooks=read"_s);
    addRow("one of several permissions", 403,
        {{"X-Accepted-GitHub-Permissions", "repository_hooks=write,metadata=read; admin=write"}},
        "No", Kind::Installation, 0, Error::Kind::Rejected,
        u"HTTP 403: No; needs the permission repository_hooks=write and metadata=read or admin=write"_s);
    addRow("a missing scope", 404,
        {{"X-Accepted-OAuth-Scopes", "admin:org_hook"}, {"X-OAuth-Scopes", "repo, read:org"}},
        "Not Found", Kind::Token, 0, Error::Kind::NotFound,
        u"HTTP 404: Not Found; it does not exist, or this credential may not see it; needs one of"
        u" the scopes admin:org_hook; the token has repo, read:org"_s);
    addRow("a token without scopes", 403,
        {{"X-Accepted-OAuth-Scopes", "repo"}, {"X-OAuth-Scopes", ""}}, "No", Kind::Token, 0,
        Error::Kind::Rejected, u"HTTP 403: No; needs one of the scopes repo; the token has none"_s);
    addRow("single sign-on", 403,
        {{"X-GitHub-SSO",
            "required; url=https://github.com/orgs/acme/sso?authorization_request=A"}},
        "Resource protected by organization SAML enforcement.", Kind::Token, 0,
        Error::Kind::Rejected,
        u"HTTP 403: Resource protected by organization SAML enforcement.; the organization wants"
        u" single sign-on for this token:"
        u" https://github.com/orgs/acme/sso?authorization_request=A"_s);
}

void TestGithubError::namesKindAndCause_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Kind>("credential");
    QTest::addColumn<qint64>("skew"); // seconds
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("detail");
    addRow("a wrong token", 401, {}, "Bad credentials", Kind::Token, 0, Error::Kind::Auth,
        u"HTTP 401: Bad credentials; the token is wrong, has expired or was revoked"_s);
    addRow("an expired JWT", 401, {}, "'Expiration time' claim ('exp') is too far in the future",
        Kind::App, 312, Error::Kind::Auth,
        u"HTTP 401: 'Expiration time' claim ('exp') is too far in the future; the app's id and its"
        u" key do not belong together, or a clock is wrong; the clock here is 312 s behind GitHub's"_s);
    addRow("a JWT and good clocks", 401, {}, "A JSON web token could not be decoded", Kind::App, 2,
        Error::Kind::Auth,
        u"HTTP 401: A JSON web token could not be decoded; the app's id and its key do not belong"
        u" together, or a clock is wrong"_s);
    addRow("a clock that is ahead", 401, {}, "Bad", Kind::App, -90, Error::Kind::Auth,
        u"HTTP 401: Bad; the app's id and its key do not belong together, or a clock is wrong; the"
        u" clock here is 90 s ahead of GitHub's"_s);
    addNeeds();
    addRow("404 that may mean no permission", 404, {}, "Not Found", Kind::Token, 0,
        Error::Kind::NotFound,
        u"HTTP 404: Not Found; it does not exist, or this credential may not see it"_s);
    addRow("an unknown API version", 400, {}, "\\\"2026-03-10\\\" is not a supported version",
        Kind::Token, 0, Error::Kind::Rejected,
        u"HTTP 400: \"2026-03-10\" is not a supported version; choose an older API version"_s);
    addRow("a server's trouble", 502, {}, "Server Error", Kind::Token, 0, Error::Kind::Server,
        u"HTTP 502: Server Error"_s);
    addRow("a move to elsewhere", 301, {}, "Moved Permanently", Kind::Token, 0,
        Error::Kind::Protocol, u"HTTP 301: Moved Permanently; it has moved"_s);
    addRow("a conflict", 409, {}, "Conflict", Kind::Token, 0, Error::Kind::Rejected,
        u"HTTP 409: Conflict"_s);
}

void TestGithubError::namesKindAndCause()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, message);
    QFETCH(Kind, credential);
    QFETCH(qint64, skew);
    const HttpReply reply{status, headers, "{\"message\":\"" + message + "\"}", {}};
    const Error error = githubError(reply, u"list deliveries"_s, credential, skew * 1'000'000);
    QTEST(error.kind, "kind");
    QTEST(error.detail, "detail");
    QCOMPARE(error.operation, u"list deliveries"_s);
}

void TestGithubError::readsBothShapesOfErrors()
{
    QCOMPARE(githubMessage(R"({"message":"Validation Failed","errors":[{"resource":"Hook",)"
                           R"("field":"delivery_id","code":"invalid"},{"code":"custom",)"
                           R"("message":"too old"}]})"),
        QByteArray("Validation Failed; delivery_id invalid; too old"));
    QCOMPARE(githubMessage(R"({"message":"No","errors":["first","second"]})"),
        QByteArray("No; first; second"));
    QCOMPARE(githubMessage(R"({"message":"No","errors":"odd"})"), QByteArray("No"));
    QCOMPARE(githubMessage("<html>502</html>"), QByteArray());
    QCOMPARE(githubMessage(""), QByteArray());
    QCOMPARE(githubMessage("[1]"), QByteArray());
}

void TestGithubError::hostileBodiesAreBounded()
{
    const QByteArray message = githubMessage(
        "{\"message\":\"" + QByteArray(5000, 'x') + "\\r\\nX: y\",\"errors\":[[[[]]]]}");
    QCOMPARE(message.size(), 300);
    QVERIFY(!githubMessage(R"({"message":"a\r\nb"})").contains('\n'));
    const Headers headers{{"X-Accepted-GitHub-Permissions", QByteArray(5000, 'p')}};
    QVERIFY(githubNeed(headers).size() < 400);
}

QTEST_GUILESS_MAIN(TestGithubError)
#include "tst_githuberror.moc"
