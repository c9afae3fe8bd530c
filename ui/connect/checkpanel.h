// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/connectionreport.h"

#include <QFrame>

namespace Reprise {

class PlainLabel;
class WaitLabel;

//! What the check of a connection found: a sign, what and why, what to do next, and the facts.
class CheckPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CheckPanel(QWidget *parent = nullptr);

    void clear();
    void showWaiting();
    //! gateway: how people call it.
    void showReport(const ConnectionReport &report, const QString &gateway);
    //! Something else went wrong: nothing could be asked.
    void showTrouble(const QString &sentence, const QString &nextStep);
    QString text() const; //!< all that is shown

signals:
    void canceled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(bool isGood, const QString &sentence, const QString &nextStep, const QString &facts);

    bool m_isGood = false;
    WaitLabel *m_wait;
    PlainLabel *m_sentence;
    PlainLabel *m_next;
    PlainLabel *m_facts;
};

} // namespace Reprise
