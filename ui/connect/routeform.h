// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/connectionsettings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace Reprise {

class FormField;
class SecretEdit;

//! How a connection reaches its host: proxy, an authority and a client certificate of one's own.
class RouteForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RouteForm(QWidget *parent = nullptr);

    void fill(const NetworkRoute &route, const QList<QByteArray> &secretNames);
    NetworkRoute route() const;
    ConnectionSecrets secrets() const; //!< typed now
    //! Says at each field what is wrong. The first of them, or nullptr.
    QWidget *showMistakes();

signals:
    void changed();

private:
    FormField *addRow(
        QVBoxLayout *column, const QString &name, QWidget *control, const QString &hint);
    QLineEdit *addFile(QVBoxLayout *column, const QString &name, const QString &hint);
    void browse(QLineEdit *edit, const QString &title);
    void showProxy();

    QComboBox *m_proxy;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretEdit *m_password;
    QLineEdit *m_authority = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    SecretEdit *m_phrase;
    QList<FormField *> m_proxyRows;
    QMap<QLineEdit *, FormField *> m_files;
    FormField *m_hostRow = nullptr;
};

} // namespace Reprise
