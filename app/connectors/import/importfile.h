// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/recordsource.h"

#include <memory>

namespace Reprise {

//! The events of a file in one of the formats of importformat.h, told by its first elements; JSON
//! lines, lists, and lists in the wrappers of elementreader.h. Streams with bounded memory.
//! Elements that cannot be used are rejected with the line they begin on.
//!
//! Each GitHub delivery becomes a record of its own: redeliveries fold when they are stored.
//! An error where there is no such file. Nothing is read here: the first next(), on the thread that
//! imports, opens the file and is an error where it cannot be read or holds no events.
Result<std::shared_ptr<RecordSource>> openImport(const QString &path);

} // namespace Reprise
