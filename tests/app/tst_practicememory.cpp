// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicebooks.h"
#include "app/sample/samplestory.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! What the practice gateway still knows after its program was killed.
class TestPracticeMemory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void entriesComeBackInOrder();
    void whatAPowerCutLeftOfTheLastLineIsCutOff();
    void eachFlippedBitEndsWhatIsBelieved();
    void withoutAPathNothingIsKept();
    void aSecondProgramForgets();
    void replacesItsContentWhole();
    void booksKnowTheirOrdersAndDeliveries();
    void whatWasQueuedIsDeliveredOnce();
    void directDeliveriesAreCountedOn();
    void aFullMemoryIsShortened();

private:
    QString path() const { return m_folder->filePath(u"memory"_s); }
    std::unique_ptr<PracticeBooks> books() const
    {
        return std::make_unique<PracticeBooks>(SampleOptions{1, 50}, true, path());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QJsonObject entry(int number)
{
    return {{u"n"_s, number}};
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestPracticeMemory::entriesComeBackInOrder()
{
    {
        PracticeMemory memory(path());
        QVERIFY(memory.recall().isEmpty());
        memory.keep({entry(1)});
        memory.keep({entry(2), entry(3)});
    }
    PracticeMemory memory(path());
    QCOMPARE(memory.recall(), (QList<QJsonObject>{entry(1), entry(2), entry(3)}));
    memory.keep({entry(4)});
    QCOMPARE(bytesOf(path()).count('\n'), 4);
}

void TestPracticeMemory::whatAPowerCutLeftOfTheLastLineIsCutOff()
{
    {
        PracticeMemory memory(path());
        (void)memory.recall();
        memory.keep({entry(1), entry(2)});
    }
    const QByteArray whole = bytesOf(path());
    const qsizetype firstLine = whole.indexOf('\n') + 1;
    for (qsizetype length = firstLine; length < whole.size(); ++length) {
        write(path(), whole.first(length));
        {
            PracticeMemory memory(path());
            QCOMPARE(memory.recall(), QList<QJsonObject>{entry(1)});
            memory.keep({entry(5)});
        }
        PracticeMemory again(path());
        QCOMPARE(again.recall(), (QList<QJsonObject>{entry(1), entry(5)}));
    }
}

void TestPracticeMemory::eachFlippedBitEndsWhatIsBelieved()
{
    {
        PracticeMemory memory(path());
        (void)memory.recall();
        memory.keep({entry(1), entry(2), entry(3)});
    }
    const QByteArray whole = bytesOf(path());
    const qsizetype lineLength = whole.size() / 3;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        write(path(), damaged);
        PracticeMemory memory(path());
        QCOMPARE(memory.recall().size(), i / lineLength);
    }
}

void TestPracticeMemory::withoutAPathNothingIsKept()
{
    PracticeMemory memory;
    QVERIFY(memory.recall().isEmpty());
    memory.keep({entry(1)});
    memory.replace({entry(2)});
    QVERIFY(!memory.isFull());
}

void TestPracticeMemory::aSecondProgramForgets()
{
    PracticeMemory first(path());
    (void)first.recall();
    first.keep({entry(1)});
    PracticeMemory second(path());
    QVERIFY(second.recall().isEmpty());
    second.keep({entry(2)});
    second.replace({entry(3)});
    QCOMPARE(bytesOf(path()).count('\n'), 1);
}

void TestPracticeMemory::replacesItsContentWhole()
{
    {
        PracticeMemory memory(path());
        (void)memory.recall();
        for (int i = 0; i < 100; ++i)
            memory.keep({entry(i)});
        memory.replace({entry(98), entry(99)});
        memory.keep({entry(100)});
    }
    PracticeMemory memory(path());
    QCOMPARE(memory.recall(), (QList<QJsonObject>{entry(98), entry(99), entry(100)}));
}

static PracticeRequest order(const QByteArray &id)
{
    PracticeRequest request;
    request.method = "POST";
    request.path = {"v1", "events", id, "replay"};
    return request;
}

static QJsonObject shown(PracticeBooks &books, const QByteArray &id)
{
    PracticeRequest request;
    request.method = "GET";
    request.path = {"v1", "events", id};
    return books.answer(request, SampleStory::Now).body["data"_L1].toObject();
}

static QJsonObject log(PracticeBooks &books)
{
    PracticeRequest request;
    request.method = "GET";
    request.path = {"practice", "log"};
    return books.answer(request, SampleStory::Now).body;
}

void TestPracticeMemory::booksKnowTheirOrdersAndDeliveries()
{
    QJsonObject before;
    {
        const std::unique_ptr<PracticeBooks> first = books();
        for (const char *id : {"evt_a", "evt_b", "evt_a"}) {
            const PracticeReply reply = first->answer(order(id), SampleStory::Now + 1000);
            first->deliver(*reply.queuedReplay, SampleStory::Now + 30'000);
        }
        before = shown(*first, "evt_a");
        QCOMPARE(before["attempts"_L1].toArray().size(), 2);
    }
    const std::unique_ptr<PracticeBooks> second = books();
    QCOMPARE(shown(*second, "evt_a"), before);
    QCOMPARE(log(*second)["received"_L1].toInt(), 3);
    QCOMPARE(log(*second)["replays"_L1]["evt_a"_L1].toInt(), 2);
    QCOMPARE(second->newestMicros(), SampleStory::Now + 30'000);
    QVERIFY(second->undelivered().isEmpty());
}

void TestPracticeMemory::whatWasQueuedIsDeliveredOnce()
{
    {
        const std::unique_ptr<PracticeBooks> first = books();
        (void)first->answer(order("evt_a"), SampleStory::Now);
        (void)first->answer(order("evt_b"), SampleStory::Now);
        first->deliver(1, SampleStory::Now + 1);
    }
    {
        const std::unique_ptr<PracticeBooks> second = books();
        QCOMPARE(second->undelivered(), QList<int>{0});
        second->deliver(0, SampleStory::Now + 2);
    }
    const std::unique_ptr<PracticeBooks> third = books();
    QVERIFY(third->undelivered().isEmpty());
    QCOMPARE(log(*third)["received"_L1].toInt(), 2);
}

void TestPracticeMemory::directDeliveriesAreCountedOn()
{
    PracticeRequest delivery;
    delivery.method = "POST";
    delivery.path = {"receive", "billing"};
    delivery.headers.append("Idempotency-Key", "key \xff");
    for (int program = 1; program <= 3; ++program) {
        const std::unique_ptr<PracticeBooks> books = this->books();
        (void)books->answer(delivery, SampleStory::Now);
        QCOMPARE(log(*books)["received"_L1].toInt(), program);
    }
}

void TestPracticeMemory::aFullMemoryIsShortened()
{
    int orders = 0;
    {
        const std::unique_ptr<PracticeBooks> first = books();
        qint64 largest = 0;
        for (bool isShortened = false; !isShortened; ++orders) {
            const PracticeReply reply =
                first->answer(order("evt_" + QByteArray::number(orders % 7)), SampleStory::Now);
            first->deliver(*reply.queuedReplay, SampleStory::Now + orders);
            const qint64 size = QFile(path()).size();
            isShortened = size < largest;
            largest = std::max(largest, size);
        }
        QVERIFY(largest <= PracticeMemory::FullBytes + 4096);
    }
    const std::unique_ptr<PracticeBooks> second = books();
    QCOMPARE(log(*second)["received"_L1].toInt(), orders); // counted, though not all are listed
    QVERIFY(second->undelivered().isEmpty());
}

QTEST_GUILESS_MAIN(TestPracticeMemory)
#include "tst_practicememory.moc"
