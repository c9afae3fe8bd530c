// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/practicemenu.h"

#include "app/sample/practicegateway.h"

#include <QActionGroup>

namespace Reprise {

namespace {

using Kind = PracticeMode::Kind;

struct Choice {
    Kind kind;
    const char *text;
};

constexpr Choice Choices[] = {
    {Kind::Healthy, QT_TRANSLATE_NOOP("Reprise::PracticeMenu", "&Healthy")},
    {Kind::Slow, QT_TRANSLATE_NOOP("Reprise::PracticeMenu", "&Slow (800 ms)")},
    {Kind::Failing, QT_TRANSLATE_NOOP("Reprise::PracticeMenu", "&Failing (500 to everything)")},
    {Kind::Flaky, QT_TRANSLATE_NOOP("Reprise::PracticeMenu", "F&laky (30 % answer 503)")},
    {Kind::DuplicateDropping, QT_TRANSLATE_NOOP("Reprise::PracticeMenu", "&Dropping duplicates")},
    {Kind::FailingFrom,
        QT_TRANSLATE_NOOP("Reprise::PracticeMenu", "Failing from the &100th delivery on")},
};

} // namespace

PracticeMenu::PracticeMenu(QWidget *parent)
    : QMenu(tr("P&ractice receiver"), parent)
    , m_modes(new QActionGroup(this))
{
    for (const Choice &choice : Choices) {
        QAction *action = addAction(tr(choice.text));
        action->setCheckable(true);
        m_modes->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, kind = int(choice.kind)] { choose(kind); });
    }
    setGateway(nullptr);
}

void PracticeMenu::setGateway(PracticeGateway *gateway)
{
    m_gateway = gateway;
    menuAction()->setVisible(gateway != nullptr);
    if (gateway)
        m_modes->actions().at(int(gateway->mode().kind))->setChecked(true);
}

void PracticeMenu::choose(int index)
{
    PracticeMode mode;
    mode.kind = Kind(index);
    if (m_gateway)
        m_gateway->setMode(mode);
}

} // namespace Reprise
