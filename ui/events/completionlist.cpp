// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/completionlist.h"

#include "ui/events/completiondelegate.h"

#include <QStandardItemModel>

namespace Reprise {

static constexpr int MostRows = 10;
static constexpr int MostWidth = 480;
static constexpr int LeastWidth = 200;

CompletionList::CompletionList(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new CompletionDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Suggestions"));
    connect(this, &QListView::clicked, this,
        [this](const QModelIndex &index) { emit picked(index.row()); });
    hide();
}

void CompletionList::showCandidates(const QList<QueryCandidate> &candidates, const QRect &anchor)
{
    m_model->clear();
    for (const QueryCandidate &candidate : candidates) {
        auto *item = new QStandardItem(candidate.text);
        item->setData(static_cast<int>(candidate.kind), CandidateKindRole);
        m_model->appendRow(item);
    }
    setCurrentIndex({});
    setVisible(!candidates.isEmpty());
    if (candidates.isEmpty())
        return;
    placeAt(anchor);
    raise();
}

void CompletionList::placeAt(const QRect &anchor)
{
    const int rows = qMin(m_model->rowCount(), MostRows);
    const int scrollBar = m_model->rowCount() > MostRows ? 16 : 0;
    const int width =
        qBound(LeastWidth, sizeHintForColumn(0) + scrollBar + 2 * frameWidth(), MostWidth);
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();
    const QRect space =
        parentWidget() ? parentWidget()->rect() : QRect(anchor.topLeft(), QSize(width, 2000));
    const int x = qMax(space.left(), qMin(anchor.left(), space.right() - width));
    const bool fitsBelow = anchor.bottom() + height <= space.bottom();
    const bool fitsAbove = anchor.top() - height >= space.top();
    const int y = fitsBelow || !fitsAbove ? anchor.bottom() + 1 : anchor.top() - height;
    const int room = fitsBelow || fitsAbove ? height : space.bottom() - y;
    setGeometry(x, y, width, qMax(room, sizeHintForRow(0) + 2 * frameWidth()));
}

void CompletionList::chooseFirst()
{
    setCurrentIndex(m_model->index(0, 0));
}

void CompletionList::moveChoice(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int from = choice() < 0 ? (step > 0 ? -1 : rows) : choice();
    setCurrentIndex(m_model->index(((from + step) % rows + rows) % rows, 0));
}

int CompletionList::choice() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

} // namespace Reprise
