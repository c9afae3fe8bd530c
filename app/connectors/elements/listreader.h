// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/elements/elementreader.h"

#include <QByteArray>

namespace Reprise {

class BlockReader;

//! Elements of the list that a document holds, one after the other: the document is a list, or an
//! object with the list at data, data.items or log.entries. A document without such a list is its
//! own only element.
class ListReader final : public ElementReader
{
public:
    //! maxBytes: longest element.
    explicit ListReader(std::unique_ptr<BlockReader> file, qint64 maxBytes);
    ~ListReader() override;

    Result<std::optional<ImportElement>> next() override;
    qint64 bytesDone() const override;
    qint64 bytesTotal() const override;

private:
    enum class Place : quint8 { BeforeList, InList, BehindList, AtEnd };
    enum class Keep : quint8 { Value, Nothing };

    int peek();
    void take(qsizetype count);
    int peekBehindSpace();
    QByteArray takeKey();
    bool findList();
    bool enterMember();
    qsizetype findValueEnd(Keep keep);

    ImportElement element();
    ImportElement wholeDocument();
    std::optional<ImportElement> rest();
    std::optional<ImportElement> step();

    std::unique_ptr<BlockReader> m_file;
    qint64 m_maxBytes;
    Place m_place = Place::BeforeList;
    QByteArray m_parent; // name of the member whose object we are in, empty at the top
    int m_depth = 0; // objects around the list
    qint64 m_line = 1;
    qsizetype m_toTake = 0; // the element handed out
    std::optional<Error> m_error;
};

} // namespace Reprise
