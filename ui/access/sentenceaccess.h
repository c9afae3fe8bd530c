// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

namespace Reprise {

class SentenceLabel;

//! A sentence as assistive tools see it: its text, and below it a link for each piece that can be
//! chosen, which they can press.
class SentenceAccess final : public QAccessibleWidget
{
public:
    explicit SentenceAccess(SentenceLabel &label);
    ~SentenceAccess() override;
    Q_DISABLE_COPY_MOVE(SentenceAccess)

    QString text(QAccessible::Text kind) const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    SentenceLabel *label() const;

    mutable QList<QAccessible::Id> m_links; //!< as many as were ever asked for
};

} // namespace Reprise
