// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Reprise {

//! What the practice gateway remembers beyond its program: one line an entry, appended before the
//! answer leaves, so that a killed program forgets nothing that it had said. A line is eight hex
//! digits of CRC-32 over the rest, a blank, compact JSON, a line end; what a power cut left of the
//! last one is cut off. Bounded: whoever keeps books writes them anew, shorter, when it is full.
//! One program at a time: a second one forgets, rather than deliver what the first has queued.
//! Blocks, but only for the page cache: nothing is synced. Any one thread.
class PracticeMemory final
{
public:
    static constexpr qint64 FullBytes = 16 << 20;

    //! The folder must exist. Without a path nothing is remembered.
    explicit PracticeMemory(const QString &path = {});
    ~PracticeMemory();
    Q_DISABLE_COPY_MOVE(PracticeMemory)

    //! Everything that was kept, in order; called once, before anything is kept.
    QList<QJsonObject> recall();
    //! All of them in one piece: a program that is killed has kept all or none.
    void keep(const QList<QJsonObject> &entries);
    bool isFull() const { return m_bytes > FullBytes; }
    //! Only these from now on; a failure leaves the old ones.
    void replace(const QList<QJsonObject> &entries);

private:
    bool lock();
    bool open();

    QString m_path; // empty: nothing is kept
    int m_lock = -1;
    int m_file = -1;
    qint64 m_bytes = 0;
};

} // namespace Reprise
