// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/queryhighlighter.h"

#include "models/domain/query/queryspans.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

namespace Reprise {

QueryHighlighter::QueryHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_palette(QGuiApplication::palette())
{
}

void QueryHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void QueryHighlighter::setMistake(const std::optional<QueryMistake> &mistake)
{
    if (m_mistake == mistake)
        return;
    m_mistake = mistake;
    rehighlight();
}

QTextCharFormat QueryHighlighter::formatOf(const QuerySpan &span) const
{
    const Theme &theme = Theme::current(m_palette);
    QTextCharFormat format;
    switch (span.kind) {
    case QuerySpan::Kind::Operator:
    case QuerySpan::Kind::Word:
        format.setForeground(theme.text);
        break;
    case QuerySpan::Kind::Field:
    case QuerySpan::Kind::Keyword:
        format.setForeground(theme.keyword);
        break;
    case QuerySpan::Kind::String:
        format.setForeground(theme.string);
        break;
    case QuerySpan::Kind::Number:
        format.setForeground(theme.number);
        break;
    case QuerySpan::Kind::Error:
        format.setForeground(theme.error);
        break;
    }
    return format;
}

void QueryHighlighter::highlightBlock(const QString &text)
{
    for (const QuerySpan &span : querySpans(text))
        setFormat(static_cast<int>(span.column), static_cast<int>(span.length), formatOf(span));
    if (m_mistake)
        underline(text);
}

//! A mistake at the end has no characters of its own; the last ones before it are marked.
void QueryHighlighter::underline(const QString &text)
{
    qsizetype column = qMin(m_mistake->column, text.size());
    qsizetype length = qMin(m_mistake->length, text.size() - column);
    while (length == 0 && column > 0) {
        --column;
        length = text.at(column).isSpace() ? 0 : 1;
    }
    for (qsizetype i = column; i < column + length; ++i) {
        QTextCharFormat marked = format(static_cast<int>(i));
        marked.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        marked.setUnderlineColor(Theme::current(m_palette).error);
        setFormat(static_cast<int>(i), 1, marked);
    }
}

} // namespace Reprise
