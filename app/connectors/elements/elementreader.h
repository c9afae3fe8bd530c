// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArrayView>
#include <QString>
#include <memory>
#include <optional>

namespace Reprise {

//! One JSON text of a file: a line, or an element of its list.
struct ImportElement {
    QByteArrayView text; //!< without white space around it, JsonPadding readable bytes behind it
    qint64 line = 0; //!< the one it begins on, from 1
    QString problem; //!< not empty: there is no text, and this is why
};

//! Cuts a file into JSON texts without looking into them more than needed.
class ElementReader
{
public:
    virtual ~ElementReader() = default;

    //! The next text, nothing at the end; valid until the next call. An error means that the file
    //! cannot be read on.
    virtual Result<std::optional<ImportElement>> next() = 0;
    virtual qint64 bytesDone() const = 0;
    virtual qint64 bytesTotal() const = 0;
};

//! A reader for the file's layout: JSON lines, a list, or a list wrapped as {"data":[…]},
//! {"data":{"items":[…]}} or {"log":{"entries":[…]}} (HAR); a byte order mark is passed over.
Result<std::unique_ptr<ElementReader>> openElements(const QString &path);

} // namespace Reprise
