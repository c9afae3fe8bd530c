// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/topbar.h"

#include "app/connection/replaylock.h"
#include "ui/actions.h"
#include "ui/widgets/format.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"
#include "ui/window/practicemenu.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! Menus and buttons take '&' for a key.
QString literally(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

void paintBadge(PlainLabel &label, const QColor &back, const QColor &text)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::Window, back);
    palette.setColor(QPalette::WindowText, text);
    label.setPalette(palette);
    label.setAutoFillBackground(true);
}

} // namespace

TopBar::TopBar(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_profile(new QPushButton(this))
    , m_profileMenu(new QMenu(this))
    , m_production(new PlainLabel(tr("PRODUCTION"), this))
    , m_mode(new PlainLabel(this))
    , m_lock(new QPushButton(this))
    , m_dot(new PlainLabel(this))
    , m_health(new PlainLabel(this))
    , m_find(new QLineEdit(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_menu(new QToolButton(this))
{
    m_profile->setMenu(m_profileMenu);
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setMaximumWidth(320);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_profile->setFont(bold);
    bold.setPointSizeF(bold.pointSizeF() * 0.85);
    m_production->setFont(bold);
    m_production->setContentsMargins(7, 2, 7, 2);
    m_mode->setTone(PlainLabel::Tone::Muted);
    m_health->setTone(PlainLabel::Tone::Muted);
    m_health->setElideMode(Qt::ElideRight);
    m_find->setPlaceholderText(tr("Find an id, a URL, an order… (Ctrl+K)"));
    m_find->setAccessibleName(tr("Find anything"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(340);
    m_find->addAction(glyphIcon(u"search"_s), QLineEdit::LeadingPosition);
    createLock();
    m_menu->setText(u"☰"_s);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    createMainMenu(actions);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_profile, m_production, m_mode, m_lock, m_dot})
        row->addWidget(widget);
    row->addWidget(m_health, 1);
    row->addWidget(m_find, 1);
    row->addWidget(m_export);
    row->addWidget(m_menu);
    connect(m_profileMenu, &QMenu::aboutToShow, this, &TopBar::fillProfileMenu);
    connect(m_export, &QPushButton::clicked, actions.at(Actions::ExportEvents), &QAction::trigger);
    connect(actions.at(Actions::ExportEvents), &QAction::changed, this, [this] {
        m_export->setEnabled(m_actions.at(Actions::ExportEvents)->isEnabled());
        m_export->setStatusTip(m_actions.at(Actions::ExportEvents)->statusTip());
    });
    connect(m_find, &QLineEdit::returnPressed, this,
        [this] { emit findRequested(m_find->text().trimmed()); });
}

void TopBar::createMainMenu(Actions &actions)
{
    auto *menu = new QMenu(this);
    const auto addAll = [&](std::initializer_list<Actions::Id> ids) {
        for (const Actions::Id id : ids)
            menu->addAction(actions.at(id));
        menu->addSeparator();
    };
    addAll({Actions::ConnectGateway, Actions::Import, Actions::OpenDatabase, Actions::NewStore});
    addAll({Actions::Sources, Actions::ToggleLock, Actions::ShowCapabilities});
    addAll({Actions::SelectAll, Actions::CopyRows, Actions::PlanReplay, Actions::ExportEvents});
    addAll({Actions::Refresh, Actions::StopSearch, Actions::ClearFilter, Actions::SaveView});
    addAll({Actions::MarkBugIntroduced, Actions::MarkFixDeployed, Actions::ClearMarkers});
    m_practice = new PracticeMenu(menu);
    menu->addMenu(m_practice);
    menu->addSeparator();
    addAll({Actions::ThemeSystem, Actions::ThemeLight, Actions::ThemeDark});
    addAll({Actions::Shortcuts, Actions::Quit});
    m_menu->setMenu(menu);
}

void TopBar::setPractice(PracticeGateway *gateway)
{
    m_practice->setGateway(gateway);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

QString TopBar::kindText(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Sample:
        return tr("practice");
    case ProfileKind::Store:
        return tr("own store");
    case ProfileKind::EventDatabase:
        return tr("read-only");
    case ProfileKind::Gateway:
        return tr("gateway");
    }
    return {};
}

void TopBar::setProfiles(const QList<Profile> &profiles, const QHash<ProfileId, QString> &gateways)
{
    m_profiles = profiles;
    m_gateways = gateways;
}

QString TopBar::whatIs(const Profile &profile) const
{
    return m_gateways.value(profile.id, kindText(profile.kind));
}

// The lock

void TopBar::createLock()
{
    m_lock->setLayoutDirection(Qt::RightToLeft); // the glyph stands behind the word
    m_lock->setAutoDefault(false);
    connect(m_lock, &QPushButton::clicked, m_actions.at(Actions::ToggleLock), &QAction::trigger);
    setLock(nullptr);
}

void TopBar::setLock(ReplayLock *lock)
{
    if (m_replayLock)
        m_replayLock->disconnect(this);
    m_replayLock = lock;
    if (lock)
        connect(lock, &ReplayLock::changed, this, &TopBar::showLock);
    showLock();
}

void TopBar::showLock()
{
    const bool isLocked = m_replayLock && m_replayLock->isLocked();
    m_lock->setVisible(m_replayLock);
    m_mode->setVisible(!m_replayLock && !m_isCompact);
    m_lock->setText(isLocked ? tr("read-only") : tr("replay on"));
    m_lock->setIcon(glyphIcon(isLocked ? u"lock"_s : u"lock-open"_s));
    m_lock->setAccessibleName(m_lock->text());
    m_lock->setStatusTip(isLocked ? tr("Nothing can be sent; click to turn replay on (Ctrl+L)")
                                  : tr("Replays can be started; click to lock (Ctrl+L)"));
    QFont font = m_lock->font();
    font.setWeight(isLocked ? QFont::Normal : QFont::DemiBold);
    m_lock->setFont(font);
    m_actions.setEnabled(Actions::ToggleLock, m_replayLock,
        tr("Only connections to gateways have a lock; here each replay is started by you."));
    applyColors();
}

void TopBar::fillProfileMenu()
{
    m_profileMenu->clear();
    for (const Profile &profile : m_profiles) {
        QAction *action = m_profileMenu->addAction(
            literally(tr("%1 · %2").arg(lineText(profile.name.toUtf8(), 60), whatIs(profile))));
        action->setCheckable(true);
        action->setChecked(profile.id == m_current);
        connect(
            action, &QAction::triggered, this, [this, id = profile.id] { emit profileChosen(id); });
    }
    m_profileMenu->addSeparator();
    for (const Actions::Id id :
        {Actions::ConnectGateway, Actions::OpenDatabase, Actions::NewStore, Actions::Sources})
        m_profileMenu->addAction(m_actions.at(id));
}

void TopBar::setProfile(const Profile &profile)
{
    m_current = profile.id;
    const QString name = lineText(profile.name.toUtf8(), 40);
    const bool isGateway = profile.kind == ProfileKind::Gateway;
    const bool saysMore = isGateway && whatIs(profile) != name;
    m_profile->setText(literally(saysMore ? tr("%1 · %2").arg(name, whatIs(profile)) : name));
    m_production->setVisible(profile.isProduction);
    applyColors();
    m_mode->setText(kindText(profile.kind));
    m_mode->setStatusTip(profile.kind == ProfileKind::EventDatabase
            ? tr("The database is never written; replays are sent over HTTP")
            : QString());
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void TopBar::applyColors()
{
    if (std::exchange(m_isColoring, true))
        return;
    const Theme &theme = Theme::current(palette());
    paintBadge(*m_production, theme.production, theme.onProduction);
    QPalette dot = m_dot->palette();
    QPalette chip = palette();
    if (m_replayLock && !m_replayLock->isLocked())
        chip.setColor(QPalette::ButtonText, theme.inDoubt);
    m_lock->setPalette(chip);
    dot.setColor(QPalette::WindowText,
        m_state == Health::Ready        ? theme.succeeded
            : m_state == Health::Failed ? theme.failed
                                        : theme.muted);
    m_dot->setPalette(dot);
    m_isColoring = false;
}

void TopBar::setHealth(Health health, const QString &text)
{
    m_state = health;
    applyColors();
    m_dot->setAccessibleName(text); // the sign has no words of its own
    m_dot->setText(health == Health::Ready ? u"●"_s : health == Health::Failed ? u"✕"_s : u"◌"_s);
    m_health->setText(text);
}

void TopBar::setHealthTip(const QString &tip)
{
    m_health->setStatusTip(tip);
    m_dot->setStatusTip(tip);
}

void TopBar::setOpening(qint64 done, qint64 total)
{
    setHealth(Health::Opening,
        total > 0 ? tr("opening… %1 %").arg(done * 100 / total)
                  : tr("opening… %Ln events", nullptr, pluralCount(done)));
}

void TopBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void TopBar::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_mode->setVisible(!isCompact && !m_replayLock);
    m_export->setVisible(!isCompact);
}

} // namespace Reprise
