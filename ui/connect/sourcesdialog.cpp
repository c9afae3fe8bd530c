// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/sourcesdialog.h"

#include "app/application.h"
#include "app/connection/gatewayaccess.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainitemdelegate.h"
#include "ui/window/topbar.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr QSize StartSize{560, 380};

SourcesDialog::SourcesDialog(Application &application, QWidget *parent)
    : QDialog(parent)
    , m_application(application)
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sources"));
    m_list->setItemDelegate(new PlainItemDelegate(m_list));
    m_list->setAccessibleName(tr("Saved sources"));
    auto *buttons = new QVBoxLayout;
    const std::pair<QString, void (SourcesDialog::*)(const Profile &)> perSource[]{
        {tr("&Open"), &SourcesDialog::openRequested}, {tr("&Edit…"), &SourcesDialog::editRequested},
        {tr("&Remove…"), &SourcesDialog::removeRequested}};
    for (const auto &[text, signal] : perSource)
        buttons->addWidget(addButton(text, signal));
    auto *connectNew = new QPushButton(tr("&Connect a gateway…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    buttons->addWidget(connectNew);
    buttons->addStretch(1);
    buttons->addWidget(close);
    for (QPushButton *button : {connectNew, close})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(12);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    connect(connectNew, &QPushButton::clicked, this, &SourcesDialog::connectRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &SourcesDialog::showButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (const std::optional<Profile> profile = current())
            emit editRequested(*profile);
    });
    connect(&application, &Application::profilesChanged, this, &SourcesDialog::fill);
    resize(StartSize);
    fill();
}

QPushButton *SourcesDialog::addButton(
    const QString &text, void (SourcesDialog::*signal)(const Profile &))
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, signal] {
        if (const std::optional<Profile> profile = current())
            emit(this->*signal)(*profile);
    });
    m_perSource.append(button);
    return button;
}

void SourcesDialog::fill()
{
    const int row = m_list->currentRow();
    m_profiles = m_application.profiles();
    m_profiles.removeIf([](const Profile &profile) { return profile.kind == ProfileKind::Sample; });
    m_list->clear();
    for (const Profile &profile : std::as_const(m_profiles)) {
        const std::optional<GatewayKind> kind =
            m_application.gateways().kindOf(profile.connection.gateway);
        const QString what = kind ? QString::fromUtf8(kind->name) : TopBar::kindText(profile.kind);
        m_list->addItem(tr("%1 · %2").arg(lineText(profile.name.toUtf8(), 60), what));
    }
    m_list->setCurrentRow(qBound(0, row, int(m_profiles.size()) - 1));
    showButtons();
}

std::optional<Profile> SourcesDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_profiles.size() ? std::optional(m_profiles.at(row)) : std::nullopt;
}

void SourcesDialog::showButtons()
{
    const bool isPossible = current().has_value();
    for (QPushButton *button : std::as_const(m_perSource)) {
        button->setEnabled(isPossible);
        button->setStatusTip(isPossible ? QString() : tr("Nothing is saved yet."));
    }
}

} // namespace Reprise
