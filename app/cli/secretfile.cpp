// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/secretfile.h"

#include <QFile>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr qint64 SecretLimit = 64 * 1024;

static Error refusal(const QString &path, const QString &why)
{
    return {Error::Kind::Invalid, u"read secret"_s, u"%1 %2"_s.arg(path, why)};
}

// The mode is asked of the open file, not of its name, which could lead elsewhere by then.
Result<QByteArray> readSecretFile(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return refusal(path, u"cannot be opened"_s);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return refusal(path, u"cannot be opened"_s);
    }
    struct stat status {
    };
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return refusal(path, u"is not a plain file"_s);
    if (status.st_mode & (S_IRWXG | S_IRWXO))
        return refusal(path, u"can be read by others; change its mode to 0600"_s);
    if (status.st_size > SecretLimit)
        return refusal(path, u"is too long for a secret"_s);
    QByteArray line = file.readLine(SecretLimit);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return refusal(path, u"holds no secret in its first line"_s);
    return line;
}

} // namespace Reprise
