// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"
#include "models/items/replayitemmodel.h"

#include <QWidget>
#include <array>

class QButtonGroup;
class QPushButton;

namespace Reprise {

//! Which items of a run are listed: one button per group of outcomes, with its count.
class StateFilter final : public QWidget
{
    Q_OBJECT

public:
    enum class Group { All, Left, Delivered, Accepted, Failed, InDoubt, NotSent };
    static constexpr int GroupCount = 7;

    explicit StateFilter(QWidget *parent = nullptr);

    void setTotals(const RunTotals &totals);
    void setGroup(Group group);
    Group group() const;
    static ReplayItemModel::StateSet statesOf(Group group);

signals:
    void groupChosen(Reprise::StateFilter::Group group);

private:
    static QString nameOf(Group group);

    QButtonGroup *m_buttons;
    std::array<QPushButton *, GroupCount> m_button{};
};

} // namespace Reprise
