// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/replay/replayitem.h"
#include "models/domain/stage.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

namespace Reprise {

struct Theme;

//! How a status is told: always shape, word and colour together, so that none is needed alone.
struct StatusStyle {
    Q_DECLARE_TR_FUNCTIONS(StatusStyle)

public:
    QString glyph; //!< name of the icon, for drawGlyph()
    QString word; //!< translated, lower case
    QColor color;

    static StatusStyle of(Stage stage, const Theme &theme);
    static StatusStyle of(ItemState state, const Theme &theme);
    static StatusStyle of(AttemptOutcome outcome, const Theme &theme);
};

//! The stage's colour alone, for charts and painting in a loop.
QColor stageColor(Stage stage, const Theme &theme);

} // namespace Reprise
