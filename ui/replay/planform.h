// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

#include <QObject>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Reprise {

class Card;

//! How a plan is to be executed: the controls of the plan page's "How" and what they say.
//! Owned by the page; its controls are children of the card they stand in.
class PlanForm final : public QObject
{
    Q_OBJECT

public:
    PlanForm(Card &card, QObject *parent);

    //! The first is chosen, unless they are the same as before. Direct targets can also be typed.
    void setTargets(const QList<ReplayTarget> &targets);

    ReplayTarget target() const;
    ReplayPacing pacing() const;
    StopRule stopRule() const;
    //! REQUIRES: mistake() is empty
    Headers markers() const;
    QByteArray secret() const;
    void clearSecret();
    //! What is not right yet, in words; empty when the run can start.
    QString mistake() const;
    //! Everything that is part of the plan is right; the secret may still be missing.
    bool isExecutable() const { return termsMistake().isEmpty(); }

signals:
    //! Something that is part of the plan changed (the secret is not).
    void changed();
    void secretChanged();

private:
    void addWay(Card &card);
    void addPacing(Card &card);
    void addSigning(Card &card);
    void showWay();
    QString termsMistake() const;
    bool isTyped() const;
    QSpinBox *addNumber(
        Card &card, const QString &name, int lowest, int highest, const QString &hint);

    QList<ReplayTarget> m_targets;
    QComboBox *m_way;
    QLineEdit *m_url;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_concurrency;
    QSpinBox *m_batchSize;
    QSpinBox *m_batchDelay;
    QSpinBox *m_stopPercent;
    QSpinBox *m_stopWindow;
    QPlainTextEdit *m_markers;
    QComboBox *m_scheme;
    QLineEdit *m_secret;
};

} // namespace Reprise
