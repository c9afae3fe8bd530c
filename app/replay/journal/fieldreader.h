// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QString>
#include <nlohmann/json.hpp>
#include <optional>

namespace Reprise {

using Json = nlohmann::ordered_json;

//! Bytes as JSON: a string where they are UTF-8, else {"base64": "…"}, so that nothing is lost.
Json textToJson(const QByteArray &bytes);

//! Reads the fields of one JSON object of a file of ours and remembers the first that is missing,
//! of the wrong type or out of bounds; after that all reads answer a default.
class FieldReader final
{
public:
    explicit FieldReader(const Json &object);

    bool isOk() const { return m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; } //!< the program's English; names the field
    void fail(const char *key, const char *reason);

    QByteArray text(const char *key, qsizetype limit = 65536);
    QByteArray optionalText(const char *key, qsizetype limit); //!< empty where it is missing
    qint64 integer(const char *key, qint64 least, qint64 most);
    std::optional<qint64> optionalInteger(const char *key, qint64 least, qint64 most);
    double number(const char *key);
    const Json &child(const char *key); //!< an empty object where it is missing

    //! The value of a word by its table, e.g. stageFromWord.
    template <typename Enum>
    Enum word(const char *key, std::optional<Enum> (*fromWord)(QByteArrayView), Enum fallback)
    {
        const std::optional<Enum> value = fromWord(text(key));
        if (!value)
            fail(key, "is not a known word");
        return value.value_or(fallback);
    }

private:
    const Json *find(const char *key);

    const Json &m_object;
    QString m_problem;
};

} // namespace Reprise
