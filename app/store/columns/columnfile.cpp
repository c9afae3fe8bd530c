// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/columnfile.h"

#include "app/store/columns/packedreader.h"
#include "app/store/columns/packedwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

// Also tells machines of another byte order apart. The last digit is the format's version.
constexpr quint64 Magic = 0x5270726f636f6c31;

struct Head {
    quint64 magic = Magic;
    qint64 lastKey = 0;
    qint64 updates = 0;
    qint64 stamp = 0;

    bool operator==(const Head &) const = default;
};

Head headOf(const BackendState &state)
{
    return {Magic, qint64(state.lastKey), state.updates, state.stamp};
}

// One function a kind of column for both directions keeps them from drifting apart.

void transferWords(PackedReader &stream, WordColumn &column)
{
    quint64 count = 0;
    stream.value(count);
    QList<QByteArray> words;
    for (quint64 i = 0; i < count && !stream.hasFailed(); ++i) {
        QByteArray word;
        stream.text(word);
        words.append(word);
    }
    QList<quint16> narrow;
    QList<quint32> wide;
    stream.list(narrow);
    stream.list(wide);
    column.set(words, narrow, wide);
}

void transferWords(PackedWriter &stream, WordColumn &column)
{
    stream.value(quint64(column.words().size()));
    for (const QByteArray &word : column.words())
        stream.text(word);
    stream.list(column.narrowCodes());
    stream.list(column.wideCodes());
}

template <typename T>
void transferNumbers(PackedReader &stream, NumberColumn<T> &column)
{
    QList<T> values;
    stream.list(values);
    QList<qint64> rows;
    QList<qint64> wide;
    stream.list(rows);
    stream.list(wide);
    QHash<qint64, qint64> aside;
    for (qsizetype i = 0; i < rows.size() && i < wide.size(); ++i)
        aside.insert(rows.at(i), wide.at(i));
    column.set(values, aside);
}

template <typename T>
void transferNumbers(PackedWriter &stream, NumberColumn<T> &column)
{
    stream.list(column.values());
    stream.list(column.wide().keys());
    stream.list(column.wide().values());
}

void transferMoments(PackedReader &stream, MomentColumn &column, qsizetype size)
{
    quint64 count = 0;
    stream.value(count);
    QList<QList<qint64>> blocks;
    for (quint64 i = 0; i < count && !stream.hasFailed(); ++i) {
        QList<qint64> block;
        stream.list(block);
        blocks.append(block);
    }
    column.set(blocks, size);
}

void transferMoments(PackedWriter &stream, MomentColumn &column, qsizetype)
{
    stream.value(quint64(column.blocks().size()));
    for (const QList<qint64> &block : column.blocks())
        stream.list(block);
}

bool isSoundWords(const WordColumn &column, qsizetype size)
{
    const quint64 words = quint64(column.words().size());
    const auto isKnown = [words](quint64 code) { return code < words; };
    return column.narrowCodes().size() + column.wideCodes().size() == size
        && (column.narrowCodes().isEmpty() || column.wideCodes().isEmpty())
        && std::all_of(column.narrowCodes().cbegin(), column.narrowCodes().cend(), isKnown)
        && std::all_of(column.wideCodes().cbegin(), column.wideCodes().cend(), isKnown);
}

bool isSoundMoments(const MomentColumn &column, qsizetype size)
{
    constexpr qsizetype Block = MomentColumn::BlockSize;
    return column.blocks().size() == (size + Block - 1) / Block
        && std::all_of(column.blocks().cbegin(), column.blocks().cend(),
            [](const QList<qint64> &block) { return block.isEmpty() || block.size() == Block; });
}

} // namespace

template <typename Stream>
void ColumnFile::transfer(Stream &stream, EventColumns &columns)
{
    stream.value(columns.m_firstKey);
    stream.list(columns.m_keys);
    stream.list(columns.m_received);
    stream.list(columns.m_stages);
    stream.list(columns.m_byTime);
    for (WordColumn *words :
        {&columns.m_types, &columns.m_sources, &columns.m_destinations, &columns.m_statuses})
        transferWords(stream, *words);
    transferNumbers(stream, columns.m_codes);
    transferNumbers(stream, columns.m_tries);
    transferNumbers(stream, columns.m_replays);
    transferNumbers(stream, columns.m_took);
    transferNumbers(stream, columns.m_sizes);
    transferMoments(stream, columns.m_nextTries, columns.m_received.size());
    transferMoments(stream, columns.m_expiries, columns.m_received.size());
}

//! The checksum tells accidents; this keeps anything else from reading beyond a list.
bool ColumnFile::isSound(const EventColumns &columns)
{
    const qsizetype size = columns.m_received.size();
    const auto isPlace = [size](quint32 row) { return row < quint64(size); };
    const auto isStage = [](Stage stage) { return int(stage) < StageCount; };
    return (columns.m_keys.isEmpty() || columns.m_keys.size() == size)
        && std::is_sorted(columns.m_keys.cbegin(), columns.m_keys.cend())
        && (columns.m_byTime.isEmpty() || columns.m_byTime.size() == size)
        && std::all_of(columns.m_byTime.cbegin(), columns.m_byTime.cend(), isPlace)
        && columns.m_stages.size() == size
        && std::all_of(columns.m_stages.cbegin(), columns.m_stages.cend(), isStage)
        && isSoundWords(columns.m_types, size) && isSoundWords(columns.m_sources, size)
        && isSoundWords(columns.m_destinations, size) && isSoundWords(columns.m_statuses, size)
        && columns.m_codes.values().size() == size && columns.m_tries.values().size() == size
        && columns.m_replays.values().size() == size && columns.m_took.values().size() == size
        && columns.m_sizes.values().size() == size && isSoundMoments(columns.m_nextTries, size)
        && isSoundMoments(columns.m_expiries, size);
}

std::optional<EventColumns> ColumnFile::load(const QString &path, const BackendState &state)
{
    PackedReader reader(path);
    Head head{};
    reader.value(head);
    if (reader.hasFailed() || head != headOf(state))
        return std::nullopt;
    EventColumns columns;
    transfer(reader, columns);
    if (!reader.endedWell() || !isSound(columns) || columns.lastKey() != state.lastKey)
        return std::nullopt;
    return columns;
}

Result<void> ColumnFile::save(const QString &path, const EventColumns &columns,
    const BackendState &state, const std::function<bool()> &isCanceled)
{
    PackedWriter writer(path, isCanceled);
    writer.value(headOf(state));
    EventColumns saved =
        columns; // shares everything; transfer() is not const for the reader's sake
    transfer(writer, saved);
    if (!writer.commit())
        return Error{Error::Kind::Storage, u"save the columns"_s, {}};
    return {};
}

} // namespace Reprise
