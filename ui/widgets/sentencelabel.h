// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/sentence.h"

#include <QTextLayout>
#include <QWidget>

namespace Reprise {

//! Shows a sentence, wrapped, with hidden characters by name (see toVisibleText): strong pieces
//! bold, quoted ones in italics, those that can be chosen underlined. It paints characters, never
//! markup.
//!
//! Keys: Tab and the left and right arrows go to the next piece that can be chosen, Return and
//! Space choose it, Ctrl+C copies what is selected, else all.
class SentenceLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit SentenceLabel(QWidget *parent = nullptr);

    void setSentence(const Sentence &sentence);
    QString text() const { return m_layout.text(); } //!< as it is shown
    QString selectedText() const;

    //! Pieces that can be chosen, in order; neighbours with the same link are one.
    int linkCount() const { return int(m_links.size()); }
    QString linkText(int number) const;
    QString linkTip(int number) const { return m_links.at(number).tip; }
    QRect linkRect(int number) const; //!< around it, in the label
    int currentLink() const { return m_current; } //!< the one with the keyboard focus, or -1
    void chooseLink(int number);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void linkChosen(int link); //!< SentencePiece::link
    void currentLinkChanged(int number);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Span {
        int start = 0;
        int length = 0;

        int end() const { return start + length; }
    };
    struct Link {
        Span span;
        int link = 0;
        QString tip;
    };

    void readPieces();
    void lay(int width);
    void colorPieces();
    int characterAt(const QPointF &place) const; //!< -1: beside the text
    int linkAt(const QPointF &place) const;
    QList<QRectF> rectsOf(const Span &span) const; //!< one for each line
    Span selection() const;
    void setCurrentLink(int number);
    void setHoveredLink(int number);
    void tell(int number);
    void copy() const;

    Sentence m_sentence;
    QTextLayout m_layout;
    QList<Link> m_links;
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1; //!< the link under a pressed mouse button
    int m_anchor = 0; //!< of the selection, a character
    int m_cursor = 0;
};

} // namespace Reprise
