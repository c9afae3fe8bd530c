// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/gatewaypicker.h"

#include "models/items/gatewaylistmodel.h"
#include "ui/connect/gatewaydelegate.h"
#include "ui/widgets/glyph.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

GatewayPicker::GatewayPicker(QWidget *parent)
    : QWidget(parent)
    , m_model(new GatewayListModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    m_search->setPlaceholderText(tr("Find a gateway"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(glyphIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GatewayDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Gateways"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    setFixedWidth(Width);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &GatewayPicker::narrow);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &GatewayPicker::tell);
    connect(m_list, &QAbstractItemView::activated, this, &GatewayPicker::accepted);
}

void GatewayPicker::setKinds(const QList<GatewayKind> &kinds)
{
    m_model->setKinds(kinds);
}

void GatewayPicker::narrow(const QString &word)
{
    m_model->setFilter(word);
    if (m_model->rowCount() > 0 && !word.trimmed().isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
}

void GatewayPicker::tell(const QModelIndex &index)
{
    if (index.isValid())
        emit picked(m_model->kind(index.row()));
}

bool GatewayPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int next = key == Qt::Key_Down ? qMin(row + 1, last) : qMax(row - 1, 0);
        m_list->setCurrentIndex(m_model->index(next));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && row >= 0) {
        emit accepted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reprise
