// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "models/domain/gateway/signaturereport.h"
#include "models/domain/httpmessage.h"
#include "ui/detail/signature/signaturesecrets.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Reprise {

class BodyView;
class EmptyState;
class HeaderList;
class PlainLabel;
struct SignatureQuestion;

//! The signature of one request: asks for the secret, checks, and says in plain words what was
//! found and from what. Secrets stay in memory, by profile and scheme.
class SignatureView final : public QWidget
{
    Q_OBJECT

public:
    //! The worker must outlive the view.
    explicit SignatureView(WorkerThread &worker, QWidget *parent = nullptr);

    //! Whose deliveries are shown, and the clock of that profile. now may be empty: the system's.
    void setProfile(const ProfileId &profile, std::function<qint64()> now);
    void setRequest(const HttpMessage &request, std::optional<qint64> deliveredMicros);

    //! Of the scheme that is chosen, as soon as it was checked.
    const std::optional<SignatureReport> &report() const { return m_report; }

signals:
    void reportChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createContent();
    QWidget *createSecretRow();
    QWidget *createVerdict();
    void showForm();
    void takeSecret();
    void check();
    void showReport();
    SignatureForm form() const;
    SignatureQuestion question() const;

    WorkerThread &m_worker;
    ProfileId m_profile;
    std::function<qint64()> m_now;
    SignatureSecrets m_secrets;
    HttpMessage m_request;
    std::optional<qint64> m_deliveredMicros;
    std::optional<SignatureReport> m_report;
    bool m_isDue = false; //!< to be checked as soon as it is looked at
    JobPtr<SignatureReport> m_checking;
    QStackedWidget *m_states;
    EmptyState *m_empty;
    QComboBox *m_forms;
    PlainLabel *m_secretLabel;
    QLineEdit *m_secret;
    QPushButton *m_check;
    PlainLabel *m_glyph;
    PlainLabel *m_verdict;
    PlainLabel *m_reason;
    HeaderList *m_facts;
    BodyView *m_text;
};

} // namespace Reprise
