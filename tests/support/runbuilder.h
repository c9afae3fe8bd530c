// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

namespace Reprise::Test {

//! Builds the record of a run: plan items and their outcomes, side by side. By default run 13 over
//! nothing, finished, with fixed ids and times.
class RunBuilder
{
public:
    RunBuilder();

    //! Adds an item that failed before with 503 and now has the state, with a plausible answer.
    RunBuilder &item(const QByteArray &event, ItemState state, Stage before = Stage::Failed);
    //! Changes the newest item.
    RunBuilder &type(const QByteArray &value);
    RunBuilder &destination(const QByteArray &value);
    RunBuilder &detail(const QByteArray &value);
    RunBuilder &resolution(const QByteArray &value);
    RunBuilder &took(qint64 micros);

    RunBuilder &title(const QByteArray &value);
    RunBuilder &filter(const QByteArray &value);
    RunBuilder &reason(const QByteArray &value);
    RunBuilder &target(const QByteArray &name, const QByteArray &url);
    RunBuilder &marker(const QByteArray &name, const QByteArray &value);
    RunBuilder &exclude(const QByteArray &event, ExclusionReason reason);
    RunBuilder &note(qint64 micros, const QByteArray &actor, const QByteArray &text);

    RunRecord build() const;

private:
    RunRecord m_record;
};

//! A run with every state, every kind of text, exclusions and notes: what golden files are made of.
RunRecord telltaleRun();

} // namespace Reprise::Test
