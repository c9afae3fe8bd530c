// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "models/domain/gateway/gatewaykind.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace Reprise {

class FormField;
class GatewayForm;
class PlainLabel;
class RouteForm;
class ScopeChooser;

//! Everything about one connection: name, address and credentials, what of it is shown, how careful
//! the program is with it, and how its host is reached.
class ConnectForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(QWidget *parent = nullptr);

    void setKind(const GatewayKind &kind);
    void fill(const Profile &profile);

    //! The profile with all that the form says.
    Profile profile(const Profile &before) const;
    ConnectionSecrets secrets() const; //!< typed now
    //! Says at each field what is wrong. The first of them, or nullptr.
    QWidget *showMistakes();
    //! A field that was refused by its name.
    void showMistake(const QByteArray &field);

    QWidget *firstField() const;
    ScopeChooser *scopes() const { return m_scopes; }

signals:
    void changed(); //!< something that a check depends on
    void scopesChanged();

private:
    void createIdentity(QVBoxLayout *column);
    void createSafety(QVBoxLayout *column);
    void createAdvanced(QVBoxLayout *column);
    void addHeading(QVBoxLayout *column, const QString &text);

    GatewayKind m_kind;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_summary = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_nameRow = nullptr;
    GatewayForm *m_fields = nullptr;
    QWidget *m_scopePart = nullptr;
    ScopeChooser *m_scopes = nullptr;
    QCheckBox *m_production = nullptr;
    QCheckBox *m_readOnly = nullptr;
    QSpinBox *m_lockAfter = nullptr;
    FormField *m_lockRow = nullptr;
    QToolButton *m_advanced = nullptr;
    RouteForm *m_route = nullptr;
};

} // namespace Reprise
