// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/gateway/connectionreport.h"

#include <QString>

namespace Reprise {

//! What checking a connection found, in words: what, why, and what to do next.
struct ReportText {
    QString sentence;
    QString nextStep; //!< empty where there is nothing to do
    QString facts; //!< clock, calls left, events seen; may be empty
};

//! gateway: how people call it.
ReportText reportText(const ConnectionReport &report, const QString &gateway);
//! Why the keychain did not take a secret, and that it is kept for this session.
QString keptForSessionText(const Error &trouble);

} // namespace Reprise
