// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QToolButton;

namespace Reprise {

//! A field for a secret: dots, shown as text only while the eye in it is pressed. What is typed can
//! not be copied out of it.
class SecretEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    QByteArray secret() const { return text().toUtf8(); }
    void setSecret(const QByteArray &secret) { setText(QString::fromUtf8(secret)); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void show(bool isShown);

    QToolButton *m_eye;
};

} // namespace Reprise
