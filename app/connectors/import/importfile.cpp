// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/importfile.h"

#include "app/connectors/import/filerecordsource.h"

#include <QFileInfo>

namespace Reprise {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<RecordSource>> openImport(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Error{Error::Kind::NotFound, u"read file"_s, u"no such file"_s};
    if (!file.isFile())
        return Error{Error::Kind::Storage, u"read file"_s, u"not a file"_s};
    return std::shared_ptr<RecordSource>(std::make_shared<FileRecordSource>(path));
}

} // namespace Reprise
