// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/messagepane.h"

#include "ui/detail/bodyview.h"
#include "ui/detail/headerlist.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace Reprise {

static constexpr int BodyShare = 3;
static constexpr int HeaderShare = 2;
static constexpr int SmallestBody = 220;
static constexpr int SmallestHeaders = 160;

MessagePane::MessagePane(WorkerThread &worker, QWidget *parent)
    : QWidget(parent)
    , m_body(new BodyView(worker, this))
    , m_headers(new HeaderList(HeaderList::Use::Headers, this))
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_body);
    splitter->addWidget(m_headers);
    splitter->setStretchFactor(0, BodyShare);
    splitter->setStretchFactor(1, HeaderShare);
    m_body->setMinimumWidth(SmallestBody);
    m_headers->setMinimumWidth(SmallestHeaders);
    splitter->setChildrenCollapsible(true);
    splitter->setCollapsible(0, false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void MessagePane::setMessage(const HttpMessage &message, const QString &firstLine)
{
    m_body->setBody(message.body);
    m_headers->setTitle(firstLine);
    m_headers->setHeaders(message.headers);
}

} // namespace Reprise
