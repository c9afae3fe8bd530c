// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalstorage.h"

namespace Reprise {

QList<DurableIntent> JournalStorage::confirmed(const QList<Intent> &intents)
{
    QList<DurableIntent> durable;
    durable.reserve(intents.size());
    for (const Intent &intent : intents)
        durable.append(DurableIntent(intent));
    return durable;
}

} // namespace Reprise
