// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/gatewayfiles.h"

#include <QDir>
#include <QFile>
#include <algorithm>

//! A static library's resources are only linked in where they are named. Outside the namespace, as
//! the macro demands.
static void registerGateways()
{
    Q_INIT_RESOURCE(gateways);
}

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostFiles = 200;

QStringList jsonFiles(const QString &folder)
{
    QStringList paths;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (!name.endsWith(u".schema.json") && paths.size() < MostFiles)
            paths.append(dir.filePath(name));
    }
    return paths;
}

void add(GatewayFiles &files, const QString &path, const QString &origin)
{
    Result<ReadDescription> read = readGatewayFile(path);
    if (!read) {
        files.refused.append({path, {{1, {}, read.error().detail}}});
        return;
    }
    if (!read->description) {
        files.refused.append({path, read->mistakes});
        return;
    }
    read->description->origin = origin;
    const auto isSame = [&read](const std::shared_ptr<const Description> &known) {
        return known->id == read->description->id;
    };
    files.descriptions.removeIf(isSame);
    files.descriptions.append(std::make_shared<Description>(*std::move(read->description)));
}

} // namespace

Result<ReadDescription> readGatewayFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, u"read gateway"_s, file.errorString()};
    return readDescription(file.read(DescriptionBytesLimit + 1), path);
}

GatewayFiles loadGatewayFiles(const QString &folder)
{
    registerGateways();
    GatewayFiles files;
    for (const QString &path : jsonFiles(u":/gateways"_s))
        add(files, path, {});
    const auto byName = [](const auto &a, const auto &b) { return a->name < b->name; };
    std::sort(files.descriptions.begin(), files.descriptions.end(), byName);
    if (folder.isEmpty())
        return files;
    for (const QString &path : jsonFiles(folder))
        add(files, path, path);
    return files;
}

} // namespace Reprise
