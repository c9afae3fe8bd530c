// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

#include <QWidget>
#include <optional>

class QPushButton;

namespace Reprise {

class PlainLabel;

//! What can be done about an item in doubt: ask again, or decide. A decision asks for its reason,
//! and goes into journal and report. There is no way to send all doubtful items again at once.
class DoubtBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DoubtBar(QWidget *parent = nullptr);

    //! Nothing hides the bar. total is the number of items in doubt.
    void setItem(const std::optional<RunItem> &item, qint64 total, const QByteArray &event);

signals:
    void lookUpRequested();
    void decided(int index, bool countAsSent, const QByteArray &reason);

private:
    void ask(bool countAsSent);

    std::optional<RunItem> m_item;
    QByteArray m_event;
    PlainLabel *m_text;
    QPushButton *m_lookUp;
    QPushButton *m_count;
    QPushButton *m_again;
};

} // namespace Reprise
