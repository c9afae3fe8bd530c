// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsonpretty.h"

#include <QList>

namespace Reprise {

enum class JsonKind : quint8 { Object, Array, String, Number, Literal, Broken };

//! One member or element, by byte offsets.
struct JsonChild {
    qint32 name = -1; //!< offset of the name's opening quote; -1 in an array
    qint32 nameEnd = -1; //!< offset behind the name's closing quote
    qint32 value = -1; //!< offset of the value's first byte
    qint32 end = -1; //!< offset behind the value
    JsonKind kind = JsonKind::Broken;

    bool operator==(const JsonChild &) const = default;
};

//! A place in a container where a run of children begins.
struct JsonRun {
    qint32 offset = 0; //!< where reading begins: behind the bracket or comma
    qint64 first = 0; //!< number of the run's first child
    qint32 count = 0;

    bool operator==(const JsonRun &) const = default;
};

//! Children of a container: themselves where they are few, else runs of JsonRunLength, so that a
//! container of any size costs a few bytes for a thousand children.
struct JsonChildren {
    QList<JsonChild> children;
    QList<JsonRun> runs; //!< in order; empty where children has all
    qint64 firstIndex = 0; //!< of children.first() in its container
    bool isStopped = false;
};

inline constexpr qint32 JsonRunLength = 1000;
//! Texts of more bytes are not read as a tree: offsets are 32-bit.
inline constexpr qsizetype JsonTreeLimit = 1024 * 1024 * 1024;

//! Reads the container that begins at the offset. What is broken becomes a child of kind Broken
//! and ends the list. REQUIRES: text.size() <= JsonTreeLimit
JsonChildren readJsonChildren(QByteArrayView text, qint32 container, const GoOn &goOn = {});
//! Reads one run of a container.
JsonChildren readJsonRun(QByteArrayView text, const JsonRun &run, const GoOn &goOn = {});
//! The outermost value; Broken where the text is empty.
JsonChild readJsonRoot(QByteArrayView text);

} // namespace Reprise
