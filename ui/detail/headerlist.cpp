// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/headerlist.h"

#include "ui/detail/headerdelegate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QTreeView>
#include <QVBoxLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr int FullValueLimit = 1000;
static constexpr int NameColumnWidth = 150;

static void copyText(const QString &text)
{
    auto *plain = new QMimeData;
    plain->setText(text);
    QGuiApplication::clipboard()->setMimeData(plain);
}

HeaderList::HeaderList(Use use, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_title(new PlainLabel(this))
    , m_view(new QTreeView(this))
    , m_full(new PlainLabel(this))
{
    m_title->setElideMode(Qt::ElideRight);
    m_title->hide();
    m_full->setWordWrap(true);
    m_full->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_full->setMinimumWidth(0);
    m_full->hide();
    createView();
    createActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_full);
}

void HeaderList::createView()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new HeaderDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(m_use == Use::Headers ? tr("Headers") : tr("Fields"));
    m_view->header()->setMinimumSectionSize(40);
    m_view->header()->setSectionResizeMode(HeaderTableModel::ValueColumn, QHeaderView::Stretch);
    connect(m_view, &QWidget::customContextMenuRequested, this, &HeaderList::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &HeaderList::showFullValue);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HeaderList::showFullValue);
}

void HeaderList::createActions()
{
    auto *copyAction = new QAction(tr("Copy value"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &HeaderList::copyValue);
    m_view->addAction(copyAction);
}

//! In a narrow list names give way before values do.
void HeaderList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setColumnWidth(HeaderTableModel::NameColumn, qMin(NameColumnWidth, width() * 2 / 5));
}

void HeaderList::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void HeaderList::setHeaders(const Headers &headers)
{
    m_model.setHeaders(headers);
}

const Header *HeaderList::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model.headers().fields().at(index.row()) : nullptr;
}

//! Only where the cell cannot show all of it.
void HeaderList::showFullValue()
{
    const Header *field = current();
    const QString value = field ? lineText(field->value, FullValueLimit) : QString();
    const int room = m_view->columnWidth(HeaderTableModel::ValueColumn) - 12;
    m_full->setText(value);
    m_full->setVisible(m_view->fontMetrics().horizontalAdvance(value) > room && !value.isEmpty());
}

void HeaderList::copyValue()
{
    if (const Header *field = current())
        copyText(QString::fromUtf8(field->value));
}

void HeaderList::copyAll()
{
    QString text;
    for (const Header &field : m_model.headers().fields())
        text += QString::fromUtf8(field.name + ": " + field.value) + u'\n';
    copyText(text);
}

void HeaderList::requestFilter()
{
    if (const Header *field = current())
        emit filterRequested(field->name, field->value);
}

void HeaderList::showMenu(const QPoint &point)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyOne = menu->addAction(tr("Copy value"), this, &HeaderList::copyValue);
    copyOne->setShortcut(QKeySequence::Copy);
    copyOne->setEnabled(current() != nullptr);
    menu->addAction(tr("Copy all"), this, &HeaderList::copyAll);
    if (m_use == Use::Headers)
        menu->addAction(tr("Use as filter"), this, &HeaderList::requestFilter)
            ->setEnabled(current() != nullptr);
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

} // namespace Reprise
