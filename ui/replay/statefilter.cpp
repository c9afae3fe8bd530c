// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/statefilter.h"

#include "ui/widgets/format.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace Reprise {

StateFilter::StateFilter(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int i = 0; i < GroupCount; ++i) {
        auto *button = new QPushButton(nameOf(Group(i)), this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_buttons->addButton(button, i);
        m_button.at(size_t(i)) = button;
        row->addWidget(button);
    }
    row->addStretch(1);
    m_buttons->button(0)->setChecked(true);
    setAccessibleName(tr("Listed items"));
    connect(
        m_buttons, &QButtonGroup::idClicked, this, [this](int id) { emit groupChosen(Group(id)); });
}

QString StateFilter::nameOf(Group group)
{
    switch (group) {
    case Group::All:
        return tr("All");
    case Group::Left:
        return tr("Left");
    case Group::Delivered:
        return tr("Delivered");
    case Group::Accepted:
        return tr("Accepted");
    case Group::Failed:
        return tr("Failed");
    case Group::InDoubt:
        return tr("In doubt");
    case Group::NotSent:
        return tr("Not sent");
    }
    return {};
}

ReplayItemModel::StateSet StateFilter::statesOf(Group group)
{
    const auto bit = ReplayItemModel::bit;
    switch (group) {
    case Group::All:
        return ReplayItemModel::AllStates;
    case Group::Left:
        return bit(ItemState::Planned) | bit(ItemState::Sending);
    case Group::Delivered:
        return bit(ItemState::Delivered);
    case Group::Accepted:
        return bit(ItemState::Accepted);
    case Group::Failed:
        return bit(ItemState::Failed);
    case Group::InDoubt:
        return bit(ItemState::InDoubt);
    case Group::NotSent:
        return bit(ItemState::Refused) | bit(ItemState::Skipped);
    }
    return ReplayItemModel::AllStates;
}

void StateFilter::setTotals(const RunTotals &totals)
{
    for (int i = 0; i < GroupCount; ++i) {
        qint64 count = 0;
        for (int state = 0; state < ItemStateCount; ++state) {
            if (statesOf(Group(i)) & ReplayItemModel::bit(ItemState(state)))
                count += totals.count(ItemState(state));
        }
        m_button.at(size_t(i))->setText(
            tr("%1 %2", "group of items, count").arg(nameOf(Group(i)), countText(count)));
    }
}

void StateFilter::setGroup(Group group)
{
    m_buttons->button(int(group))->setChecked(true);
}

StateFilter::Group StateFilter::group() const
{
    return Group(m_buttons->checkedId());
}

} // namespace Reprise
