// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/checkpanel.h"

#include "ui/connect/reporttext.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waitlabel.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int GlyphColumn = 34;

CheckPanel::CheckPanel(QWidget *parent)
    : QFrame(parent)
    , m_wait(new WaitLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_next(new PlainLabel(this))
    , m_facts(new PlainLabel(this))
{
    m_sentence->setTone(PlainLabel::Tone::Strong);
    m_facts->setTone(PlainLabel::Tone::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(GlyphColumn, 8, 12, 8);
    column->setSpacing(3);
    column->addWidget(m_wait);
    for (PlainLabel *label : {m_sentence, m_next, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    connect(m_wait, &WaitLabel::canceled, this, &CheckPanel::canceled);
    clear();
}

void CheckPanel::clear()
{
    m_wait->stop();
    hide();
}

void CheckPanel::showWaiting()
{
    show(true, {}, {}, {});
    m_wait->start(tr("Checking the connection"));
}

void CheckPanel::showReport(const ConnectionReport &report, const QString &gateway)
{
    const ReportText text = reportText(report, gateway);
    show(report.ok(), text.sentence, text.nextStep, text.facts);
}

void CheckPanel::showTrouble(const QString &sentence, const QString &nextStep)
{
    show(false, sentence, nextStep, {});
}

void CheckPanel::show(
    bool isGood, const QString &sentence, const QString &nextStep, const QString &facts)
{
    m_wait->stop();
    m_isGood = isGood;
    const std::pair<PlainLabel *, QString> lines[]{
        {m_sentence, sentence}, {m_next, nextStep}, {m_facts, facts}};
    for (const auto &[label, text] : lines) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    setAccessibleName(text());
    QFrame::show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString CheckPanel::text() const
{
    QStringList lines;
    for (const PlainLabel *label : {m_sentence, m_next, m_facts}) {
        if (!label->text().isEmpty())
            lines.append(label->text());
    }
    return lines.join(u'\n');
}

void CheckPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (m_wait->isWaiting())
        return;
    const QRect sign(0, 8, GlyphColumn, m_sentence->fontMetrics().height());
    drawGlyph(painter, sign, m_isGood ? u"check-circle"_s : u"cross-circle"_s,
        m_isGood ? theme.succeeded : theme.failed);
}

} // namespace Reprise
