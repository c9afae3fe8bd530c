// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Reprise {

//! The members of both objects, each as it was written: those of `second` win, in their order,
//! behind what only `first` has. Where one of the texts is no object that can be read, or has more
//! than a thousand members: `second`, or `first` where `second` is empty.
QByteArray mergedJsonObjects(const QByteArray &first, const QByteArray &second);

} // namespace Reprise
