// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/eventcolumns.h"

namespace Reprise {

//! The columns saved beside a store, so that it opens without reading every event. Only a cache:
//! compressed and checksummed, bound to the store's state; whatever is odd about it, it is not used
//! and written anew.
class ColumnFile final
{
public:
    //! Nothing where there is no file, or one that is damaged, cut off, of another format or of
    //! another state of the store.
    static std::optional<EventColumns> load(const QString &path, const BackendState &state);

    //! Written whole or not at all, readable by its owner only.
    static Result<void> save(const QString &path, const EventColumns &columns,
        const BackendState &state, const std::function<bool()> &isCanceled);

private:
    template <typename Stream>
    static void transfer(Stream &stream, EventColumns &columns);
    static bool isSound(const EventColumns &columns);
};

} // namespace Reprise
