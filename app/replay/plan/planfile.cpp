// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planfile.h"

#include "app/replay/plan/plantext.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <fcntl.h>
#include <unistd.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static Error storageError(const QString &operation, const QString &detail)
{
    return Error{Error::Kind::Storage, operation, detail};
}

//! QSaveFile syncs the file; that its new name survives a power cut is the folder's business.
static bool syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
}

Result<void> writePlanFile(const QString &path, const ReplayPlan &plan)
{
    const QString operation = u"write the plan"_s;
    const QByteArray text = planToText(plan);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return storageError(operation, file.errorString());
    if (!syncFolder(path))
        return storageError(operation, u"the folder could not be synced"_s);
    return {};
}

Result<ReplayPlan> readPlanFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(u"read the plan"_s, file.errorString());
    const QByteArray text = file.read(PlanTextLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return storageError(u"read the plan"_s, file.errorString());
    return planFromText(text);
}

} // namespace Reprise
