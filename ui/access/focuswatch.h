// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace Reprise {

//! Calls back when a widget has got the keyboard focus: after Qt has told of the widget itself, so
//! that what is told then, the part of it that has the focus, is heard last.
class FocusWatch final : public QObject
{
    Q_OBJECT

public:
    FocusWatch(QWidget *widget, std::function<void()> focused);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void call();

    std::function<void()> m_focused;
    bool m_isCalling = false; // soon
};

} // namespace Reprise
