// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/jsontreeview.h"

#include "models/items/roles.h"
#include "ui/detail/jsonvaluedelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

namespace Reprise {

//! Reading a text of this size takes about a millisecond: not worth a thread's round trip.
static constexpr qsizetype AtOnceBytes = 256 * 1024;
static constexpr int NameColumnWidth = 260;
//! Small values are opened two levels deep.
static constexpr int OpenedAtOnce = 50;

static JsonChildren childrenFor(
    const QByteArray &text, const JsonTreeModel::Request &request, const GoOn &goOn)
{
    return request.container < 0 ? readJsonRun(text, request.run, goOn)
                                 : readJsonChildren(text, request.container, goOn);
}

JsonTreeView::JsonTreeView(WorkerThread &worker, QWidget *parent)
    : QTreeView(parent)
    , m_worker(worker)
{
    setModel(&m_model);
    setItemDelegate(new JsonValueDelegate(this));
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Body as a tree"));
    setHorizontalScrollMode(ScrollPerPixel);
    header()->resizeSection(JsonTreeModel::NameColumn, NameColumnWidth);
    header()->setStretchLastSection(true);
    connect(&m_model, &JsonTreeModel::childrenNeeded, this, &JsonTreeView::provideChildren);
}

void JsonTreeView::setText(const QByteArray &text)
{
    m_job.reset();
    m_waiting.clear();
    m_model.setText(text.left(JsonTreeLimit));
    const QModelIndex root = m_model.index(0, 0);
    m_model.fetchMore(root);
    expand(root);
    setCurrentIndex(root);
    if (m_model.rowCount(root) <= OpenedAtOnce && text.size() <= AtOnceBytes)
        expandRecursively(root, 2);
}

void JsonTreeView::provideChildren(const JsonTreeModel::Request &request)
{
    if (m_model.text().size() <= AtOnceBytes)
        return m_model.setChildren(request, childrenFor(m_model.text(), request, {}));
    m_waiting.append(request);
    if (m_waiting.size() == 1)
        readChildren(request);
}

void JsonTreeView::readChildren(const JsonTreeModel::Request &request)
{
    m_job = m_worker.run<JsonChildren>([text = m_model.text(), request](
                                           WorkControl &control) -> Result<JsonChildren> {
        return childrenFor(text, request, [&control](qsizetype) { return !control.isCanceled(); });
    });
    connect(m_job.get(), &Job::finished, this, &JsonTreeView::readNext);
}

void JsonTreeView::readNext()
{
    const JsonTreeModel::Request request = m_waiting.takeFirst();
    if (m_job->result())
        m_model.setChildren(request, *m_job->result());
    if (!m_waiting.isEmpty())
        readChildren(m_waiting.first());
}

void JsonTreeView::copyCurrent()
{
    if (!currentIndex().isValid())
        return;
    auto *plain = new QMimeData;
    plain->setText(QString::fromUtf8(currentIndex().data(RawValueRole).toByteArray()));
    QGuiApplication::clipboard()->setMimeData(plain);
}

void JsonTreeView::requestFilter()
{
    const std::optional<QueryValue> value = m_model.queryValue(currentIndex());
    if (value)
        emit filterRequested(m_model.path(currentIndex()), *value);
}

void JsonTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &JsonTreeView::copyCurrent)->setShortcut(QKeySequence::Copy);
    QAction *filter = menu->addAction(tr("Use as filter"), this, &JsonTreeView::requestFilter);
    filter->setEnabled(m_model.queryValue(currentIndex()).has_value());
    menu->popup(event->globalPos());
}

void JsonTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyCurrent();
    QTreeView::keyPressEvent(event);
}

} // namespace Reprise
