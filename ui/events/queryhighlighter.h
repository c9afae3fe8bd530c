// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querymistake.h"

#include <QPalette>
#include <QSyntaxHighlighter>
#include <optional>

namespace Reprise {

struct QuerySpan;

//! Colours filter text by its words, and underlines the mistake where there is one.
class QueryHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit QueryHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);
    void setMistake(const std::optional<QueryMistake> &mistake);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat formatOf(const QuerySpan &span) const;
    void underline(const QString &text);

    QPalette m_palette;
    std::optional<QueryMistake> m_mistake;
};

} // namespace Reprise
