// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace Reprise {

class PlainLabel;

//! What a view shows when it has nothing to show: what, why, and one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! buttonText may be empty: then there is no button. Texts may hold data from outside.
    void setContent(const QString &what, const QString &why, const QString &buttonText = {});
    QString what() const;
    QString why() const;

signals:
    void triggered();

private:
    PlainLabel *m_what;
    PlainLabel *m_why;
    QPushButton *m_button;
};

} // namespace Reprise
