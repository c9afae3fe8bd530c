// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/listspec.h"

namespace Reprise {

class DescriptionNode;

//! Reads "method", "path", "query", "body", "secret" and "prefix" of a node that may have more.
void readCall(DescriptionNode &node, CallSpec &call);
//! Reads a call that may be its path alone.
CallSpec readShortCall(DescriptionNode &node);
QList<QueryParameter> readParameters(DescriptionNode &node, const char *key);
//! Reads a call with all that lists have: "items", "paging", "size", "filters", …
void readList(DescriptionNode &node, ListSpec &list);

} // namespace Reprise
