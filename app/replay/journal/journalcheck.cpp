// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalcheck.h"

namespace Reprise {

namespace {

//! FNV-1a over the values, each preceded by what keeps neighbours apart.
class Fold final
{
public:
    Fold &operator<<(qint64 value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            byte(static_cast<quint8>(static_cast<quint64>(value) >> shift));
        return *this;
    }

    Fold &operator<<(const QByteArray &bytes)
    {
        *this << static_cast<qint64>(bytes.size());
        for (const char c : bytes)
            byte(static_cast<quint8>(c));
        return *this;
    }

    Fold &operator<<(const std::optional<qint64> &value)
    {
        byte(value ? 1 : 0);
        return *this << value.value_or(0);
    }

    quint64 value() const { return m_value; }

private:
    void byte(quint8 value) { m_value = (m_value ^ value) * 0x100000001b3ULL; }

    quint64 m_value = 0xcbf29ce484222325ULL;
};

} // namespace

quint64 itemCheck(qint64 run, const RunItem &item)
{
    Fold fold;
    fold << run << qint64(item.index) << qint64(item.state) << qint64(item.decisions)
         << item.idempotencyKey << std::optional<qint64>(item.code) << item.sentMicros
         << item.durationMicros << item.detail << item.resolution;
    if (!item.reference.isEmpty()) // rows of version 1 have none
        fold << item.reference;
    return fold.value();
}

quint64 noteCheck(qint64 run, qint64 number, const RunNote &note)
{
    Fold fold;
    fold << run << number << note.micros << note.actor << note.text;
    return fold.value();
}

quint64 summaryCheck(const RunSummary &summary, quint64 itemsSum, quint64 notesSum)
{
    Fold fold;
    fold << qint64(summary.number) << summary.id.text() << summary.profile.text() << summary.title
         << summary.planDigest << summary.createdMicros << summary.startedMicros
         << summary.finishedMicros << qint64(summary.state) << qint64(summary.finishReason)
         << qint64(summary.pauseReason);
    for (const qint64 count : summary.totals.byState)
        fold << count;
    fold << static_cast<qint64>(itemsSum) << static_cast<qint64>(notesSum);
    return fold.value();
}

} // namespace Reprise
