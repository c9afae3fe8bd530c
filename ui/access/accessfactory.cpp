// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/accessfactory.h"

#include "ui/access/bytetextaccess.h"
#include "ui/access/eventtableaccess.h"
#include "ui/access/figuresaccess.h"
#include "ui/access/histogramaccess.h"
#include "ui/access/progressaccess.h"
#include "ui/access/sentenceaccess.h"
#include "ui/access/timelineaccess.h"
#include "ui/events/eventtable.h"
#include "ui/histogram/histogramview.h"
#include "ui/replay/progressstrip.h"
#include "ui/replay/runcounters.h"
#include "ui/timeline/retrytimelineview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/sentencelabel.h"
#include "ui/window/statusline.h"

namespace Reprise {

namespace {

//! One that is drawn by us and has an interface of its own.
template <typename Widget, typename Access>
QAccessibleInterface *madeFor(QObject *object)
{
    auto *widget = qobject_cast<Widget *>(object);
    return widget ? new Access(*widget) : nullptr;
}

//! One that is made of ordinary widgets and is only more than their sum.
template <typename Widget, QAccessible::Role Role>
QAccessibleInterface *namedFor(QObject *object)
{
    auto *widget = qobject_cast<Widget *>(object);
    return widget ? new QAccessibleWidget(widget, Role) : nullptr;
}

constexpr auto Makers = {madeFor<EventTable, EventTableAccess>,
    madeFor<HistogramView, HistogramAccess>, madeFor<RetryTimelineView, TimelineAccess>,
    madeFor<ByteView, ByteTextAccess>, madeFor<RunCounters, FiguresAccess>,
    madeFor<ProgressStrip, ProgressAccess>, madeFor<SentenceLabel, SentenceAccess>,
    namedFor<MessageBanner, QAccessible::Notification>,
    namedFor<StatusLine, QAccessible::StatusBar>};

QAccessibleInterface *make(const QString &, QObject *object)
{
    for (const auto maker : Makers) {
        if (QAccessibleInterface *made = maker(object))
            return made;
    }
    return nullptr;
}

} // namespace

void installAccess()
{
    QAccessible::installFactory(&make);
}

} // namespace Reprise
