// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"

#include <QString>

namespace Reprise {

//! The canonical text of a filter: lower-case keywords, texts in quotes, numbers, times and stages
//! bare, parentheses only where the tree needs them; everything is empty text.
//! parseQuery(toText(x), now) gives x for every tree that parseQuery() can give, for the same now.
//! Of trees built otherwise the meaning is kept; a relative instant in "=" or "in" is then written
//! as the absolute one it stands for.
QString toText(const QueryNode &node);

//! "body.order.id", "header[\"x-id\"]", "body[\"odd key\"][0]"
QString toText(const FieldRef &field);

} // namespace Reprise
