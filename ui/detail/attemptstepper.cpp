// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/attemptstepper.h"

#include "ui/widgets/format.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace Reprise {

using namespace Qt::StringLiterals;

AttemptStepper::AttemptStepper(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_previous(button(u"chevron-left"_s, tr("Earlier try (Alt+Left)"), -1))
    , m_next(button(u"chevron-right"_s, tr("Later try (Alt+Right)"), 1))
{
    m_label->setTone(PlainLabel::Tone::Muted);
    m_label->setElideMode(Qt::ElideRight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_previous);
    layout->addWidget(m_label);
    layout->addWidget(m_next);
}

QToolButton *AttemptStepper::button(const QString &glyph, const QString &text, int step)
{
    auto *made = new QToolButton(this);
    made->setIcon(glyphIcon(glyph));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(text);
    setPlainToolTip(*made, text);
    connect(made, &QToolButton::clicked, this, [this, step] { emit stepRequested(step); });
    return made;
}

static QString attemptText(const Attempt &attempt, int count)
{
    QStringList parts{AttemptStepper::tr("try %1 of %2").arg(attempt.number).arg(count)};
    if (attempt.code)
        parts << QString::number(*attempt.code);
    else
        parts << StatusStyle::of(attempt.outcome, Theme::light()).word;
    if (attempt.durationMicros)
        parts << durationText(*attempt.durationMicros);
    return parts.join(u" · "_s);
}

void AttemptStepper::setAttempts(const QList<Attempt> &attempts, int row)
{
    const bool hasAny = row >= 0;
    m_label->setText(
        hasAny ? attemptText(attempts.at(row), int(attempts.size())) : tr("no try yet"));
    m_previous->setVisible(hasAny);
    m_next->setVisible(hasAny);
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < attempts.size());
}

QString AttemptStepper::text() const
{
    return m_label->text();
}

} // namespace Reprise
