// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"

#include <QString>

namespace Reprise {

//! The text of a settings file while it is read: a JSON object and the first mistake in it, with
//! its line. Mistakes are in the program's own English and quote at most a name.
class SettingsFile final
{
public:
    explicit SettingsFile(const QByteArray &text);

    //! Nothing where the text is no JSON object; that is the first mistake then.
    std::optional<JsonObject> root();
    JsonParser &parser() { return m_parser; }
    QByteArrayView start() const { return QByteArrayView(m_text).first(0); }

    //! place: a slice of this file. Only the first mistake counts.
    void complain(QByteArrayView place, const QString &what);
    bool isGood() const { return m_what.isEmpty(); }
    //! "line 12: unknown key "proxi"". REQUIRES: !isGood()
    QString mistake() const;

private:
    qint64 lineOf(qsizetype offset) const;

    QByteArray m_text; // padded
    qsizetype m_size;
    JsonParser m_parser;
    QString m_what;
    qint64 m_line = 0;
};

} // namespace Reprise
