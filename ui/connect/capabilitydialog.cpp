// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/capabilitydialog.h"

#include "models/items/capabilitymodel.h"
#include "ui/connect/capabilitydelegate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace Reprise {

namespace {

constexpr QSize StartSize{940, 620};
constexpr int RuleLimit = 300;

} // namespace

QStringList capabilityFacts(const Capabilities &capabilities)
{
    QStringList facts;
    if (capabilities.of(Ability::ReplayEvent).isPossible)
        facts.append(capabilities.replayEffect == ReplayEffect::SameEvent
                ? CapabilityDialog::tr("A replay gives the event another attempt.")
                : CapabilityDialog::tr("A replay makes a new event; the old one stays."));
    if (!capabilities.callsPerMinute)
        facts.append(CapabilityDialog::tr("No limit of calls is documented."));
    if (!capabilities.retentionRule.isEmpty())
        facts.append(lineText(capabilities.retentionRule, RuleLimit));
    else if (capabilities.retentionDays)
        facts.append(CapabilityDialog::tr(
            "Events are kept for %n days.", nullptr, *capabilities.retentionDays));
    else
        facts.append(CapabilityDialog::tr("How long events are kept is not documented."));
    return facts;
}

CapabilityDialog::CapabilityDialog(const Capabilities &capabilities, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What %1 can do").arg(lineText(capabilities.gateway, 40)));
    createTable(capabilities);
    auto *facts = new PlainLabel(capabilityFacts(capabilities).join(u' '), this);
    facts->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    column->addWidget(facts);
    column->addWidget(buttons);
    resize(StartSize);
}

void CapabilityDialog::createTable(const Capabilities &capabilities)
{
    auto *model = new CapabilityModel(m_table);
    model->setCapabilities(capabilities);
    m_table->setModel(model);
    m_table->setItemDelegate(new CapabilityDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("What is possible"));
    m_table->setCurrentIndex(model->index(0, 0));
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CapabilityModel::RuleColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace Reprise
