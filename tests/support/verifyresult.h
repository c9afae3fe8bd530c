// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QTest>

//! Fails with the error's words when a Result holds no value.
#define VERIFY_RESULT(expression) \
    do { \
        const auto &verifiedResult = (expression); \
        if (!verifiedResult) \
            QFAIL(qPrintable( \
                QStringLiteral("%1: %2 (kind %3)") \
                    .arg(verifiedResult.error().operation, verifiedResult.error().detail) \
                    .arg(int(verifiedResult.error().kind)))); \
    } while (false)
