// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sentence.h"

namespace Reprise {

Sentence::Sentence(const QString &plain)
{
    append({plain, SentencePiece::Weight::Plain, 0, {}});
}

Sentence Sentence::strong(const QString &text)
{
    Sentence made;
    made.append({text, SentencePiece::Weight::Strong, 0, {}});
    return made;
}

Sentence Sentence::quoted(const QString &text)
{
    Sentence made;
    made.append({text, SentencePiece::Weight::Quoted, 0, {}});
    return made;
}

Sentence Sentence::filled(const QString &pattern, const QList<Sentence> &parts)
{
    Sentence made;
    qsizetype done = 0;
    for (qsizetype i = 0; i + 1 < pattern.size(); ++i) {
        const int part = pattern.at(i) == u'%' ? pattern.at(i + 1).digitValue() : -1;
        if (part < 1 || part > parts.size())
            continue;
        made += Sentence(pattern.sliced(done, i - done));
        made += parts.at(part - 1);
        done = i + 2;
        ++i;
    }
    made += Sentence(pattern.sliced(done));
    return made;
}

Sentence Sentence::linked(int link, const QString &tip) const
{
    Q_ASSERT(link != 0);
    Sentence made = *this;
    for (SentencePiece &piece : made.m_pieces) {
        piece.link = link;
        piece.tip = tip;
    }
    return made;
}

Sentence Sentence::capitalized() const
{
    Sentence made = *this;
    if (!made.isEmpty()) {
        QString &text = made.m_pieces.first().text;
        text[0] = text.at(0).toUpper();
    }
    return made;
}

Sentence &Sentence::operator+=(const Sentence &other)
{
    for (const SentencePiece &piece : other.m_pieces)
        append(piece);
    return *this;
}

void Sentence::append(const SentencePiece &piece)
{
    if (piece.text.isEmpty())
        return;
    SentencePiece *const last = m_pieces.isEmpty() ? nullptr : &m_pieces.last();
    const bool goesOn =
        last && last->weight == piece.weight && last->link == piece.link && last->tip == piece.tip;
    if (goesOn)
        last->text += piece.text;
    else
        m_pieces.append(piece);
}

QString Sentence::text() const
{
    QString text;
    for (const SentencePiece &piece : m_pieces)
        text += piece.text;
    return text;
}

Sentence joined(const QList<Sentence> &sentences, const QString &separator)
{
    Sentence made;
    for (const Sentence &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!made.isEmpty())
            made += Sentence(separator);
        made += sentence;
    }
    return made;
}

} // namespace Reprise
