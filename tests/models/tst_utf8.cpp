// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/utf8.h"

#include <QTest>

using namespace Reprise;

class TestUtf8 : public QObject
{
    Q_OBJECT

private slots:
    void readsOneCharacter_data();
    void readsOneCharacter();
    void agreesWithQtOnEveryScalar();
    void boundaryIsNeverInsideACharacter();
};

void TestUtf8::readsOneCharacter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<uint>("codePoint");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("ASCII") << QByteArray("a") << 0x61u << 1 << true;
    QTest::newRow("NUL") << QByteArray("\0", 1) << 0u << 1 << true;
    QTest::newRow("two bytes") << QByteArray("\xC3\xA9") << 0xE9u << 2 << true;
    QTest::newRow("three bytes") << QByteArray("\xE2\x80\xAE") << 0x202Eu << 3 << true;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << 0x1F600u << 4 << true;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 0xC0u << 1 << false;
    QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << 0xE0u << 1 << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0xEDu << 1 << false;
    QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80") << 0xF4u << 1 << false;
    QTest::newRow("cut") << QByteArray("\xE2\x80") << 0xE2u << 1 << false;
    QTest::newRow("lone continuation") << QByteArray("\x80") << 0x80u << 1 << false;
    QTest::newRow("broken tail") << QByteArray("\xE2(\xA1") << 0xE2u << 1 << false;
}

void TestUtf8::readsOneCharacter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(uint, codePoint);
    QFETCH(int, length);
    QFETCH(bool, isValid);
    const Utf8Character character = utf8At(bytes, 0);
    QCOMPARE(uint(character.codePoint), codePoint);
    QCOMPARE(character.length, length);
    QCOMPARE(character.isValid, isValid);
}

void TestUtf8::agreesWithQtOnEveryScalar()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const QByteArray bytes = QStringView(QChar::fromUcs4(c)).toUtf8();
        const Utf8Character expected{c, int(bytes.size()), true};
        if (!(utf8At(bytes, 0) == expected))
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void TestUtf8::boundaryIsNeverInsideACharacter()
{
    const QByteArray text("a\xC3\xA9\xF0\x9F\x98\x80z");
    const QList<qsizetype> expected{0, 1, 1, 3, 3, 3, 3, 7, 8, 8};
    for (qsizetype at = 0; at < expected.size(); ++at)
        QCOMPARE(utf8BoundaryBefore(text, at), expected.at(at));
    const QByteArray garbage(64, '\x80');
    QCOMPARE(utf8BoundaryBefore(garbage, 32), 32);
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
