// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace Reprise {

class PlainLabel;

//! Base of every question: a heading, content, a verb and Cancel. Shown with open(), never with a
//! nested event loop; the answer comes as accepted() or rejected(). Cancel is the default button,
//! so that Return never sends or destroys anything. Deletes itself when closed.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const QString &heading, const QString &verb, QWidget *parent);

    //! A paragraph below the heading. May hold data from outside.
    void addText(const QString &text);
    void addContent(QWidget *content);
    //! Where the verb is not possible yet, the reason is shown beside it.
    void setConfirmEnabled(bool isEnabled, const QString &reason = {});
    QPushButton *confirmButton() const { return m_confirm; }
    QPushButton *cancelButton() const;

private:
    QVBoxLayout *m_content;
    PlainLabel *m_reason;
    QDialogButtonBox *m_buttons;
    QPushButton *m_confirm;
};

} // namespace Reprise
