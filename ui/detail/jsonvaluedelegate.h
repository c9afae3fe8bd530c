// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/plainitemdelegate.h"

namespace Reprise {

//! Draws names and values of a JSON tree in the colours of the text views.
class JsonValueDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    using PlainItemDelegate::PlainItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Reprise
