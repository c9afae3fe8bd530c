// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/format/idshape.h"

namespace Reprise {

std::optional<IdShape> IdShape::parse(QByteArrayView text, const Variables &usual)
{
    IdShape shape;
    shape.m_usual = usual;
    for (const QByteArray &piece : text.toByteArray().split('/')) {
        const std::optional<TextTemplate> part = TextTemplate::parse(piece);
        if (!part || part->variables().size() != 1 || part->text() != piece
            || piece != '{' + part->variables().constFirst() + '}')
            return std::nullopt;
        shape.m_parts.append(part->variables().constFirst());
    }
    const bool hasAllUsual = usual.isEmpty()
        || (usual.keys().size() == shape.m_parts.size() - 1
            && !usual.contains(shape.m_parts.constLast()));
    return hasAllUsual ? std::optional(shape) : std::nullopt;
}

bool IdShape::isUsual(const Variables &values) const
{
    for (auto part = m_usual.begin(); part != m_usual.end(); ++part) {
        if (values.value(part.key()) != part.value())
            return false;
    }
    return !m_usual.isEmpty();
}

std::optional<QByteArray> IdShape::compose(const Variables &values) const
{
    QList<QByteArray> pieces;
    for (const QByteArray &part : m_parts) {
        const QByteArray value = values.value(part);
        if (value.isEmpty())
            return std::nullopt;
        pieces.append(value);
    }
    if (pieces.size() == 1)
        return pieces.constFirst();
    if (isUsual(values))
        return pieces.constLast().toPercentEncoding();
    for (QByteArray &piece : pieces)
        piece = piece.toPercentEncoding();
    return pieces.join('/');
}

std::optional<Variables> IdShape::split(QByteArrayView id) const
{
    if (m_parts.size() == 1)
        return id.isEmpty() ? std::nullopt
                            : std::optional(Variables{{m_parts.constFirst(), id.toByteArray()}});
    const QList<QByteArray> pieces = id.toByteArray().split('/');
    Variables values = m_usual;
    const bool isShort = pieces.size() == 1 && !m_usual.isEmpty();
    if (!isShort && pieces.size() != m_parts.size())
        return std::nullopt;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArray &part = isShort ? m_parts.constLast() : m_parts.at(i);
        values.insert(part, QByteArray::fromPercentEncoding(pieces.at(i)));
        if (pieces.at(i).isEmpty())
            return std::nullopt;
    }
    return values;
}

} // namespace Reprise
