// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/reading/descriptionreader.h"
#include "models/domain/result.h"

#include <memory>

namespace Reprise {

//! A description's file that cannot be used.
struct RefusedGatewayFile {
    QString path;
    QList<DescriptionMistake> mistakes; //!< not empty

    bool operator==(const RefusedGatewayFile &) const = default;
};

struct GatewayFiles {
    QList<std::shared_ptr<const Description>> descriptions; //!< built in ones first, by name
    QList<RefusedGatewayFile> refused;
};

//! The descriptions that come with the program, and those of the user in folder/*.json. A file of
//! the user takes the place of a built-in one with the same id. Reads files: at start, or on a
//! worker.
GatewayFiles loadGatewayFiles(const QString &folder);

//! Reads one file. Error: Storage, where it cannot be read.
Result<ReadDescription> readGatewayFile(const QString &path);

} // namespace Reprise
