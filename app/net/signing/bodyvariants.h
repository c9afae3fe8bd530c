// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signaturereport.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! A form in which a stored body may have been signed.
struct BodyForm {
    BodyVariant variant = BodyVariant::AsStored;
    QByteArray bytes;
};

//! The body as stored, then what it may have been before a store or a proxy changed it; each
//! once. Large bodies (VariantBytesLimit) only as stored and compact.
QList<BodyForm> bodyForms(const QByteArray &body);

inline constexpr qsizetype VariantBytesLimit = 8 * 1024 * 1024;

} // namespace Reprise
