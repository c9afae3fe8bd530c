// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sidebarviews.h"

#include "models/domain/query/queryedit.h"
#include "models/domain/query/queryprinter.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SidebarViews", text);
}

Comparison failureStages()
{
    Comparison stages{{QueryField::Stage, {}}, QueryOperator::In, {}};
    for (const Stage stage : {Stage::Failed, Stage::Exhausted}) {
        const QueryValue value{QueryValue::Kind::Text, stageWord(stage).toByteArray(), 0};
        stages.values.append(ValueRange::only(value));
    }
    return stages;
}

Comparison codeCondition(const std::optional<int> &code)
{
    return code ? equalNumber(QueryField::Code, *code)
                : Comparison{{QueryField::Code, {}}, QueryOperator::Exists, {}};
}

} // namespace

QList<SidebarView> sidebarViews()
{
    return {
        {words(QT_TRANSLATE_NOOP("SidebarViews", "All events")), QStringLiteral("events"), {}},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Failed")), QStringLiteral("cross-circle"),
            "stage in failed, exhausted"},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Retry planned")), QStringLiteral("clock"),
            "stage = scheduled"},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Held")), QStringLiteral("pause"), "stage = held"},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Waiting")), QStringLiteral("dots"),
            "stage in waiting, in-flight"},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Expires in 24 h")), QStringLiteral("warning"),
            "expires in now..+24h"},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Replayed")), QStringLiteral("replay"),
            "replays > 0"},
        {words(QT_TRANSLATE_NOOP("SidebarViews", "Replayed, failed again")),
            QStringLiteral("cross"), "replays > 0 and stage in failed, exhausted"},
    };
}

QString failureTitle(const FailureCount &failure)
{
    const QString destination = lineText(failure.destination, 40);
    const QString code = failure.code ? QString::number(*failure.code)
                                      : words(QT_TRANSLATE_NOOP("SidebarViews", "no answer"));
    const QString title = (code + u' ' + destination).trimmed();
    // Many gateways have no types.
    return failure.type.isEmpty() ? title : title + u" · "_s + lineText(failure.type, 60);
}

QByteArray failureFilter(const FailureCount &failure)
{
    QueryNode node = comparisonNode(failureStages());
    const QueryNode code = comparisonNode(codeCondition(failure.code));
    if (failure.code)
        node = conjoin(node, code);
    else
        node = conjoin(node, QueryNode{QueryNode::Kind::Not, {code}, {}});
    node = conjoin(node, equalText(QueryField::Destination, failure.destination));
    node = conjoin(node, equalText(QueryField::Type, failure.type));
    return toText(node).toUtf8();
}

} // namespace Reprise
