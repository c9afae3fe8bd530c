// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/sender.h"

namespace Reprise::Test {

//! A stored JSON request with that body.
HttpMessage message(const QByteArray &body);

//! Orders for items 0, 1, … with events evt_0, evt_1, … and keys key-0, key-1, …, as if their
//! intents were durable.
QList<SendOrder> orders(const QList<HttpMessage> &messages);

//! Sends and waits until each order has its outcome; outcomes by index.
QList<Exchange> sent(Sender &sender, const QList<SendOrder> &list);

} // namespace Reprise::Test
