// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errortext.h"

#include "ui/widgets/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype DetailLimit = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

//! Operations have names in the program's own English; those that people meet get words of theirs.
QString operationText(const QString &operation)
{
    const std::pair<QLatin1StringView, QString> known[]{{"open"_L1, Words::tr("Opening")},
        {"import"_L1, Words::tr("The import")}, {"export"_L1, Words::tr("The export")},
        {"query"_L1, Words::tr("The search")}, {"list events"_L1, Words::tr("Listing the events")},
        {"parse"_L1, Words::tr("Reading")}, {"filter"_L1, Words::tr("The filter")},
        {"freeze plan"_L1, Words::tr("Making the plan")},
        {"read plan"_L1, Words::tr("Reading the plan")}, {"journal"_L1, Words::tr("The journal")},
        {"replay"_L1, Words::tr("The replay")}, {"report"_L1, Words::tr("The report")},
        {"load"_L1, Words::tr("Loading")}, {"save"_L1, Words::tr("Saving")},
        {"open the store"_L1, Words::tr("Opening the store")},
        {"use the store"_L1, Words::tr("Working with the store")},
        {"write to the store"_L1, Words::tr("Writing to the store")},
        {"read an event"_L1, Words::tr("Reading an event")}};
    for (const auto &[name, words] : known) {
        if (operation == name)
            return words;
    }
    return operation.isEmpty() ? Words::tr("This") : u"“"_s + toVisibleText(operation) + u"”"_s;
}

QString reasonText(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
        return Words::tr("the connection failed");
    case Error::Kind::Timeout:
        return Words::tr("no answer came in time");
    case Error::Kind::Tls:
        return Words::tr("the other side could not prove who it is");
    case Error::Kind::Proxy:
        return Words::tr("the proxy refused, or did not reach the host");
    case Error::Kind::Auth:
        return Words::tr("the credentials were refused");
    case Error::Kind::NotFound:
        return Words::tr("it does not exist any more");
    case Error::Kind::RateLimited:
        return Words::tr("too many calls were made");
    case Error::Kind::Rejected:
        return Words::tr("the other side refused");
    case Error::Kind::Server:
        return Words::tr("the other side failed");
    case Error::Kind::Protocol:
        return Words::tr("the answer has a form that cannot be trusted");
    case Error::Kind::Storage:
        return Words::tr("the file could not be read or written");
    case Error::Kind::Invalid:
        return Words::tr("the input cannot be used");
    case Error::Kind::Canceled:
        break;
    }
    return Words::tr("it was canceled");
}

QString nextStepText(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
        return Words::tr("Check the network and the address, then try again.");
    case Error::Kind::Timeout:
    case Error::Kind::Server:
        return Words::tr("Try again in a moment; nothing was lost.");
    case Error::Kind::Tls:
        return Words::tr("Check the address and its certificate before you go on.");
    case Error::Kind::Proxy:
        return Words::tr("Check the proxy's address and credentials.");
    case Error::Kind::Auth:
        return Words::tr("Enter the credentials again, or ask for the right to do this.");
    case Error::Kind::NotFound:
        return Words::tr("Check the name, or look further back in the local copy.");
    case Error::Kind::RateLimited:
        return Words::tr("Wait a minute, then try again.");
    case Error::Kind::Storage:
        return Words::tr("Check the free space and the permissions of the folder.");
    case Error::Kind::Invalid:
        return Words::tr("Correct it and try again.");
    case Error::Kind::Rejected:
    case Error::Kind::Protocol:
    case Error::Kind::Canceled:
        break;
    }
    return {};
}

QString placeText(qint64 offset)
{
    return offset < 0 ? QString() : Words::tr(" (at %1)").arg(QLocale().toString(offset));
}

} // namespace

ErrorText errorText(const Error &error)
{
    ErrorText text;
    text.sentence =
        Words::tr("%1 failed: %2%3")
            .arg(operationText(error.operation), reasonText(error.kind), placeText(error.offset));
    if (error.kind == Error::Kind::Canceled)
        text.sentence = Words::tr("%1 was canceled").arg(operationText(error.operation));
    const QString detail = toVisibleText(error.detail.left(DetailLimit));
    text.sentence += detail.isEmpty() ? u"."_s : Words::tr(": “%1”.").arg(detail);
    text.nextStep = nextStepText(error.kind);
    return text;
}

} // namespace Reprise
