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
//! An error where the file cannot be read, or nothing at its beginning is an event.
//! Blocks for the first read only; call it where a disk may be slow.
Result<std::shared_ptr<RecordSource>> openImport(const QString &path);

} // namespace Reprise
