// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/sendtarget.h"

namespace Reprise {

void appendMarkers(Headers &headers, const SendTarget &target, const EventId &event)
{
    for (const Header &marker : target.markers.fields()) {
        QByteArray value = marker.value;
        value.replace("{run}", target.run.text());
        value.replace("{event}", event.text().toPercentEncoding());
        headers.append(marker.name, value);
    }
}

} // namespace Reprise
