// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/headertablemodel.h"

#include <QWidget>

class QTreeView;

namespace Reprise {

class PlainLabel;

//! Names and values in two columns, as received; the full value of the current row below them.
//! Serves header fields and any other named bytes.
class HeaderList final : public QWidget
{
    Q_OBJECT

public:
    enum class Use : quint8 { Headers, Fields }; //!< only headers can become a filter

    explicit HeaderList(Use use, QWidget *parent = nullptr);

    void setTitle(const QString &title); //!< a line above; hidden while empty
    void setHeaders(const Headers &headers);
    const Headers &headers() const { return m_model.headers(); }
    QTreeView *view() const { return m_view; }
    void copyValue();
    void copyAll();
    void requestFilter();

signals:
    void filterRequested(const QByteArray &name, const QByteArray &value);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createView();
    void createActions();
    void showMenu(const QPoint &point);
    void showFullValue();
    const Header *current() const;

    Use m_use;
    HeaderTableModel m_model;
    PlainLabel *m_title;
    QTreeView *m_view;
    PlainLabel *m_full;
};

} // namespace Reprise
