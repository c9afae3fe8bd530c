// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Reprise {

//! "1 event", "0 events", "247 events": for texts that are English always, such as those of the
//! command line and of reports. Words of the window are counted by tr().
inline QByteArray counted(qint64 count, QByteArrayView one, QByteArrayView many)
{
    return QByteArray::number(count) + ' ' + (count == 1 ? one : many).toByteArray();
}

} // namespace Reprise
