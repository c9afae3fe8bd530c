// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/replay/replayplan.h"
#include "ui/replay/forecastview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestForecastView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }
    void quartersAreTold();
    void barsGrowToTheRight();
    void withoutARateThereIsNothingToShow();
};

void TestForecastView::quartersAreTold()
{
    ForecastView view;
    QVERIFY(view.setPlan({10, 4, 0, 0}, 400));
    QCOMPARE(view.text(), u"101 after 10 s, 201 after 20 s, 301 after 30 s, 400 after 40 s"_s);
    QCOMPARE(view.accessibleDescription(), view.text());
    QCOMPARE(view.accessibleName(), u"Forecast"_s);
}

void TestForecastView::barsGrowToTheRight()
{
    ForecastView view;
    view.setPlan({10, 4, 0, 0}, 400);
    view.resize(600, view.sizeHint().height());
    const QImage image = view.grab().toImage();
    const QColor empty = image.pixelColor(1, 1);
    const auto heightAt = [&](int x) {
        int y = 0;
        while (y < 96 && image.pixelColor(x, y) == empty)
            ++y;
        return 96 - y;
    };
    QVERIFY(heightAt(3) < 10);
    QVERIFY(heightAt(303) > heightAt(153));
    QVERIFY(heightAt(593) > 90);
}

void TestForecastView::withoutARateThereIsNothingToShow()
{
    ForecastView view;
    QVERIFY(!view.setPlan({0, 4, 0, 0}, 400));
    QVERIFY(view.text().isEmpty());
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(TestForecastView)
#include "tst_forecastview.moc"
