// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/addresstext.h"

#include "app/net/weborigin.h"

#include <QCoreApplication>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AddressText)
};

AddressReading mistaken(const QString &why)
{
    return {{}, why, {}};
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! The host as it was written, of which QUrl keeps the decoded or the encoded form as it likes.
QString writtenHost(const QString &address)
{
    const qsizetype begin = address.indexOf("://"_L1) + 3;
    qsizetype end = begin;
    while (end < address.size() && !u"/:?#"_s.contains(address.at(end)))
        ++end;
    return address.mid(begin, end - begin);
}

} // namespace

AddressReading readAddress(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return mistaken(Words::tr("The address is missing."));
    if (!address.contains("://"_L1))
        address.prepend("https://"_L1);
    while (address.endsWith(u'/'))
        address.chop(1);
    const QUrl url(address, QUrl::StrictMode);
    if (url.isValid() && !url.userInfo().isEmpty())
        return mistaken(Words::tr("User and password do not belong into the address."));
    if (!isWebAddress(url))
        return mistaken(Words::tr("This is no http or https address."));
    if (url.hasQuery() || url.hasFragment())
        return mistaken(Words::tr("The address ends before a ? or #."));
    if (url.scheme() == "http"_L1 && !isLoopbackHost(url.host()))
        return mistaken(Words::tr("Without TLS only this machine can be reached; write https://."));
    AddressReading reading;
    reading.url = url.toEncoded();
    if (!isAscii(writtenHost(address)))
        reading.note =
            Words::tr("This host is %1.").arg(QString::fromLatin1(QUrl::toAce(url.host())));
    else if (url.scheme() == "http"_L1)
        reading.note = Words::tr("Not encrypted; it stays on this machine.");
    return reading;
}

} // namespace Reprise
