// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/connectionsaving.h"
#include "models/domain/gateway/connectionreport.h"
#include "models/domain/gateway/gatewaykind.h"

#include <QDialog>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace Reprise {

class Application;
class CheckPanel;
class ConnectForm;
class ConnectionProbe;
class GatewayPicker;
class PlainLabel;

//! Connects to a gateway, or edits such a connection: pick one, fill its form, check, save. Connect
//! checks first and saves when the check is good; where it is not, it says why and lets the person
//! save nevertheless. Deletes itself when closed.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    //! application outlives the dialog.
    explicit ConnectDialog(Application &application, QWidget *parent = nullptr);
    //! The same for one that is saved.
    ConnectDialog(Application &application, const Profile &profile, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    GatewayPicker *picker() const { return m_picker; }
    ConnectForm *form() const { return m_form; }
    CheckPanel *report() const { return m_report; }
    QPushButton *connectButton() const { return m_connect; }
    QPushButton *checkButton() const { return m_check; }

signals:
    void saved(const Reprise::SavedConnection &connection);

private:
    enum class After : quint8 { Nothing, Save };

    void createParts();
    QWidget *createRight();
    QWidget *createFooter();
    void pick(const GatewayKind &kind);
    void forgetCheck();
    bool showMistakes();
    void check(After after);
    void probe(const ConnectionSecrets &secrets);
    void takeReport();
    void connectOrSave();
    void save();
    void takeSaved();
    void showButtons();
    void showTrouble(const Error &error);

    Application &m_application;
    const Profile m_before; // its id is empty for a new one
    GatewayKind m_kind;
    std::unique_ptr<ConnectionProbe> m_probe; // the jobs below go before it
    JobPtr<FoundSecrets> m_loading;
    JobPtr<ConnectionReport> m_checking;
    JobPtr<SavedConnection> m_saving;
    After m_after = After::Nothing;
    bool m_isRefused = false; // the last check found an obstacle: saving is a second decision

    GatewayPicker *m_picker = nullptr;
    QStackedWidget *m_pages = nullptr;
    QScrollArea *m_area = nullptr;
    ConnectForm *m_form = nullptr;
    CheckPanel *m_report = nullptr;
    PlainLabel *m_reason = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_connect = nullptr;
};

} // namespace Reprise
