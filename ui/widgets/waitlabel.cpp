// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/waitlabel.h"

#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace Reprise {

static constexpr int SpinnerSpace = 24;
static constexpr int SpinIntervalMs = 80;

WaitLabel::WaitLabel(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    m_spin.setInterval(SpinIntervalMs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SpinnerSpace, 4, 4, 4);
    layout->addWidget(m_label);
    layout->addWidget(m_cancel);
    connect(&m_delay, &QTimer::timeout, this, &WaitLabel::reveal);
    connect(&m_spin, &QTimer::timeout, this, &WaitLabel::turn);
    connect(m_cancel, &QPushButton::clicked, this, &WaitLabel::canceled);
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(false);
    setSizePolicy(policy);
    hide();
}

void WaitLabel::start(const QString &what)
{
    m_what = what;
    m_isWaiting = true;
    m_label->setText(what);
    if (!isVisible())
        m_delay.start();
}

void WaitLabel::setProgress(qint64 done, qint64 total)
{
    if (!m_isWaiting)
        return;
    if (total > 0)
        m_label->setText(tr("%1 %2 %").arg(m_what).arg(done * 100 / total));
    else
        m_label->setText(tr("%1 %2").arg(m_what, countText(done)));
}

void WaitLabel::stop()
{
    m_isWaiting = false;
    m_delay.stop();
    m_spin.stop();
    hide();
}

QString WaitLabel::text() const
{
    return m_label->text();
}

void WaitLabel::reveal()
{
    show();
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_spin.start();
}

void WaitLabel::turn()
{
    m_angle = (m_angle + 30) % 360;
    update(0, 0, SpinnerSpace, height());
}

void WaitLabel::paintEvent(QPaintEvent *)
{
    constexpr int Sixteenths = 16;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current(palette()).accent, 2, Qt::SolidLine, Qt::RoundCap));
    const QRectF circle(5, height() / 2.0 - 7, 14, 14);
    painter.drawArc(circle, -m_angle * Sixteenths, 270 * Sixteenths);
}

} // namespace Reprise
