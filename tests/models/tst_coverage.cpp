// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/coverage.h"

#include <QRandomGenerator>
#include <QTest>
#include <bitset>

using namespace Reprise;

namespace {

//! The same, one flag a moment.
class NaiveCoverage
{
public:
    static constexpr int Moments = 64;

    void set(const TimeInterval &interval, bool isFetched)
    {
        for (qint64 moment = interval.from; moment < interval.to; ++moment)
            m_fetched.set(size_t(moment), isFetched);
    }
    bool has(qint64 moment) const { return m_fetched.test(size_t(moment)); }
    void intersect(const NaiveCoverage &other) { m_fetched &= other.m_fetched; }

    //! Runs of one state within the interval.
    QList<TimeInterval> runs(const TimeInterval &within, bool isFetched) const
    {
        QList<TimeInterval> runs;
        for (qint64 moment = within.from; moment < within.to; ++moment) {
            if (has(moment) != isFetched)
                continue;
            if (runs.isEmpty() || runs.last().to != moment)
                runs.append({moment, moment});
            ++runs.last().to;
        }
        return runs;
    }
    QList<TimeInterval> intervals() const { return runs({0, Moments}, true); }

private:
    std::bitset<Moments> m_fetched;
};

TimeInterval randomInterval(QRandomGenerator &random)
{
    const qint64 from = random.bounded(NaiveCoverage::Moments);
    return {from, std::min<qint64>(NaiveCoverage::Moments, from + random.bounded(12))};
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void isWhatANaiveSetIs_data();
    void isWhatANaiveSetIs();
    void holdsTheEndsOfTime();
    void tellsWhatIsAround();
    void sharesOfAnInterval();
    void printsAsText();
};

void TestCoverage::isWhatANaiveSetIs_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCoverage::isWhatANaiveSetIs()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Coverage coverage;
    NaiveCoverage naive;
    Coverage other;
    NaiveCoverage naiveOther;
    for (int step = 0; step < 300; ++step) {
        const TimeInterval interval = randomInterval(random);
        const bool adds = random.bounded(3) != 0;
        adds ? coverage.add(interval) : coverage.subtract(interval);
        naive.set(interval, adds);
        const TimeInterval more = randomInterval(random);
        other.add(more);
        naiveOther.set(more, true);
        if (step % 20 == 0) {
            other = {};
            naiveOther = {};
        }
        QCOMPARE(coverage.intervals(), naive.intervals());

        const TimeInterval within = randomInterval(random);
        QCOMPARE(coverage.gaps(within), naive.runs(within, false));
        QCOMPARE(coverage.contains(within), naive.runs(within, false).isEmpty());
        for (qint64 moment = 0; moment < NaiveCoverage::Moments; ++moment)
            QCOMPARE(coverage.contains(moment), naive.has(moment));

        NaiveCoverage naiveBoth = naive;
        naiveBoth.intersect(naiveOther);
        QCOMPARE(coverage.intersected(other).intervals(), naiveBoth.intervals());
        Coverage united = coverage;
        united.add(other);
        NaiveCoverage naiveUnited = naive;
        for (const TimeInterval &known : naiveOther.intervals())
            naiveUnited.set(known, true);
        QCOMPARE(united.intervals(), naiveUnited.intervals());
    }
}

void TestCoverage::holdsTheEndsOfTime()
{
    Coverage coverage{{10, Coverage::End}};
    coverage.add({Coverage::Beginning, 5});
    QCOMPARE(coverage.gaps({Coverage::Beginning, Coverage::End}), (QList<TimeInterval>{{5, 10}}));
    QVERIFY(coverage.share({Coverage::Beginning, Coverage::End}) > 0.999);
    coverage.add({5, 10});
    QCOMPARE(coverage, Coverage({{Coverage::Beginning, Coverage::End}}));
    coverage.subtract({Coverage::Beginning, Coverage::End});
    QVERIFY(coverage.isEmpty());
}

void TestCoverage::tellsWhatIsAround()
{
    const Coverage coverage{{10, 20}, {30, 40}};
    QCOMPARE(coverage.around(10), std::optional(TimeInterval{10, 20}));
    QCOMPARE(coverage.around(20), std::nullopt);
    QCOMPARE(coverage.around(39), std::optional(TimeInterval{30, 40}));
}

void TestCoverage::sharesOfAnInterval()
{
    const Coverage coverage{{10, 20}, {30, 40}};
    QCOMPARE(coverage.share({0, 40}), 0.5);
    QCOMPARE(coverage.share({12, 18}), 1.0);
    QCOMPARE(coverage.share({20, 30}), 0.0);
    QCOMPARE(coverage.share({20, 20}), 1.0);
}

void TestCoverage::printsAsText()
{
    QCOMPARE(toText(Coverage()), "nothing");
    QCOMPARE(toText(Coverage{{Coverage::Beginning, 0}, {1'000'000, 1'500'000}}),
        "-inf..1970-01-01T00:00:00Z 1970-01-01T00:00:01Z..1970-01-01T00:00:01.5Z");
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
