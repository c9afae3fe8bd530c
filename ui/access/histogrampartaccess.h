// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/histogram/histogramview.h"

#include <QAccessible>
#include <QCoreApplication>

namespace Reprise {

class HistogramAccess;

//! The window of a histogram or one of its flags: a slider whose name tells where it is. Deleted by
//! its HistogramAccess.
class HistogramPartAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(HistogramPartAccess)

public:
    HistogramPartAccess(HistogramAccess &histogram, HistogramView &view, HistogramView::Part part);

    // QAccessibleInterface
    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Slider; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleActionInterface
    QStringList actionNames() const override;
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &action) const override;

private:
    HistogramAccess &m_histogram;
    HistogramView &m_view;
    const HistogramView::Part m_part;
};

} // namespace Reprise
