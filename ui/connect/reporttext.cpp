// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/reporttext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace Reprise {

using namespace Qt::StringLiterals;
using Obstacle = ConnectionReport::Obstacle;

namespace {

//! A clock that is off by more is told; by more than the other it is a trouble.
constexpr qint64 ToldSkewMicros = 5'000'000;
constexpr qint64 WrongSkewMicros = 60'000'000;
constexpr int DetailLimit = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

//! Names of Qt's certificate errors, as app/net tells them.
QString certificateText(const QByteArray &detail)
{
    const std::pair<QByteArrayView, QString> known[]{
        {"CertificateExpired", Words::tr("its certificate has expired")},
        {"CertificateNotYetValid", Words::tr("its certificate is not valid yet")},
        {"HostNameMismatch", Words::tr("its certificate is for another host")},
        {"SelfSignedCertificate", Words::tr("its certificate vouches for itself")},
        {"SelfSignedCertificateInChain", Words::tr("nobody known vouches for its certificate")},
        {"UnableToGetLocalIssuerCertificate",
            Words::tr("nobody known vouches for its certificate")},
        {"UnableToVerifyFirstCertificate", Words::tr("nobody known vouches for its certificate")},
        {"CertificateSignatureFailed", Words::tr("nobody known vouches for its certificate")},
        {"CertificateUntrusted", Words::tr("nobody known vouches for its certificate")}};
    for (const auto &[name, text] : known) {
        if (detail == name)
            return text;
    }
    return {};
}

QString sentenceOf(const ConnectionReport &report, const QString &gateway)
{
    switch (report.obstacle) {
    case Obstacle::None:
        return Words::tr("%1 answers, and the credential is good.").arg(gateway);
    case Obstacle::Proxy:
        return Words::tr("The proxy refuses, or does not reach the host.");
    case Obstacle::Host:
        return Words::tr("The host cannot be reached.");
    case Obstacle::Tls: {
        const QString why = certificateText(report.detail);
        return why.isEmpty() ? Words::tr("The host could not prove who it is.")
                             : Words::tr("The host could not prove who it is: %1.").arg(why);
    }
    case Obstacle::NotTheGateway:
        return Words::tr("Something answers there, but not the API of %1.").arg(gateway);
    case Obstacle::Credential:
        return Words::tr("%1 refuses the credential: wrong, expired or revoked.").arg(gateway);
    case Obstacle::Permission:
        return Words::tr("%1 knows the credential, but does not let it do this.").arg(gateway);
    case Obstacle::Scope:
        return Words::tr("%1 does not find what the fields name for this credential.").arg(gateway);
    case Obstacle::RateLimit:
        return Words::tr("Too many calls were made with this credential.");
    case Obstacle::Gateway:
        return Words::tr("%1 has trouble itself.").arg(gateway);
    case Obstacle::Other:
        break;
    }
    return Words::tr("The check did not come to an end.");
}

QString stepAfter(const ConnectionReport &report)
{
    switch (report.obstacle) {
    case Obstacle::None:
    case Obstacle::Other:
        return {};
    case Obstacle::Proxy:
        return Words::tr("Check its address, user and password under Advanced.");
    case Obstacle::Host:
        return Words::tr("Check the address and the network, and whether a proxy is needed.");
    case Obstacle::Tls:
        return Words::tr("Check the address. An authority of your own is given under Advanced.");
    case Obstacle::NotTheGateway:
        return Words::tr("Check the address: it may belong to the dashboard, or end too late.");
    case Obstacle::Credential:
        return Words::tr("Make a new one there and enter it.");
    case Obstacle::Permission:
        return Words::tr("Give it the right to read events there, or enter another.");
    case Obstacle::Scope:
        return Words::tr("Check the ids, and that the credential belongs to them.");
    case Obstacle::RateLimit:
        return Words::tr("Wait a minute, then check again.");
    case Obstacle::Gateway:
        return Words::tr("Try again later; its status page may tell more.");
    }
    return {};
}

//! The gateway's own words stand in quotes, and only where we have no better ones.
QString quotedDetail(const ConnectionReport &report)
{
    const bool isTold = report.obstacle == Obstacle::None
        || (report.obstacle == Obstacle::Tls && !certificateText(report.detail).isEmpty());
    QStringList parts;
    if (!report.step.isEmpty() && report.obstacle != Obstacle::None)
        parts.append(Words::tr("It was about to: %1.").arg(lineText(report.step, DetailLimit)));
    if (!report.detail.isEmpty() && !isTold)
        parts.append(Words::tr("It says “%1”.").arg(lineText(report.detail, DetailLimit)));
    return parts.join(u' ');
}

QString skewText(qint64 skewMicros)
{
    const qint64 size = qAbs(skewMicros);
    if (size < ToldSkewMicros)
        return {};
    const QString text = skewMicros > 0
        ? Words::tr("Its clock is %1 ahead of this machine's.").arg(waitText(size))
        : Words::tr("Its clock is %1 behind this machine's.").arg(waitText(size));
    return size < WrongSkewMicros
        ? text
        : text + u' ' + Words::tr("Set this machine's clock; signatures depend on it.");
}

QString factsOf(const ConnectionReport &report)
{
    QStringList facts;
    if (report.eventsSeen)
        facts.append(*report.eventsSeen == 0
                ? Words::tr("There are no events yet.")
                : Words::tr("%n events on the first page.", nullptr, int(*report.eventsSeen)));
    if (report.callsLeft)
        facts.append(Words::tr("%n more calls are allowed for now.", nullptr, *report.callsLeft));
    if (const QString skew = skewText(report.clockSkewMicros.value_or(0)); !skew.isEmpty())
        facts.append(skew);
    return facts.join(u' ');
}

} // namespace

ReportText reportText(const ConnectionReport &report, const QString &gateway)
{
    const QString name = lineText(gateway.toUtf8(), 40);
    ReportText text{sentenceOf(report, name), stepAfter(report), factsOf(report)};
    if (const QString detail = quotedDetail(report); !detail.isEmpty())
        text.sentence += u' ' + detail;
    return text;
}

QString keptForSessionText(const Error &trouble)
{
    QString why;
    switch (trouble.kind) {
    case Error::Kind::NotFound:
        why = Words::tr("There is no keychain here.");
        break;
    case Error::Kind::Auth:
        why = Words::tr("The keychain is locked or denied it.");
        break;
    case Error::Kind::Timeout:
        why = Words::tr("The keychain does not answer.");
        break;
    default:
        why = Words::tr("The keychain could not keep it.");
    }
    return why + u' '
        + Words::tr("The credential is kept until Reprise is closed, and is in no file.");
}

} // namespace Reprise
