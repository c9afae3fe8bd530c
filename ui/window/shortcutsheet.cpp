// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/shortcutsheet.h"

#include "ui/actions.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace Reprise {

namespace {

QString withoutMark(QString text)
{
    return text.remove(u'&');
}

} // namespace

QList<QPair<QString, QString>> ShortcutSheet::lines(const Actions &actions)
{
    QList<QPair<QString, QString>> lines;
    for (int id = 0; id < Actions::Count; ++id) {
        const QAction *action = actions.at(Actions::Id(id));
        if (!action->shortcut().isEmpty())
            lines.append({action->shortcut().toString(QKeySequence::NativeText),
                withoutMark(action->text())});
    }
    lines.append({{tr("J, K"), tr("Events: next, previous")},
        {tr("Space"), tr("Events: select or take out the current one")},
        {tr("Ctrl+A"), tr("Events: select all matching")},
        {tr("Shift+arrows"), tr("Events: extend the selection")},
        {tr("Return"), tr("Events: look into the event")},
        {tr("Arrows"), tr("Times: move the time window or the chosen mark")},
        {tr("Shift+arrows"), tr("Times: make the time window longer or shorter")},
        {tr("Up, Down"), tr("Times: choose time window or mark")},
        {tr("B, F"), tr("Times: mark where the bug and where the fix came")},
        {tr("F2"), tr("Views: rename a saved one")},
        {tr("Delete"), tr("Views: delete a saved one")}, {tr("Escape"), tr("Go back, clear")}});
    return lines;
}

ShortcutSheet::ShortcutSheet(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(1, 1);
    for (const auto &[key, meaning] : lines(actions)) {
        auto *label = new PlainLabel(key, page);
        label->setFont(monospaceFont());
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(new PlainLabel(meaning, page), row, 1);
    }
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(windowTitle());
    area->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(520, 560);
}

} // namespace Reprise
