// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/capabilities.h"

#include <QDialog>

class QTableView;

namespace Reprise {

//! What the open connection can do: the capability matrix, its limits and how long it keeps events.
//! Deletes itself when closed.
class CapabilityDialog final : public QDialog
{
    Q_OBJECT

public:
    CapabilityDialog(const Capabilities &capabilities, QWidget *parent);

    QTableView *table() const { return m_table; }

private:
    void createTable(const Capabilities &capabilities);

    QTableView *m_table;
};

//! The sentences below the matrix: speed, effect of a replay, retention.
QStringList capabilityFacts(const Capabilities &capabilities);

} // namespace Reprise
