// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Reprise {

class PlainLabel;

//! A row of a form: name, control, and below it a hint that gives way to what is wrong.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    //! Takes the control in; name and hint become its accessible ones. Texts may hold data.
    FormField(
        const QString &name, QWidget *control, const QString &hint, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    //! Empty: there is none.
    void setMistake(const QString &mistake);
    const QString &mistake() const { return m_mistake; }
    QWidget *control() const { return m_control; }

    static constexpr int NameWidth = 150;

private:
    void showNote();

    QWidget *m_control;
    PlainLabel *m_note;
    QString m_hint;
    QString m_mistake;
};

} // namespace Reprise
