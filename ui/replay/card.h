// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QGridLayout;

namespace Reprise {

class PlainLabel;

//! A group of facts on a page: a small heading, then rows of a muted name and what it is.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    //! A fact that is only read; the text may hold data from outside.
    PlainLabel *addFact(const QString &name);
    //! A row with a control; the name becomes its label (and its accessible name).
    void addControl(const QString &name, QWidget *control, const QString &hint = {});
    //! A widget over the whole width.
    void addWide(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *addName(const QString &name);

    PlainLabel *m_heading;
    QGridLayout *m_rows;
};

} // namespace Reprise
