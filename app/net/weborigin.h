// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

namespace Reprise {

//! "https://api.example.test", with the port where it is not the scheme's own, in ASCII. What a
//! credential is bound to. Empty where the address is no readable http or https one.
QByteArray webOrigin(const QUrl &url);
bool isSameOrigin(const QUrl &a, const QUrl &b);

//! http or https, with a host and without user information.
bool isWebAddress(const QUrl &url);
//! "localhost" and the addresses of the loopback device.
bool isLoopbackHost(const QString &host);

} // namespace Reprise
