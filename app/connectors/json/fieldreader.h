// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonobject.h"
#include "models/domain/error.h"
#include "models/domain/timestamp.h"

#include <QString>

namespace Reprise {

enum class Need : quint8 { Optional, Required };

//! Takes known members out of a JSON object, notes the first one that cannot be used, and gives
//! back what nobody took. null counts as absent. A known member that stands there twice is a
//! mistake: two readers would believe different values.
class FieldReader
{
public:
    explicit FieldReader(const JsonObject &object);

    QByteArray text(QByteArrayView key, Need need = Need::Optional);
    //! A string, or an integer with all its digits.
    QByteArray id(QByteArrayView key, Need need = Need::Optional);
    std::optional<qint64> integer(QByteArrayView key, Need need = Need::Optional);
    //! A number times scale, rounded: seconds (1'000'000) or milliseconds (1'000) to microseconds.
    std::optional<qint64> micros(QByteArrayView key, double scale);
    std::optional<Timestamp> time(QByteArrayView key, Need need = Need::Optional);
    std::optional<bool> flag(QByteArrayView key);
    //! An object, an array, or anything.
    std::optional<JsonValue> object(QByteArrayView key, Need need = Need::Optional);
    std::optional<JsonValue> array(QByteArrayView key, Need need = Need::Optional);
    std::optional<JsonValue> any(QByteArrayView key, Need need = Need::Optional);

    bool isGood() const { return m_problem.isEmpty(); }
    //! REQUIRES: !isGood()
    Error error() const;
    //! For mistakes that only the caller can see. The first one counts.
    void setProblem(QByteArrayView key, const QString &what);

    //! The members that nobody took, as a JSON object of the slices as written; empty where none.
    QByteArray rest() const;

private:
    JsonObject m_object;
    QList<bool> m_isTaken;
    QString m_problem;
};

} // namespace Reprise
