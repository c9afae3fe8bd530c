// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Reprise::Test {

//! What breaks a JSON Schema, by place. Knows the part of the language that the schema of
//! descriptions uses: type, enum, properties, required, additionalProperties, items, anyOf, $ref to
//! $defs, minimum, maximum; any other keyword that restricts is a complaint, too.
QStringList schemaComplaints(const QByteArray &schema, const QByteArray &document);

} // namespace Reprise::Test
