// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One call of the system's keychain, in a process of its own: tst_keychainvault starts it under
// session buses in every state.

#include "app/connection/keychainvault.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &what)
{
    QTextStream(stdout) << what << Qt::endl;
}

QString told(const Error &error)
{
    return u"error %1"_s.arg(int(error.kind));
}

QString told(const Result<void> &result)
{
    return result ? u"done"_s : told(result.error());
}

QString told(const Result<std::optional<QByteArray>> &result)
{
    if (!result)
        return told(result.error());
    return *result ? u"value "_s + QString::fromUtf8((*result)->toHex()) : u"nothing"_s;
}

template <typename T>
void waitAndTell(const JobPtr<T> &job)
{
    QObject::connect(job.get(), &Job::finished, qApp, [&job] {
        say(told(job->result()));
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
}

} // namespace

//! keychain_probe LIMIT-MS COMMAND…: "write=KEY=HEX", "read=KEY", "remove=KEY"
int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    KeychainVault vault(u"reprise-test"_s, arguments.value(1).toInt());
    for (const QString &command : arguments.mid(2)) {
        const QStringList words = command.split(u'=');
        const QString &key = words.at(1);
        if (words.first() == u"write"_s)
            waitAndTell(vault.write(key, QByteArray::fromHex(words.value(2).toLatin1())));
        else if (words.first() == u"read"_s)
            waitAndTell(vault.read(key));
        else
            waitAndTell(vault.remove(key));
    }
    return 0;
}
