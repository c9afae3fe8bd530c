// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Reprise {

//! A label that shows text as it is: never markup, never a link, hidden characters by name (see
//! toVisibleText). Text too long for the label is cut where elideMode says, and the tooltip then
//! has all of it.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Normal, Muted, Strong, Error };

    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    //! Hides QLabel's, which would take markup.
    void setText(const QString &text);
    QString text() const { return QLabel::text(); }
    void setElideMode(Qt::TextElideMode mode);
    Qt::TextElideMode elideMode() const { return m_elideMode; }
    void setTone(Tone tone);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString shownText() const;
    void applyTone();
    void refresh();

    Qt::TextElideMode m_elideMode = Qt::ElideNone;
    Tone m_tone = Tone::Normal;
    bool m_isApplyingTone = false;
    bool m_wasStrong = false;
};

} // namespace Reprise
