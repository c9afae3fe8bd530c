// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/blockframe.h"

#include <QTest>

using namespace Reprise;

class TestBlockFrame : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasPacked_data();
    void givesBackWhatWasPacked();
    void refusesMoreThanTheLimitBeforeUnpacking();
    void refusesEveryDamagedByte();
    void refusesOtherBytes_data();
    void refusesOtherBytes();

private:
    BlockFrame m_frame;
};

static constexpr qsizetype Limit = 64 * 1024 * 1024;

static QByteArray sentences(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += R"({"order":)" + QByteArray::number(i * qint64(7919))
            + R"(,"note":"leave at the door"})";
    return text;
}

void TestBlockFrame::givesBackWhatWasPacked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one NUL") << QByteArray(1, '\0');
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3\x28", 4);
    QTest::newRow("text") << sentences(1000);
    QTest::newRow("20 MB") << sentences(500'000).first(20'000'000);
}

void TestBlockFrame::givesBackWhatWasPacked()
{
    QFETCH(QByteArray, bytes);
    const QByteArray frame = m_frame.pack(bytes);
    const std::optional<QByteArray> unpacked = m_frame.unpack(frame, Limit);
    QVERIFY(unpacked.has_value());
    QVERIFY(*unpacked == bytes); // not QCOMPARE, which would print 20 MB
    if (bytes.size() > 1000)
        QVERIFY(frame.size() * 4 < bytes.size());
}

void TestBlockFrame::refusesMoreThanTheLimitBeforeUnpacking()
{
    const QByteArray frame = m_frame.pack(QByteArray(10'000'000, 'x'));
    QVERIFY(frame.size() < 10'000);
    QVERIFY(!m_frame.unpack(frame, 9'999'999).has_value());
    QVERIFY(m_frame.unpack(frame, 10'000'000).has_value());
    // The size stands in the first bytes; a claim of petabytes must not be believed either.
    QByteArray lie = frame;
    lie[4] = char(lie[4] | 0xc0); // 8 bytes of size follow
    lie.insert(9, QByteArray("\0\0\0\x7f", 4));
    QVERIFY(!m_frame.unpack(lie, Limit).has_value());
}

void TestBlockFrame::refusesEveryDamagedByte()
{
    const QByteArray bytes = sentences(40);
    const QByteArray frame = m_frame.pack(bytes);
    for (qsizetype i = 0; i < frame.size(); ++i) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            QByteArray damaged = frame;
            damaged[i] = char(damaged[i] ^ flip);
            const std::optional<QByteArray> unpacked = m_frame.unpack(damaged, Limit);
            // A bit of the header that changes nothing may pass; a changed byte may not.
            QVERIFY2(!unpacked || *unpacked == bytes, qPrintable(QString::number(i)));
        }
    }
    QVERIFY(m_frame.unpack(frame, Limit) == bytes); // and is none the worse for it
}

void TestBlockFrame::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("frame");
    const QByteArray frame = m_frame.pack("some text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("plain text") << QByteArray("some text");
    QTest::newRow("a frame that was cut") << frame.chopped(1);
    QTest::newRow("the beginning of a frame") << frame.first(3);
    QTest::newRow("bytes behind it") << frame + '\0';
    QTest::newRow("two frames") << frame + frame;
}

void TestBlockFrame::refusesOtherBytes()
{
    QFETCH(QByteArray, frame);
    QVERIFY(!m_frame.unpack(frame, Limit).has_value());
}

QTEST_GUILESS_MAIN(TestBlockFrame)
#include "tst_blockframe.moc"
