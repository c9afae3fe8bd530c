// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/described/calls/apianswer.h"
#include "app/connectors/described/calls/pageparameters.h"
#include "app/connectors/described/mapping/recordvalues.h"

namespace Reprise {

//! The elements of one answer to a list, and how it goes on.
struct ListedItems {
    std::unique_ptr<JsonDocument> document;
    QList<JsonValue> items;
    QByteArray next;
};

//! Error: Protocol, where there is no list in the answer or it goes on elsewhere.
Result<ListedItems> listedItems(
    const ListSpec &list, const PageOrder &order, const ApiAnswer &answer);

//! A page of events. What cannot be read is among its rejects.
Result<RecordPage> recordPage(
    const RecordValues &values, const PageOrder &order, const ApiAnswer &answer);

} // namespace Reprise
