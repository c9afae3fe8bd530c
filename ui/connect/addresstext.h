// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Reprise {

//! What a person's text means as the address of a gateway.
struct AddressReading {
    QByteArray url; //!< in ASCII, without a slash at the end; empty where there is a mistake
    QString mistake; //!< in words
    QString note; //!< what has to be seen before a credential goes there: the host in ASCII
};

//! A scheme that was left out is https. Plain http is for this machine only.
AddressReading readAddress(const QString &text);

} // namespace Reprise
