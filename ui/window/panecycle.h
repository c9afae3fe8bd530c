// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace Reprise {

//! Takes the keyboard from one part of the window to the next and back. Parts that are hidden or
//! have nothing to focus are passed over; a part that had the focus before gets it back where it
//! was.
class PaneCycle final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! In the order of the window, from left to right and from the top down.
    void setPanes(const QList<QWidget *> &panes);
    void focusNext() { step(1); }
    void focusPrevious() { step(-1); }
    //! Where the keyboard is now; -1 outside of all.
    int current() const;

private:
    void step(int direction);
    static QWidget *placeIn(QWidget *pane);

    QList<QPointer<QWidget>> m_panes;
};

} // namespace Reprise
