// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Reprise {

//! A piece of a sentence that looks the same throughout. Plain text, which may hold data.
struct SentencePiece {
    enum class Weight : quint8 {
        Plain,
        Strong, //!< what the eye should find first
        Quoted, //!< the words of others
    };

    QString text;
    Weight weight = Weight::Plain;
    int link = 0; //!< what choosing it means to the sentence's owner; 0: it cannot be chosen
    QString tip; //!< what choosing it does

    bool operator==(const SentencePiece &) const = default;
};

//! Words for people in which some are heavier than others, and some can be chosen. No markup: how a
//! piece looks is never read from its text.
class Sentence final
{
public:
    Sentence() = default;
    Sentence(const QString &plain); // implicit: plain words are a sentence
    static Sentence strong(const QString &text);
    static Sentence quoted(const QString &text);
    //! A translated pattern with %1 to %9 replaced by the parts. What the parts hold is not looked
    //! at again, so that data with a "%1" in it stays as it is.
    static Sentence filled(const QString &pattern, const QList<Sentence> &parts);

    //! The same, all of it to be chosen. link is not 0.
    Sentence linked(int link, const QString &tip) const;
    //! The same, beginning with a capital letter.
    Sentence capitalized() const;
    Sentence &operator+=(const Sentence &other);

    bool isEmpty() const { return m_pieces.isEmpty(); }
    const QList<SentencePiece> &pieces() const { return m_pieces; }
    QString text() const;

    bool operator==(const Sentence &) const = default;

private:
    void append(const SentencePiece &piece);

    QList<SentencePiece> m_pieces; //!< none is empty
};

//! All that are not empty, with the separator between them.
Sentence joined(const QList<Sentence> &sentences, const QString &separator);

} // namespace Reprise
