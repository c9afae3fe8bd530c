// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>
#include <QList>

namespace Reprise {

class RunCounters;

//! The numbers of a run for assistive tools: one text a number, with its name.
class FiguresAccess final : public QAccessibleWidget
{
public:
    explicit FiguresAccess(RunCounters &counters);

    QString figureText(int index) const;
    QRect figureRect(int index) const; //!< on the screen

    int childCount() const override { return int(m_figures.size()); }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;

protected:
    ~FiguresAccess() override;

private:
    RunCounters &m_counters;
    QList<QAccessible::Id> m_figures;
};

} // namespace Reprise
