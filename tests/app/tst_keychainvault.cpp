// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/keychainvault.h"

#include "models/domain/error.h"
#include "tests/support/plantedsecret.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! A real secret service (gnome-keyring) on a bus and in a home of its own, in every state that a
//! desktop knows.
class TestKeychainVault : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void secretsSurviveTheProcess();
    void bytesSurviveAsTheyAre();
    void aLockedKeychainGivesAndTakesNothing();
    void aMissingCollectionIsAnError();
    void withoutABusThereIsNoKeychain();
    void oneThatNeverAnswersIsGivenUp();
    void nothingIsWrittenInClear();

private:
    //! Runs a shell script on a new session bus; gives its lines.
    QStringList onBus(const QByteArray &script);
    QStringList run(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment);
    QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

const QByteArray Secret = "s3cr3t-of-the-keychain-test";

// Starts the service with its collection open, and waits until it answers.
const QByteArray Unlocked =
    "eval \"$(printf pass | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)\"\n"
    "ask() { dbus-send --session --print-reply --dest=org.freedesktop.secrets"
    " /org/freedesktop/secrets \"$@\" >/dev/null 2>&1; }\n"
    "for i in 1 2 3 4 5 6 7 8 9; do ask org.freedesktop.DBus.Peer.Ping && break; done\n"
    "probe() { \"$PROBE\" \"$@\" 2>/dev/null; }\n"
    "service() { dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /"
    " org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets |"
    " awk '{print $2}'; }\n";
// The bus ends with the script; the service would stay.
const QByteArray End = "\nkill -CONT $(service) 2>/dev/null; kill $(service) 2>/dev/null; true\n";

QByteArray probeOf(const QByteArray &commands, int limitMs = KeychainVault::AnswerLimitMs)
{
    return "probe " + QByteArray::number(limitMs) + ' ' + commands + '\n';
}

QString errorLine(Error::Kind kind)
{
    return u"error %1"_s.arg(int(kind));
}

} // namespace

void TestKeychainVault::initTestCase()
{
    for (const QString &program :
        {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"dbus-send"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed (./dev test installs it)"_s));
    }
}

void TestKeychainVault::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    QVERIFY(QDir(m_home->path()).mkpath(u"run"_s));
    QFile::setPermissions(
        m_home->filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QProcessEnvironment TestKeychainVault::environment() const
{
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
        {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_CONFIG_HOME"_s,
            u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CURRENT_DESKTOP"_s})
        own.remove(name);
    own.insert(u"HOME"_s, m_home->path());
    own.insert(u"XDG_RUNTIME_DIR"_s, m_home->filePath(u"run"_s));
    own.insert(u"PROBE"_s, QStringLiteral(KEYCHAIN_PROBE));
    return own;
}

QStringList TestKeychainVault::run(const QString &program, const QStringList &arguments,
    const QProcessEnvironment &processEnvironment)
{
    QProcess process;
    process.setProcessEnvironment(processEnvironment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {u"never ended"_s};
    }
    QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    lines.removeIf([](const QString &line) {
        return !line.startsWith(u"error"_s) && !line.startsWith(u"value"_s) && line != u"done"_s
            && line != u"nothing"_s;
    });
    return lines;
}

QStringList TestKeychainVault::onBus(const QByteArray &script)
{
    return run(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, QString::fromUtf8(script)},
        environment());
}

void TestKeychainVault::secretsSurviveTheProcess()
{
    const QByteArray hex = Secret.toHex();
    const QStringList lines = onBus(Unlocked + probeOf("write=p1/token=" + hex)
        + probeOf("read=p1/token read=p1/other read=p2/token")
        + probeOf("write=p1/token=6e6577 read=p1/token remove=p1/token read=p1/token")
        + probeOf("remove=p1/token") + End);
    QCOMPARE(lines,
        (QStringList{u"done"_s, u"value "_s + QString::fromLatin1(hex), u"nothing"_s, u"nothing"_s,
            u"done"_s, u"value 6e6577"_s, u"done"_s, u"nothing"_s, u"done"_s}));
}

void TestKeychainVault::bytesSurviveAsTheyAre()
{
    const QStringList lines =
        onBus(Unlocked + probeOf("write=k=00ff0a0d80 read=k write=e= read=e") + End);
    QCOMPARE(lines, (QStringList{u"done"_s, u"value 00ff0a0d80"_s, u"done"_s, u"value "_s}));
}

void TestKeychainVault::aLockedKeychainGivesAndTakesNothing()
{
    const QStringList lines = onBus(Unlocked + probeOf("write=p1/token=6162")
        + "ask org.freedesktop.Secret.Service.Lock"
          " array:objpath:/org/freedesktop/secrets/collection/login\n"
        + probeOf("read=p1/token write=p1/other=6162") + End);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(), u"done"_s);
    // The service tells a reader no more than that it has nothing for him.
    QVERIFY2(!lines.at(1).startsWith(u"value"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"error"_s), qPrintable(lines.at(2)));
}

void TestKeychainVault::aMissingCollectionIsAnError()
{
    QByteArray bare = Unlocked;
    bare.replace("printf pass | gnome-keyring-daemon --unlock", "gnome-keyring-daemon --start");
    const QStringList lines = onBus(bare + probeOf("write=p1/token=6162") + End);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith(u"error"_s), qPrintable(lines.first()));
}

void TestKeychainVault::withoutABusThereIsNoKeychain()
{
    QElapsedTimer timer;
    timer.start();
    const QStringList lines = run(QStringLiteral(KEYCHAIN_PROBE),
        {u"10000"_s, u"write=p1/token=6162"_s, u"read=p1/token"_s}, environment());
    QCOMPARE(lines.size(), 2);
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(u"error"_s), qPrintable(line));
    QVERIFY(timer.elapsed() < 10'000);
}

void TestKeychainVault::oneThatNeverAnswersIsGivenUp()
{
    QElapsedTimer timer;
    timer.start();
    const QStringList lines =
        onBus(Unlocked + probeOf("write=p1/token=6162") + "kill -STOP $(service)\n"
            + probeOf("read=p1/token read=p1/token read=p1/token", 1500) + End);
    const QString silent = errorLine(Error::Kind::Timeout);
    QCOMPARE(lines, (QStringList{u"done"_s, silent, silent, silent}));
    // The first one waits, the others know.
    QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
}

void TestKeychainVault::nothingIsWrittenInClear()
{
    const QStringList lines = onBus(Unlocked + probeOf("write=p1/token=" + Secret.toHex()) + End);
    QCOMPARE(lines, QStringList{u"done"_s});
    QCOMPARE(
        run(QStringLiteral(KEYCHAIN_PROBE),
            {u"10000"_s, u"write=p1/token="_s + QString::fromLatin1(Secret.toHex())}, environment())
            .size(),
        1);
    int files = 0;
    QCOMPARE(filesHolding(m_home->path(), Secret, &files), QStringList());
    QVERIFY(files > 0); // the keyring's own, encrypted
}

QTEST_GUILESS_MAIN(TestKeychainVault)
#include "tst_keychainvault.moc"
