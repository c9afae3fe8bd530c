// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_bodyview [MEGABYTES]: opening a JSON body of one line. The text widget of the toolkit is
// measured on a fiftieth of it, because the whole takes it minutes; its time is per megabyte.

#include "models/domain/json/jsonchildren.h"
#include "models/domain/json/jsonpretty.h"
#include "ui/detail/bodyview.h"
#include "ui/detail/byteview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <cstdio>

using namespace Reprise;
using namespace Qt::StringLiterals;

static QByteArray oneLine(qsizetype bytes)
{
    const QByteArray element =
        R"({"id":9223372036854775807,"type":"order.fulfilled","total":"18.50","ok":true},)";
    return "[" + element.repeated(bytes / element.size()) + "0]";
}

template <typename Work>
static double millis(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

static double perMegabyteOfTextEdit(const QByteArray &text)
{
    QPlainTextEdit edit;
    edit.resize(1200, 700);
    const double spent = millis([&] {
        edit.setPlainText(QString::fromUtf8(text));
        edit.grab();
    });
    return spent / (double(text.size()) / 1e6);
}

static void measureView(const Body &body, double peerPerMegabyte)
{
    WorkerThread worker(u"bench"_s);
    BodyView view(worker);
    view.resize(1200, 700);
    view.setPage(BodyView::RawPage);
    const double megabytes = double(body.bytes.size()) / 1e6;
    const double first = millis([&] {
        view.setBody(body);
        view.grab();
    });
    std::printf("%-34s %9.1f ms  %8.5f of the text widget\n", "body to first paint", first,
        first / (peerPerMegabyte * megabytes));
    const double scroll = millis([&] {
        for (int i = 0; i < 100; ++i) {
            view.byteView()->verticalScrollBar()->setValue(i * 7 % 100);
            view.grab();
        }
    });
    std::printf("%-34s %9.1f ms\n", "one scroll step", scroll / 100);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, ThemeMode::Light);
    const int megabytes = argc > 1 ? qMax(1, atoi(argv[1])) : 50;
    Body body;
    body.bytes = oneLine(qsizetype(megabytes) * 1'000'000);
    body.mediaType = "application/json";
    const double peer = perMegabyteOfTextEdit(oneLine(body.bytes.size() / 50));
    std::printf("%d MB of JSON in one line; text widget %.1f ms a megabyte\n", megabytes, peer);
    measureView(body, peer);
    std::printf("%-34s %9.1f ms\n", "indented", millis([&] { prettyJson(body.bytes); }));
    std::printf("%-34s %9.1f ms\n", "rows counted", millis([&] { TextRows::of(body.bytes); }));
    std::printf("%-34s %9.1f ms\n", "children of the root",
        millis([&] { readJsonChildren(body.bytes, 0); }));
    std::printf("%-34s %9.1f ms\n", "searched, no match",
        millis([&] { findAll(body.bytes, "absent", 100); }));
    return 0;
}
