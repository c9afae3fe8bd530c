// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

#include <QPointer>

namespace Reprise {

class MessageBanner;

//! Says for as long as it is so that a copy of the profile's database is shown, of when and why,
//! and takes a new one when asked.
class CopyNote final : public QObject
{
    Q_OBJECT

public:
    //! The banner outlives the note, which alone uses it.
    CopyNote(MessageBanner &banner, QObject *parent);

    //! nullptr hides it. REQUIRES: session outlives the note or is taken away before.
    void setSession(Session *session);

signals:
    void failed(const Reprise::Error &error);

private:
    void show();
    void readAgain();

    MessageBanner &m_banner;
    QPointer<Session> m_session;
    JobPtr<qint64> m_reading;
};

} // namespace Reprise
