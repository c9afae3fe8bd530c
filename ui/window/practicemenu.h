// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

class QActionGroup;

namespace Reprise {

class PracticeGateway;

//! How the sample's practice receiver takes deliveries: one of its modes is checked. Hidden for all
//! other sources.
class PracticeMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit PracticeMenu(QWidget *parent = nullptr);

    //! nullptr hides it. The gateway outlives the menu or is taken away before.
    void setGateway(PracticeGateway *gateway);

private:
    void choose(int index);

    QActionGroup *m_modes;
    PracticeGateway *m_gateway = nullptr;
};

} // namespace Reprise
