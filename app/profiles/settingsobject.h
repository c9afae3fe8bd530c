// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profiles/settingsfile.h"

namespace Reprise {

//! Takes the members of one object of a settings file. What is missing, of the wrong kind, written
//! twice or unknown becomes the file's mistake; after one all reads answer a default.
class SettingsObject final
{
public:
    //! place: where the object stands. file outlives this.
    SettingsObject(SettingsFile &file, QByteArrayView place, JsonObject object);

    bool contains(QByteArrayView key) const { return m_object.contains(key); }
    //! Not empty, at most limit bytes.
    QByteArray text(QByteArrayView key, qsizetype limit = TextLimit);
    QByteArray optionalText(QByteArrayView key, qsizetype limit = TextLimit);
    bool flag(QByteArrayView key, bool fallback);
    qint64 integer(QByteArrayView key, qint64 least, qint64 most);
    QList<QByteArray> texts(QByteArrayView key); //!< empty where it is missing
    QList<SettingsObject> objects(QByteArrayView key); //!< the same
    QList<QList<SettingsObject>> objectLists(QByteArrayView key); //!< the same
    std::optional<SettingsObject> object(QByteArrayView key);
    //! All members, each of them a text: names that the file's writer chose.
    QMap<QByteArray, QByteArray> allTexts();

    //! What nobody took is unknown.
    void refuseRest();
    void complain(QByteArrayView key, const QString &what);
    //! Of the object itself.
    void complain(const QString &what) { m_file->complain(m_place, what); }

    static constexpr qsizetype TextLimit = 4096;

private:
    std::optional<JsonValue> take(QByteArrayView key);
    QByteArray textOf(const JsonValue &value, qsizetype limit);
    QList<SettingsObject> objectsOf(const JsonValue &list);
    QList<JsonValue> listOf(const JsonValue &value);

    SettingsFile *m_file;
    QByteArrayView m_place;
    JsonObject m_object;
    QList<bool> m_isTaken;
};

} // namespace Reprise
