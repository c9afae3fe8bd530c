// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Reprise {

class PlainLabel;

//! Search within what is shown: Enter next, Shift+Enter previous, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(); //!< shows it and puts the cursor into it
    QByteArray needle() const;
    //! current counts from 0; -1 where nothing is current.
    void setResult(int current, int total, bool isLimited);

signals:
    void needleChanged();
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *button(const QString &glyph, const QString &text, void (FindBar::*target)());
    void close();

    QLineEdit *m_edit;
    PlainLabel *m_count;
};

} // namespace Reprise
