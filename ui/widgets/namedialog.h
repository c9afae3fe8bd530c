// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/confirmdialog.h"

#include <functional>

class QLineEdit;

namespace Reprise {

//! Asks for a name. Return gives it; an empty one is not taken.
class NameDialog final : public ConfirmDialog
{
    Q_OBJECT

public:
    NameDialog(
        const QString &heading, const QString &question, const QString &verb, QWidget *parent);

    //! What stands there at the beginning, selected.
    void setName(const QString &name);
    //! Said below the name where it is not empty: what taking that name means.
    void setRemark(std::function<QString(const QString &name)> remark);

    static constexpr int NameLimit = 80;

signals:
    void named(const QString &name); //!< without space around it, at most NameLimit characters

private:
    void look();

    QLineEdit *m_edit;
    PlainLabel *m_remarkLabel;
    std::function<QString(const QString &)> m_remark;
};

} // namespace Reprise
