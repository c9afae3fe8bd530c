// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Reprise {

//! The target of the first link of that relation in a Link field (RFC 8288), as written; empty
//! where there is none. `relation` compares without regard to case and may be one of several in
//! its rel. Any text is accepted: what cannot be read is passed over.
QByteArray linkTarget(const QByteArray &field, QByteArrayView relation);

} // namespace Reprise
