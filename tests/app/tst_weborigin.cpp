// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/weborigin.h"

#include <QTest>

using namespace Reprise;

class TestWebOrigin : public QObject
{
    Q_OBJECT

private slots:
    void originsAreComparable_data();
    void originsAreComparable();
};

void TestWebOrigin::originsAreComparable_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("origin");
    const auto row = [](const char *url, const char *origin) {
        QTest::newRow(url) << QString::fromUtf8(url) << QByteArray(origin);
    };
    row("https://api.example.test/v1?x=1", "https://api.example.test");
    row("https://api.example.test:443/", "https://api.example.test");
    row("https://API.Example.test", "https://api.example.test");
    row("https://api.example.test:8443", "https://api.example.test:8443");
    row("http://127.0.0.1:80/a", "http://127.0.0.1");
    row("https://[::1]:8443/a", "https://[::1]:8443");
    row("https://bücher.test/", "https://xn--bcher-kva.test");
    row("https://u:p@api.example.test", "");
    row("ftp://api.example.test", "");
    row("https://", "");
    row("api.example.test", "");
}

void TestWebOrigin::originsAreComparable()
{
    QFETCH(QString, url);
    QTEST(webOrigin(QUrl(url)), "origin");
}

QTEST_GUILESS_MAIN(TestWebOrigin)
#include "tst_weborigin.moc"
