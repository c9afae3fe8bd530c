// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/rowlayout.h"

#include "models/domain/text/utf8.h"
#include "ui/widgets/visibletext.h"

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int TabWidth = 4;

//! Characters that fixed-pitch fonts draw over two cells.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
        || category == QChar::Mark_Enclosing;
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

//! Without the brackets: in the viewer a frame says that it is a name.
QString boxName(const QString &name)
{
    return name.size() > 2 && name.startsWith(u'⟦') ? name.sliced(1, name.size() - 2) : name;
}

//! Builds the layout of one row, character by character.
class TextLayer
{
public:
    TextLayer(QByteArrayView text, qsizetype begin, qsizetype end)
        : m_text(text.first(end))
        , m_at(begin)
    {
        m_layout.end = end;
        m_layout.text.reserve(end - begin);
        m_layout.glyphs.reserve(end - begin);
    }

    RowLayout run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_layout);
    }

private:
    void step()
    {
        const Utf8Character character = utf8At(m_text, m_at);
        if (!character.isValid)
            addBox(1, visibleByte(uchar(m_text[m_at])));
        else if (character.codePoint == '\t')
            addTab();
        else if (isHiddenCharacter(character.codePoint))
            addBox(character.length, visibleName(character.codePoint));
        else
            addCharacter(character);
    }

    void add(int length, const QString &shown, int width, RowGlyph::Look look)
    {
        RowGlyph glyph;
        glyph.begin = m_at;
        glyph.end = m_at + length;
        glyph.width = width;
        glyph.look = look;
        m_layout.append(glyph, shown);
        m_at += length;
    }
    void addBox(int length, const QString &name)
    {
        const QString shown = boxName(name);
        add(length, shown, int(shown.size()) + 1, RowGlyph::Look::Box);
        m_marks = CombiningLimit;
    }
    void addTab() { add(1, {}, TabWidth - m_layout.columns % TabWidth, RowGlyph::Look::Text); }

    void addCharacter(const Utf8Character &character)
    {
        const char32_t c = character.codePoint;
        if (c < 0x7F) {
            m_marks = 0;
            return add(1, QString(QChar(char16_t(c))), 1, RowGlyph::Look::Text);
        }
        const bool isOnLetter = !m_layout.glyphs.isEmpty() && m_marks < CombiningLimit;
        if (isMark(c))
            return isOnLetter ? join(character) : addBox(character.length, visibleMark(c));
        if (isRightToLeft(c) && continuesWord())
            return join(character);
        m_marks = 0;
        m_letters = 1;
        m_isWord = isRightToLeft(c);
        const int width = isWide(c) ? 2 : 1;
        add(character.length, QStringView(QChar::fromUcs4(c)).toString(), width,
            RowGlyph::Look::Text);
    }
    bool continuesWord() const
    {
        return m_isWord && m_letters < WordLimit && !m_layout.glyphs.isEmpty()
            && m_layout.glyphs.last().end == m_at
            && isRightToLeft(QChar(m_layout.text.at(m_layout.glyphs.last().textBegin)).unicode());
    }
    //! Puts a mark on the letter before, or a letter to the word before.
    void join(const Utf8Character &character)
    {
        RowGlyph &glyph = m_layout.glyphs.last();
        const QString shown = QStringView(QChar::fromUcs4(character.codePoint)).toString();
        m_layout.text += shown;
        glyph.textLength += int(shown.size());
        glyph.end += character.length;
        m_at += character.length;
        if (isMark(character.codePoint)) {
            ++m_marks;
            return;
        }
        ++m_letters;
        ++glyph.width;
        ++m_layout.columns;
    }
    static QString visibleMark(char32_t c)
    {
        return u"⟦U+%1⟧"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
    }

    QByteArrayView m_text;
    qsizetype m_at;
    RowLayout m_layout;
    int m_marks = CombiningLimit; //!< on the last letter; a row does not begin with one
    int m_letters = 0;
    bool m_isWord = false;
};

} // namespace

void RowLayout::append(const RowGlyph &glyph, const QString &shown)
{
    RowGlyph added = glyph;
    added.textBegin = int(text.size());
    added.textLength = int(shown.size());
    added.column = columns;
    text += shown;
    columns += glyph.width;
    glyphs.append(added);
}

qsizetype RowLayout::byteAt(int column) const
{
    for (const RowGlyph &glyph : glyphs) {
        if (column < glyph.column + glyph.width)
            return glyph.begin;
    }
    return end;
}

int RowLayout::columnOf(qsizetype byte) const
{
    for (const RowGlyph &glyph : glyphs) {
        if (byte < glyph.end)
            return glyph.column;
    }
    return columns;
}

RowLayout layOutText(QByteArrayView text, qsizetype begin, qsizetype end)
{
    return TextLayer(text, begin, end).run();
}

void colour(RowLayout &layout, const QList<TextSpan> &spans)
{
    auto span = spans.begin();
    for (RowGlyph &glyph : layout.glyphs) {
        while (span != spans.end() && span->end <= glyph.begin)
            ++span;
        if (span == spans.end())
            return;
        if (span->begin <= glyph.begin)
            glyph.kind = span->kind;
    }
}

RowLayout layOutHex(QByteArrayView text, qsizetype begin, qsizetype end)
{
    RowLayout layout;
    layout.end = end;
    for (qsizetype at = begin; at < end; ++at) {
        RowGlyph glyph{at, at + 1};
        glyph.width = at - begin == HexRowBytes / 2 - 1 ? 4 : 3;
        const QString digits = QString::number(uchar(text[at]), 16).rightJustified(2, u'0');
        layout.append(glyph, digits);
    }
    constexpr int CharacterColumn = HexRowBytes * 3 + 2;
    layout.columns = CharacterColumn;
    for (qsizetype at = begin; at < end; ++at) {
        const uchar byte = uchar(text[at]);
        const bool isShown = byte >= 0x20 && byte < 0x7F;
        RowGlyph glyph{at, at + 1};
        glyph.kind = isShown ? SpanKind::String : SpanKind::Plain;
        layout.append(glyph, isShown ? QString(QChar(char16_t(byte))) : u"·"_s);
    }
    return layout;
}

} // namespace Reprise
