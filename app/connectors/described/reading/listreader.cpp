// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/callreader.h"
#include "app/connectors/described/reading/descriptionnode.h"
#include "models/domain/timestamp.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array PagingWords{std::pair{"none", PagingKind::None},
    std::pair{"cursor", PagingKind::Cursor},
    std::pair{"cursor_with_flag", PagingKind::CursorWithFlag},
    std::pair{"offset", PagingKind::Offset}, std::pair{"after_id", PagingKind::AfterId},
    std::pair{"before_time", PagingKind::BeforeTime},
    std::pair{"link_header", PagingKind::LinkHeader}, std::pair{"body_link", PagingKind::BodyLink},
    std::pair{"page_number", PagingKind::PageNumber}};

constexpr std::array FormatWords{std::pair{"rfc3339", TimeFormat::Rfc3339},
    std::pair{"rfc3339-millis", TimeFormat::Rfc3339Millis},
    std::pair{"seconds", TimeFormat::Seconds}, std::pair{"date", TimeFormat::Date},
    std::pair{"epoch-seconds", TimeFormat::EpochSeconds},
    std::pair{"epoch-millis", TimeFormat::EpochMillis}};

constexpr int MostElements = 10'000;
constexpr int MostDays = 3660;

void require(DescriptionNode &node, const char *key, bool isThere, const char *kind)
{
    if (!isThere)
        node.mistake(u"paging of the kind \"%1\" needs \"%2\""_s.arg(
            QLatin1StringView(kind), QLatin1StringView(key)));
}

void checkPaging(DescriptionNode &node, const PagingSpec &paging)
{
    const auto needs = [&](const char *kind, bool parameter, bool next, bool flag, bool at) {
        require(node, "parameter", !parameter || !paging.parameter.isEmpty(), kind);
        require(node, "next", !next || !paging.next.isEmpty(), kind);
        require(node, "more\" or \"done", !flag || !paging.flag.isEmpty(), kind);
        require(node, "at", !at || !paging.at.isEmpty(), kind);
    };
    switch (paging.kind) {
    case PagingKind::Cursor:
        return needs("cursor", true, true, false, false);
    case PagingKind::CursorWithFlag:
        return needs("cursor_with_flag", true, true, true, false);
    case PagingKind::Offset:
        return needs("offset", true, false, false, false);
    case PagingKind::AfterId:
        return needs("after_id", true, false, false, true);
    case PagingKind::BeforeTime:
        return needs("before_time", true, true, false, true);
    case PagingKind::BodyLink:
        return needs("body_link", false, true, false, false);
    case PagingKind::PageNumber:
        return needs("page_number", true, false, false, false);
    case PagingKind::None:
    case PagingKind::LinkHeader:
        break;
    }
}

void readPaging(DescriptionNode &node, PagingSpec &paging)
{
    paging.kind = node.word("kind", PagingWords).value_or(PagingKind::None);
    paging.parameter = node.text("parameter");
    paging.next = node.pointers("next");
    paging.nextParameter = node.text("nextParameter");
    paging.flagMeansMore = !node.has("done");
    if (node.has("done") && node.has("more"))
        node.mistake(u"either \"more\" or \"done\""_s);
    paging.flag = node.pointers(node.has("done") ? "done" : "more");
    paging.at = node.pointers("at");
    paging.overlap = node.integer("overlap", 0, 0, MostElements);
    paging.firstPage = node.integer("firstPage", 1, 0, 1);
    checkPaging(node, paging);
}

void readTimeFilter(DescriptionNode &node, TimeFilterSpec &filter)
{
    filter.parameter = node.text("parameter", DescriptionNode::Need::Required);
    filter.format = node.word("format", FormatWords).value_or(TimeFormat::Rfc3339Millis);
    filter.completesOther = node.flag("completesOther", false);
    const QByteArray usual = node.text("usual");
    const std::optional<Timestamp> time = Timestamp::parse(usual);
    if (time)
        filter.usualMicros = time->utcMicros;
    else if (!usual.isEmpty())
        node.mistake("usual", u"is no time"_s);
}

void readFilters(DescriptionNode &node, ListSpec &list)
{
    node.visit("from", [&list](DescriptionNode &from) { readTimeFilter(from, list.from); });
    node.visit("to", [&list](DescriptionNode &to) { readTimeFilter(to, list.to); });
    node.visit("status", [&list](DescriptionNode &status) {
        list.status.parameter = status.text("parameter", DescriptionNode::Need::Required);
        status.visitMembers("values", [&list](const QByteArray &name, DescriptionNode &value) {
            list.status.values.insert(name, value.asText());
        });
    });
}

} // namespace

void readList(DescriptionNode &node, ListSpec &list)
{
    readCall(node, list.call);
    list.items = node.pointers("items");
    if (list.items.isEmpty())
        node.mistake(u"\"items\" is missing: where the list stands in the answer"_s);
    node.visit("paging", [&list](DescriptionNode &paging) { readPaging(paging, list.paging); });
    node.visit("size", [&list](DescriptionNode &size) {
        list.sizeParameter = size.text("parameter", DescriptionNode::Need::Required);
        list.size = size.integer("value", 100, 1, MostElements);
        list.sizeWithBodies = size.integer("withBodies", 0, 1, MostElements);
    });
    list.bodiesQuery = readParameters(node, "withBodies");
    list.total = node.pointers("total");
    list.totalExact = node.pointers("totalExact");
    list.partial = node.pointers("partial");
    list.appliedFrom = node.pointers("appliedFrom");
    list.looksBackDays = node.integer("looksBackDays", 0, 0, MostDays);
    node.visit("filters", [&list](DescriptionNode &filters) { readFilters(filters, list); });
    list.isFolded = node.flag("folded", false);
}

} // namespace Reprise
