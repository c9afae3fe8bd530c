// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/focusring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusFrame>
#include <QPlainTextEdit>

namespace Reprise {

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    connect(
        qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::isFor(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget)
        && !qobject_cast<const QPlainTextEdit *>(widget)
        && widget->window()->windowType() != Qt::Popup;
}

QWidget *FocusRing::widget() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

void FocusRing::follow(QWidget *focused)
{
    if (!isFor(focused)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(focused);
    m_frame->setWidget(focused);
}

} // namespace Reprise
