// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

namespace Reprise {

class ProgressStrip;

//! A run's progress for assistive tools: per cent, as of a progress bar.
class ProgressAccess final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit ProgressAccess(ProgressStrip &strip);

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleValueInterface
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &) override { }
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    ProgressStrip &m_strip;
};

} // namespace Reprise
