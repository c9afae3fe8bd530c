// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/cellpainter.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestCellPainter final : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsIsNotCut_data();
    void whatFitsIsNotCut();
    void theCurrentRowIsSeenWithoutFocus();
};

void TestCellPainter::whatFitsIsNotCut_data()
{
    QTest::addColumn<CellText>("text");
    QTest::newRow("time") << CellText{
        u"2026-04-12 09:14:02.113"_s, Qt::AlignLeft, Qt::ElideRight, true};
    QTest::newRow("id") << CellText{u"7c0e3a52-0…01000f1"_s, Qt::AlignLeft, Qt::ElideMiddle, true};
    QTest::newRow("number") << CellText{u"888.8 ms"_s, Qt::AlignRight};
    QTest::newRow("type") << CellText{u"order.fulfilled"_s};
}

//! At every size of the font: the advances of letters are no whole pixels.
void TestCellPainter::whatFitsIsNotCut()
{
    QFETCH(CellText, text);
    for (double points = 6; points < 20; points += 0.25) {
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        const CellPainter cells(font);
        const int width = cells.widthOf(text);
        QCOMPARE(cells.shownText(text, width), text.text);
        QVERIFY(!cells.isCut(QRect(0, 0, width, 20), text));
        QVERIFY(cells.isCut(QRect(0, 0, width - 2, 20), text));
        QVERIFY(cells.shownText(text, width / 2).contains(u'…'));
    }
}

void TestCellPainter::theCurrentRowIsSeenWithoutFocus()
{
    QImage image(100, 26, QImage::Format_RGB32);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = QApplication::palette();
    option.state = QStyle::State_Active;
    const CellPainter cells(QApplication::font());
    const auto edge = [&](CellPainter::Row row) {
        image.fill(Qt::white);
        QPainter painter(&image);
        cells.paintBackground(&painter, option, false, row);
        return image.pixelColor(50, 0);
    };
    QCOMPARE(edge(CellPainter::Row::Other), QColor(Qt::white));
    QCOMPARE(edge(CellPainter::Row::Focused), Theme::current(option.palette).accent);
    QVERIFY(edge(CellPainter::Row::Current) != edge(CellPainter::Row::Other));
    QVERIFY(edge(CellPainter::Row::Current) != edge(CellPainter::Row::Focused));
}

QTEST_MAIN(TestCellPainter)
#include "tst_cellpainter.moc"
