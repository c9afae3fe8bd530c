// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/killpoint.h"

#ifdef REPRISE_KILL_POINTS

#include <QByteArray>
#include <csignal>

namespace Reprise {

namespace {

struct ChosenPoint {
    QByteArray name;
    int passing = 1;
};

ChosenPoint chosenPoint()
{
    const QByteArray text = qgetenv("REPRISE_KILL_POINT");
    const qsizetype at = text.indexOf('@');
    return at < 0 ? ChosenPoint{text, 1} : ChosenPoint{text.left(at), text.mid(at + 1).toInt()};
}

const ChosenPoint &chosen()
{
    static const ChosenPoint Point = chosenPoint();
    return Point;
}

} // namespace

bool isKillPointChosen(const char *name)
{
    return chosen().name == name;
}

void killPoint(const char *name)
{
    if (!isKillPointChosen(name))
        return;
    static int passings = 0; // each point is passed on one thread only
    if (++passings == chosen().passing)
        std::raise(SIGKILL);
}

} // namespace Reprise

#endif
