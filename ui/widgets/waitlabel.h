// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace Reprise {

class PlainLabel;

//! "Loading … 43 % [Cancel]". Takes its place at once and shows itself only after DelayMs, so
//! that quick work does not flicker. With reduced motion (the style's animation duration is 0) the
//! spinner stands still.
class WaitLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit WaitLabel(QWidget *parent = nullptr);

    void start(const QString &what);
    //! total is -1 while unknown.
    void setProgress(qint64 done, qint64 total);
    void stop();
    bool isWaiting() const { return m_isWaiting; }
    QString text() const;

    static constexpr int DelayMs = 300;

signals:
    void canceled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void reveal();
    void turn();

    QTimer m_delay;
    QTimer m_spin;
    int m_angle = 0;
    bool m_isWaiting = false;
    QString m_what;
    PlainLabel *m_label;
    QPushButton *m_cancel;
};

} // namespace Reprise
