// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace Reprise {

//! The questions that open a source. Each returns at once; the answer comes by a call, and not at
//! all where the person thinks again. The dialogs are children of parent and delete themselves.
namespace SourceDialogs {

using Answer = std::function<void(const QString &)>;

//! At least one file of events to be imported.
void chooseImports(QWidget *parent, const std::function<void(const QStringList &)> &files);
void openDatabase(QWidget *parent, const Answer &path);
void newStore(QWidget *parent, const Answer &name);

} // namespace SourceDialogs

} // namespace Reprise
