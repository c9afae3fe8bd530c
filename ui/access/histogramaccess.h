// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/access/focuswatch.h"

#include <QAccessibleWidget>
#include <array>

namespace Reprise {

class HistogramPartAccess;
class HistogramView;

//! The histogram for assistive tools: what it shows in a sentence, and the window and the two flags
//! as children that tell where they are. The one that the arrow keys move has the focus.
class HistogramAccess final : public QAccessibleWidget
{
public:
    explicit HistogramAccess(HistogramView &view);

    int childCount() const override { return PartCount; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    static constexpr int PartCount = 3; //!< of HistogramView::Part

protected:
    ~HistogramAccess() override;

private:
    void tell(QAccessible::Event kind);
    void tellMove();

    HistogramView &m_view;
    std::array<QAccessible::Id, PartCount> m_parts{};
    FocusWatch m_watch;
    QString m_told;
};

} // namespace Reprise
