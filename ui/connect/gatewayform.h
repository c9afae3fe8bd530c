// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/connectionsettings.h"
#include "models/domain/gateway/gatewaykind.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace Reprise {

class FormField;

//! What a gateway asks of a person to connect: its address and the fields of its kind, checked
//! against their patterns. Credentials that only replays need are asked for when replays are
//! unlocked, not here.
class GatewayForm final : public QWidget
{
    Q_OBJECT

public:
    explicit GatewayForm(QWidget *parent = nullptr);

    //! Begins anew for this kind.
    void setKind(const GatewayKind &kind);
    //! What is saved already; secretNames: kept in the keychain, so that their fields may stay
    //! empty.
    void fill(const ConnectionSettings &settings, const QList<QByteArray> &secretNames);

    QByteArray baseUrl() const; //!< empty where it is no address
    QMap<QByteArray, QByteArray> variables() const;
    ConnectionSecrets secrets() const; //!< typed now
    //! Looks at every field and says at each what is wrong. The first of them, or nullptr.
    QWidget *showMistakes();
    //! A field that the maker of the connection refused; "url" is the address.
    void showMistake(const QByteArray &field);
    QWidget *firstField() const;

signals:
    void changed();

private:
    struct Row {
        GatewayField field;
        QLineEdit *edit = nullptr;
        FormField *row = nullptr;
    };

    void addAddress(const GatewayKind &kind);
    void addField(const GatewayField &field);
    void showAddress();
    QString mistakeOf(const Row &row) const;
    bool keepsSecret(const QByteArray &name) const;

    QVBoxLayout *m_rowsLayout;
    QWidget *m_rowsParent = nullptr;
    QComboBox *m_address = nullptr;
    FormField *m_addressRow = nullptr;
    QList<Row> m_rows;
    QByteArray m_savedOrigin; // of the secrets in the keychain
    QList<QByteArray> m_savedSecrets;
};

} // namespace Reprise
