// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/card.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Reprise {

namespace {

constexpr int NameWidth = 150;

PlainLabel *wrapping(PlainLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_heading(new PlainLabel(heading, this))
    , m_rows(new QGridLayout)
{
    m_heading->setTone(PlainLabel::Tone::Muted);
    QFont font = m_heading->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
    m_rows->setColumnMinimumWidth(0, NameWidth);
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addLayout(m_rows);
    // What wraps must get its height: a card is never lower than its lines.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setAccessibleName(heading);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

PlainLabel *Card::addName(const QString &name)
{
    auto *label = new PlainLabel(name, this);
    label->setTone(PlainLabel::Tone::Muted);
    label->setWordWrap(true);
    m_rows->addWidget(label, m_rows->rowCount(), 0, Qt::AlignTop);
    return label;
}

PlainLabel *Card::addFact(const QString &name)
{
    PlainLabel *value = wrapping(new PlainLabel(this));
    addName(name)->setBuddy(value); // a name of its own would hide what it says
    m_rows->addWidget(value, m_rows->rowCount() - 1, 1);
    return value;
}

void Card::addControl(const QString &name, QWidget *control, const QString &hint)
{
    PlainLabel *label = addName(name);
    m_rows->setAlignment(label, Qt::AlignVCenter);
    label->setBuddy(control);
    control->setAccessibleName(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(control);
    if (!hint.isEmpty()) {
        auto *words = new PlainLabel(hint, this);
        words->setTone(PlainLabel::Tone::Muted);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        control->setAccessibleDescription(hint);
    } else if (control->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding) {
        row->addStretch(1);
    }
    m_rows->addLayout(row, m_rows->rowCount() - 1, 1);
}

void Card::addWide(QWidget *widget)
{
    m_rows->addWidget(widget, m_rows->rowCount(), 0, 1, 2);
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Reprise
