// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/connectform.h"

#include "ui/connect/formfield.h"
#include "ui/connect/gatewayform.h"
#include "ui/connect/routeform.h"
#include "ui/connect/scopechooser.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace Reprise {

namespace {

constexpr int NameLimit = 80;
constexpr int MinutesPerDay = 24 * 60;

} // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 12, 8);
    column->setSpacing(10);
    createIdentity(column);
    createSafety(column);
    createAdvanced(column);
    column->addStretch(1);
}

void ConnectForm::addHeading(QVBoxLayout *column, const QString &text)
{
    auto *heading = new PlainLabel(text, this);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    heading->setFont(font);
    heading->setTone(PlainLabel::Tone::Strong);
    heading->setContentsMargins(0, 8, 0, 0);
    column->addWidget(heading);
}

void ConnectForm::createIdentity(QVBoxLayout *column)
{
    m_title = new PlainLabel(this);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_summary = new PlainLabel(this);
    m_summary->setTone(PlainLabel::Tone::Muted);
    m_summary->setWordWrap(true);
    m_fields = new GatewayForm(this);
    m_name = new QLineEdit;
    m_name->setMaxLength(NameLimit);
    m_nameRow = new FormField(tr("Name"), m_name, {}, this);
    m_scopePart = new QWidget(this);
    auto *scopeColumn = new QVBoxLayout(m_scopePart);
    scopeColumn->setContentsMargins(0, 0, 0, 0);
    addHeading(scopeColumn, tr("What to show"));
    m_scopes = new ScopeChooser(m_scopePart);
    scopeColumn->addWidget(m_scopes);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_title, m_summary, m_fields, m_nameRow, m_scopePart})
        column->addWidget(part);
    connect(m_fields, &GatewayForm::changed, this, &ConnectForm::changed);
    connect(m_scopes, &ScopeChooser::changed, this, &ConnectForm::scopesChanged);
}

void ConnectForm::createSafety(QVBoxLayout *column)
{
    addHeading(column, tr("Safety"));
    m_production = new QCheckBox(tr("This is production: colour the window"), this);
    m_readOnly = new QCheckBox(tr("Begin read-only: replays need an unlock each time"), this);
    m_readOnly->setChecked(true);
    m_lockAfter = new QSpinBox;
    m_lockAfter->setRange(0, MinutesPerDay);
    m_lockAfter->setValue(Profile().lockAfterMinutes);
    m_lockAfter->setSuffix(tr(" min"));
    m_lockAfter->setSpecialValueText(tr("only when it is closed"));
    m_lockRow = new FormField(tr("Lock again after"), m_lockAfter, {}, this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_production, m_readOnly, m_lockRow})
        column->addWidget(part);
    connect(m_readOnly, &QCheckBox::toggled, m_lockRow, &QWidget::setVisible);
}

void ConnectForm::createAdvanced(QVBoxLayout *column)
{
    m_advanced = new QToolButton(this);
    m_advanced->setText(tr("Advanced: proxy, certificates"));
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setArrowType(Qt::RightArrow);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_route = new RouteForm(this);
    m_route->hide();
    column->addWidget(m_advanced);
    column->addWidget(m_route);
    connect(m_route, &RouteForm::changed, this, &ConnectForm::changed);
    connect(m_advanced, &QToolButton::toggled, this, [this](bool isOpen) {
        m_advanced->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_route->setVisible(isOpen);
    });
}

void ConnectForm::setKind(const GatewayKind &kind)
{
    const bool isNamedByUs = m_name->text() == QString::fromUtf8(m_kind.name);
    m_kind = kind;
    m_title->setText(QString::fromUtf8(kind.name));
    m_summary->setText(QString::fromUtf8(kind.summary));
    m_summary->setVisible(!kind.summary.isEmpty());
    m_fields->setKind(kind);
    if (isNamedByUs)
        m_name->setText(QString::fromUtf8(kind.name));
    m_scopes->setProbe(nullptr);
    m_scopes->setChosen({});
    m_scopePart->setVisible(!kind.scopeLevels.isEmpty());
}

void ConnectForm::fill(const Profile &profile)
{
    m_fields->fill(profile.connection, profile.secretNames);
    m_name->setText(profile.name);
    m_scopes->setChosen(profile.connection.scopes);
    m_production->setChecked(profile.isProduction);
    m_readOnly->setChecked(profile.isReadOnly);
    m_lockAfter->setValue(profile.lockAfterMinutes);
    m_route->fill(profile.connection.route, profile.secretNames);
    m_advanced->setChecked(profile.connection.route != NetworkRoute());
}

Profile ConnectForm::profile(const Profile &before) const
{
    Profile profile = before;
    profile.kind = ProfileKind::Gateway;
    profile.name = m_name->text().trimmed();
    profile.isProduction = m_production->isChecked();
    profile.isReadOnly = m_readOnly->isChecked();
    profile.lockAfterMinutes = m_lockAfter->value();
    profile.connection.gateway = m_kind.id;
    profile.connection.baseUrl = m_fields->baseUrl();
    profile.connection.variables = m_fields->variables();
    profile.connection.scopes = m_scopes->chosen();
    profile.connection.route = m_route->route();
    return profile;
}

ConnectionSecrets ConnectForm::secrets() const
{
    ConnectionSecrets secrets = m_fields->secrets();
    secrets.insert(m_route->secrets());
    return secrets;
}

QWidget *ConnectForm::showMistakes()
{
    QWidget *first = m_fields->showMistakes();
    const bool isNameless = m_name->text().trimmed().isEmpty();
    m_nameRow->setMistake(isNameless ? tr("It needs a name.") : QString());
    if (!first && isNameless)
        first = m_name;
    QWidget *ofRoute = m_route->showMistakes();
    if (ofRoute)
        m_advanced->setChecked(true);
    return first ? first : ofRoute;
}

void ConnectForm::showMistake(const QByteArray &field)
{
    m_fields->showMistake(field);
}

QWidget *ConnectForm::firstField() const
{
    return m_fields->firstField();
}

} // namespace Reprise
