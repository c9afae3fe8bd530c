// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "models/domain/httpmessage.h"

#include <QWidget>

namespace Reprise {

class BodyView;
class HeaderList;

//! One message: its body, and its headers beside it.
class MessagePane final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePane(WorkerThread &worker, QWidget *parent = nullptr);

    //! firstLine stands above the headers: a status, an address, an error; may be hostile.
    void setMessage(const HttpMessage &message, const QString &firstLine);
    BodyView *bodyView() const { return m_body; }
    HeaderList *headerList() const { return m_headers; }

private:
    BodyView *m_body;
    HeaderList *m_headers;
};

} // namespace Reprise
