// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/textpieces.h"

#include <QTest>

using namespace Reprise;

class TestTextPieces : public QObject
{
    Q_OBJECT

private slots:
    void piecesJoinToTheText();
    void hostileCharactersStandAlone_data();
    void hostileCharactersStandAlone();
    void ordinaryTextIsOnePiece_data();
    void ordinaryTextIsOnePiece();
};

void TestTextPieces::piecesJoinToTheText()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    const QByteArray text = all + "ordinary \xe2\x80\xae \xc2\x9b" + all;
    QByteArray joined;
    for (TextPieces pieces(text); !pieces.atEnd();)
        joined += pieces.next().bytes;
    QCOMPARE(joined, text);
}

void TestTextPieces::hostileCharactersStandAlone_data()
{
    QTest::addColumn<QByteArray>("character");
    QTest::addColumn<HostileKind>("kind");
    QTest::addColumn<QByteArray>("name");
    for (int i = 0; i < 0x20; ++i) {
        const QByteArray hex = QByteArray::number(i, 16).rightJustified(2, '0');
        QTest::addRow("C0 %s", hex.constData())
            << QByteArray(1, char(i)) << HostileKind::Control << "\\x" + hex;
    }
    QTest::newRow("DEL") << QByteArray("\x7f") << HostileKind::Control << QByteArray("\\x7f");
    for (char32_t c = 0x80; c <= 0x9f; ++c) {
        const QByteArray hex = QByteArray::number(uint(c), 16);
        QTest::addRow("C1 %s", hex.constData())
            << QString(QChar(char16_t(c))).toUtf8() << HostileKind::Control << "\\x" + hex;
    }
    const QList<char32_t> invisible{0x202a, 0x202e, 0x2066, 0x2069, 0x200b, 0x200c, 0x200d, 0x200e,
        0x200f, 0x061c, 0xfeff, 0xad, 0x115f, 0x1160, 0x3164, 0x2028, 0x2029, 0x2800, 0xfe0f,
        0xe0041, 0xfffe};
    for (const char32_t c : invisible) {
        const QByteArray hex = QByteArray::number(uint(c), 16).toUpper().rightJustified(4, '0');
        // QString::fromUcs4 would drop a leading U+FEFF.
        const QByteArray utf8 =
            c < 0x10000 ? QString(QChar(char16_t(c))).toUtf8() : QString::fromUcs4(&c, 1).toUtf8();
        QTest::addRow("%s", hex.constData()) << utf8 << HostileKind::Invisible << "U+" + hex;
    }
    QTest::newRow("lone byte") << QByteArray("\xff") << HostileKind::Invalid << QByteArray("\\xff");
    QTest::newRow("cut") << QByteArray("\xe2") << HostileKind::Invalid << QByteArray("\\xe2");
}

void TestTextPieces::hostileCharactersStandAlone()
{
    QFETCH(QByteArray, character);
    QFETCH(HostileKind, kind);
    QFETCH(QByteArray, name);
    const QByteArray text = "a" + character + "b";
    TextPieces pieces(text);
    QCOMPARE(pieces.next().bytes.toByteArray(), QByteArray("a"));
    const TextPiece piece = pieces.next();
    QCOMPARE(piece.kind, kind);
    QCOMPARE(piece.bytes.toByteArray(), character);
    QCOMPARE(hostileName(piece), name);
    QCOMPARE(pieces.next().bytes.toByteArray(), QByteArray("b"));
    QVERIFY(pieces.atEnd());
}

void TestTextPieces::ordinaryTextIsOnePiece_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ascii") << QByteArray("order.fulfilled {\"a\": [1, \"b\"]}");
    QTest::newRow("german") << QByteArray("Größe übermäßig");
    QTest::newRow("chinese") << QByteArray("订单已完成");
    QTest::newRow("arabic") << QByteArray("تم الطلب");
    QTest::newRow("emoji") << QByteArray("🚀 sent");
    QTest::newRow("combining") << QByteArray("e\xcc\x81");
}

void TestTextPieces::ordinaryTextIsOnePiece()
{
    QFETCH(QByteArray, text);
    TextPieces pieces(text);
    const TextPiece piece = pieces.next();
    QCOMPARE(piece.bytes.toByteArray(), text);
    QCOMPARE(piece.kind, HostileKind::None);
    QVERIFY(pieces.atEnd());
}

QTEST_GUILESS_MAIN(TestTextPieces)
#include "tst_textpieces.moc"
