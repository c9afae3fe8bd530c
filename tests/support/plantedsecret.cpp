// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/plantedsecret.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace Reprise::Test {

namespace {

QByteArray encoded(QStringConverter::Encoding encoding, const QByteArray &secret)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Default);
    return encoder.encode(QString::fromUtf8(secret));
}

//! What stands in base64 of any text that holds the secret at that offset: the whole groups of it.
QByteArray base64At(const QByteArray &secret, int offset)
{
    const QByteArray inner = secret.mid((3 - offset) % 3);
    return inner.left(inner.size() / 3 * 3).toBase64(QByteArray::OmitTrailingEquals);
}

} // namespace

QList<QByteArray> formsOf(const QByteArray &secret)
{
    QList<QByteArray> forms{secret, encoded(QStringConverter::Utf16LE, secret),
        encoded(QStringConverter::Utf16BE, secret), secret.toHex(), secret.toHex().toUpper(),
        secret.toPercentEncoding()};
    for (int offset = 0; offset < 3; ++offset) {
        forms.append(base64At(secret, offset));
        QByteArray urlSafe = base64At(secret, offset);
        forms.append(urlSafe.replace('+', '-').replace('/', '_'));
    }
    return forms;
}

QStringList formsFoundIn(const QByteArray &bytes, const QByteArray &secret)
{
    QStringList found;
    const QList<QByteArray> forms = formsOf(secret);
    for (qsizetype i = 0; i < forms.size(); ++i) {
        if (bytes.contains(forms.at(i)))
            found.append(u"form %1"_s.arg(i));
    }
    return found;
}

QStringList filesHolding(const QString &folder, const QByteArray &secret, int *files)
{
    QStringList hits;
    int count = 0;
    QDirIterator all(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file cannot be read: %s", qPrintable(file.fileName()));
        ++count;
        for (const QString &form : formsFoundIn(file.readAll(), secret))
            hits.append(file.fileName() + u": "_s + form);
        if (!formsFoundIn(file.fileName().toUtf8(), secret).isEmpty())
            hits.append(file.fileName() + u": its name"_s);
    }
    if (files)
        *files = count;
    return hits;
}

} // namespace Reprise::Test
