// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

#include <QHash>

namespace Reprise {

//! Replaces what looks like a secret by "[redacted 1]", "[redacted 2]", …: the same value gets the
//! same tag from one Redactor. The tags are numbers and not hashes, so that nothing can be guessed
//! back, and the same input in the same order gives the same output. Bytes that are no secret stay
//! as they are. It finds secrets by their place (header names, members and parameters with telling
//! names, user names in addresses) and by their form (well-known token prefixes, JWT, private
//! keys); it cannot see into compressed or encrypted bodies.
class Redactor final
{
public:
    QByteArray text(const QByteArray &value);
    Headers headers(const Headers &fields);
    HttpMessage message(const HttpMessage &message);

    qint64 replaced() const { return m_replaced; } //!< places, not distinct values

    static bool isSecretHeader(QByteArrayView name);

private:
    QByteArray tagFor(const QByteArray &secret);

    QHash<QByteArray, int> m_numbers; // by SHA-256, so that no secret is kept
    qint64 m_replaced = 0;
};

//! Every text of the record that may hold a secret, redacted.
EventRecord redactedRecord(EventRecord record, Redactor &redactor);

} // namespace Reprise
