// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;

namespace Reprise {

//! Shows where the keyboard is: a ring around the list, table or text that has the focus. Controls
//! and fields draw their own. There is one for the whole program.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    //! Whether it, and not the widget itself, shows the focus of this.
    static bool isFor(const QWidget *widget);
    //! What it is around; nullptr for nothing.
    QWidget *widget() const;

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> m_frame; // Qt moves it from window to window, and deletes it with one
};

} // namespace Reprise
