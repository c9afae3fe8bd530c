// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querymistake.h"

#include <QPlainTextEdit>
#include <optional>

class QToolButton;

namespace Reprise {

class QueryHighlighter;

//! One line of filter text with colours. Looks and acts as a QLineEdit, which cannot show several
//! colours; what is pasted becomes one line, hidden characters become escapes.
class QueryLine final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit QueryLine(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    //! As one step that can be undone.
    void setText(const QString &text);
    void setText(const QString &text, qsizetype cursor);
    qsizetype cursorColumn() const;
    //! The rectangle of a column's left edge, in coordinates of this widget.
    QRect columnRect(qsizetype column) const;

    //! Underlines it and frames the line in the colour of errors.
    void setMistake(const std::optional<QueryMistake> &mistake);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cleared(); //!< by the button

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void createClearButton();
    void drawFrame();
    int lineHeight() const;

    QueryHighlighter *m_highlighter;
    QToolButton *m_clear = nullptr;
    bool m_hasMistake = false;
};

} // namespace Reprise
