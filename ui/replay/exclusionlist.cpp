// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/exclusionlist.h"

#include "ui/replay/runtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/glyphlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! The stage that keeps an event back; nothing where it is something else.
std::optional<Stage> stageOf(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::Waiting:
        return Stage::Waiting;
    case ExclusionReason::Scheduled:
        return Stage::Scheduled;
    case ExclusionReason::InFlight:
        return Stage::InFlight;
    case ExclusionReason::Held:
        return Stage::Held;
    case ExclusionReason::Superseded:
        return Stage::Superseded;
    case ExclusionReason::NoBody:
    case ExclusionReason::TakenOut:
        break;
    }
    return std::nullopt;
}

GlyphLabel *glyphOf(ExclusionReason reason, QWidget *parent)
{
    if (const std::optional<Stage> stage = stageOf(reason))
        return new GlyphLabel(
            [stage](const Theme &theme) { return StatusStyle::of(*stage, theme); }, parent);
    const QString glyph = reason == ExclusionReason::NoBody ? u"warning"_s : u"minus"_s;
    return new GlyphLabel(
        [glyph](const Theme &theme) {
            return StatusStyle{glyph, {}, theme.muted};
        },
        parent);
}

} // namespace

ExclusionList::ExclusionList(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < ExclusionReasonCount; ++i) {
        const ExclusionReason reason = ExclusionReason(i);
        Line &line = m_lines.at(size_t(i));
        line = {glyphOf(reason, this), new PlainLabel(exclusionText(reason), this),
            new PlainLabel(this)};
        line.reason->setWordWrap(true);
        grid->addWidget(line.glyph, i, 0, Qt::AlignTop);
        grid->addWidget(line.reason, i, 1);
        grid->addWidget(line.count, i, 2, Qt::AlignRight | Qt::AlignTop);
    }
    setCounts({});
}

void ExclusionList::setCounts(const std::array<qint64, ExclusionReasonCount> &counts)
{
    for (size_t i = 0; i < counts.size(); ++i) {
        const Line &line = m_lines.at(i);
        line.count->setText(countText(counts.at(i)));
        for (QWidget *part : std::initializer_list<QWidget *>{line.glyph, line.reason, line.count})
            part->setVisible(counts.at(i) > 0);
    }
}

} // namespace Reprise
