// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QAction;
class QPushButton;
class QToolButton;

namespace Reprise {

class PlainLabel;

//! One line that tells of trouble or news, instead of a message box: icon, text, at most one
//! action, close. Hidden until show…() is called; a new message replaces the old one.
class MessageBanner final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Notice, Warning, Error };

    explicit MessageBanner(QWidget *parent = nullptr);

    //! actionText may be empty: then there is no button. The text may hold data from outside.
    void showMessage(Tone tone, const QString &text, const QString &actionText = {});
    void dismiss(); //!< hides it; emits nothing
    //! For what stays true: a person cannot close it.
    void setLasting(bool isLasting);
    void setActionEnabled(bool isEnabled);
    QString text() const;
    Tone tone() const { return m_tone; }

signals:
    void actionTriggered();
    void closed(); //!< by the person

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor toneColor() const;
    QString toneGlyph() const;
    void close();

    Tone m_tone = Tone::Notice;
    bool m_isLasting = false;
    PlainLabel *m_label;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace Reprise
