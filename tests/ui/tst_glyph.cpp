// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/glyph.h"

#include "tests/support/testpaths.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestGlyph : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsDrawnInItsColour_data();
    void everyIconIsDrawnInItsColour();
    void pixmapsFitTheScreen_data();
    void pixmapsFitTheScreen();
    void iconsFollowAChangeOfTheme();
};

void TestGlyph::everyIconIsDrawnInItsColour_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(projectFile(QStringLiteral("resources/icons")));
    for (const QString &file : folder.entryList({u"*.svg"_s}))
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestGlyph::everyIconIsDrawnInItsColour()
{
    QFETCH(QString, name);
    const QColor color(Qt::red);
    const QImage image = glyphPixmap(name, color, 2.0).toImage();
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            drawn += pixel.alpha() > 128 ? 1 : 0;
            if (pixel.alpha() == 255)
                QCOMPARE(pixel, color);
        }
    }
    QVERIFY(drawn > 20);
}

void TestGlyph::pixmapsFitTheScreen_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("side");
    QTest::newRow("100 %") << 1.0 << 16;
    QTest::newRow("125 %") << 1.25 << 20;
    QTest::newRow("200 %") << 2.0 << 32;
}

void TestGlyph::pixmapsFitTheScreen()
{
    QFETCH(qreal, ratio);
    const QPixmap pixmap = glyphPixmap(u"check"_s, Qt::black, ratio);
    QTEST(pixmap.width(), "side");
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
}

void TestGlyph::iconsFollowAChangeOfTheme()
{
    const QIcon icon = glyphIcon(u"stop"_s, QPalette::Link);
    applyTheme(*qApp, ThemeMode::Light);
    const QImage light = icon.pixmap(16, 16).toImage();
    applyTheme(*qApp, ThemeMode::Dark);
    const QImage dark = icon.pixmap(16, 16).toImage();
    QVERIFY(light != dark);
    const QImage expected = glyphPixmap(u"stop"_s, Theme::dark().accent, 1.0).toImage();
    QCOMPARE(dark.convertToFormat(expected.format()), expected);
}

QTEST_MAIN(TestGlyph)
#include "tst_glyph.moc"
