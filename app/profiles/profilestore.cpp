// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profiles/profilestore.h"

#include "app/profiles/profiletext.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr qint64 SizeLimit = 1 << 20;

ProfileStore::ProfileStore(QString file)
    : m_file(std::move(file))
{
}

Result<QList<Profile>> ProfileStore::load() const
{
    const auto failed = [this](const QString &why) {
        return Error{Error::Kind::Storage, u"read profiles"_s, u"%1, %2"_s.arg(m_file, why)};
    };
    QFile file(m_file);
    if (!file.exists())
        return QList<Profile>{};
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    if (file.size() > SizeLimit)
        return failed(u"the file is too large"_s);
    Result<QList<Profile>> profiles = profilesFromText(file.readAll());
    return profiles ? std::move(profiles) : failed(profiles.error().detail);
}

Result<void> ProfileStore::save(const QList<Profile> &profiles) const
{
    const QByteArray text = profilesToText(profiles);
    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, u"save profiles"_s, folder};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return Error{Error::Kind::Storage, u"save profiles"_s, file.errorString()};
    return {};
}

} // namespace Reprise
