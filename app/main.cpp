// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/async/clock.h"
#include "app/cli/applicationsessions.h"
#include "app/cli/commandrun.h"
#include "app/cli/interrupt.h"
#include "app/processguard.h"
#include "app/windowoptions.h"
#include "ui/access/accessfactory.h"
#include "ui/mainwindow.h"
#include "ui/stallwatchdog.h"
#include "ui/tour.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Reprise;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"reprise"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REPRISE_VERSION));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int runCommand(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    nameProgram();
    Application application(Folders::standard());
    ApplicationSessions sessions(application);
    const SystemClock clock;
    Terminal terminal;
    CommandRun run(program.arguments(), sessions, terminal, clock);
    QObject::connect(
        &run, &CommandRun::finished, &program, &QCoreApplication::exit, Qt::QueuedConnection);
    run.start();
    return QCoreApplication::exec();
}

//! English counts first, then Qt's own words and ours of the desktop's language over them: what a
//! language lacks stays English.
void installTranslations(QApplication &program)
{
    const auto install = [&program](
                             const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&program);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    const QString ours = u":/i18n"_s;
    install(QLocale(QLocale::English), u"reprise"_s, ours);
    install(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(), u"reprise"_s, ours);
}

void startTour(QApplication &program, MainWindow &window, const QString &folder)
{
    QDir().mkpath(folder);
    auto *tour = new Tour(window, folder, &window);
    QObject::connect(tour, &Tour::finished, &program, [](const QString &trouble) {
        if (!trouble.isEmpty())
            qCritical("tour: %s", qPrintable(trouble));
        QCoreApplication::exit(trouble.isEmpty() ? 0 : 1);
    });
    tour->start();
}

void openFirst(Application &application, MainWindow &window, const WindowOptions &options)
{
    if (options.sample || !options.tourFolder.isEmpty())
        return window.openProfile(application.sampleProfile());
    if (options.files.isEmpty())
        return window.openLastProfile();
    const QString path = QFileInfo(options.files.first()).absoluteFilePath();
    window.openProfile({ProfileId(path.toUtf8()), QFileInfo(path).fileName(),
        ProfileKind::EventDatabase, path, false});
}

int runWindow(int argc, char **argv)
{
    QApplication program(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(u"org.reprise.Reprise"_s);
    const Result<WindowOptions> options = WindowOptions::parse(QCoreApplication::arguments());
    if (!options) {
        qCritical(
            "reprise: not understood: %s (see reprise --help)", qPrintable(options.error().detail));
        return 2;
    }
    installTranslations(program);
    installAccess();
    StallWatchdog watchdog;
    Application application(Folders::standard());
    MainWindow window(application);
    if (!options->theme.isEmpty())
        applyTheme(program, options->theme == "dark"_L1 ? ThemeMode::Dark : ThemeMode::Light);
    const Interrupt interrupt;
    QObject::connect(
        &interrupt, &Interrupt::interrupted, &window, [] { QCoreApplication::quit(); });
    window.show();
    openFirst(application, window, *options);
    if (!options->tourFolder.isEmpty())
        startTour(program, window, options->tourFolder);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    guardProcess();
    return CommandRun::wantsWindow(argumentsOf(argc, argv)) ? runWindow(argc, argv)
                                                            : runCommand(argc, argv);
}
