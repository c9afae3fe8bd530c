// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "models/items/jsontreemodel.h"

#include <QTreeView>

namespace Reprise {

//! A JSON body as a tree. Children are read on the worker where the text is large, at once where
//! that takes no time.
class JsonTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit JsonTreeView(WorkerThread &worker, QWidget *parent = nullptr);

    void setText(const QByteArray &text);
    void copyCurrent(); //!< the current value's bytes, as plain text
    void requestFilter(); //!< emits filterRequested() for the current value, if it has one
    JsonTreeModel &treeModel() { return m_model; }

signals:
    //! "Use as filter" was chosen for a lone value.
    void filterRequested(const QList<Reprise::PathStep> &path, const Reprise::QueryValue &value);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void provideChildren(const JsonTreeModel::Request &request);
    void readChildren(const JsonTreeModel::Request &request);
    void readNext();

    WorkerThread &m_worker;
    JsonTreeModel m_model;
    QList<JsonTreeModel::Request> m_waiting; //!< the first is being read
    JobPtr<JsonChildren> m_job;
};

} // namespace Reprise
