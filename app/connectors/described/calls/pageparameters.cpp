// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/pageparameters.h"

#include "models/domain/timestamp.h"

#include <algorithm>
#include <limits>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qint64 MicrosPerDay = 86'400 * MicrosPerSecond;

//! Of BeforeTime: the bound that was reached, and the gateway's own cursor where that leads on.
struct TimeCursor {
    qint64 micros = 0;
    QByteArray cursor;

    QByteArray text() const { return QByteArray::number(micros) + ' ' + cursor; }
    static TimeCursor parse(const QByteArray &text)
    {
        const qsizetype space = text.indexOf(' ');
        return {text.left(space).toLongLong(), space < 0 ? QByteArray() : text.mid(space + 1)};
    }
};

qint64 rounded(qint64 micros, qint64 unit, bool isUpper)
{
    const qint64 rest = ((micros % unit) + unit) % unit;
    return rest == 0 ? micros : micros - rest + (isUpper ? unit : 0);
}

QByteArray withMillis(qint64 micros)
{
    QByteArray text = toIsoText(micros);
    if (!text.contains('.'))
        return text.replace("Z", ".000Z");
    text.chop(1);
    while (text.size() - text.indexOf('.') < 4)
        text.append('0');
    return text.append('Z');
}

void appendTime(ApiParameters &parameters, const TimeFilterSpec &filter,
    const std::optional<qint64> &micros, bool isUpper)
{
    if (!filter.parameter.isEmpty() && micros)
        parameters.append({filter.parameter, timeParameter(*micros, filter.format, isUpper)});
}

ApiParameters filterParameters(const ListSpec &list, const PageOrder &order)
{
    std::optional<qint64> from = order.fromMicros ? order.fromMicros : list.from.usualMicros;
    std::optional<qint64> to = order.toMicros ? order.toMicros : list.to.usualMicros;
    if (from && !to && list.to.completesOther)
        to = order.nowMicros;
    if (to && !from && list.from.completesOther)
        from = 0;
    ApiParameters parameters;
    appendTime(parameters, list.from, from, false);
    appendTime(parameters, list.to, to, true);
    if (!list.status.parameter.isEmpty() && !order.vendorStatus.isEmpty())
        parameters.append({list.status.parameter,
            list.status.values.value(order.vendorStatus, order.vendorStatus)});
    return parameters;
}

int sizeOf(const ListSpec &list, const PageOrder &order)
{
    return order.wantsBodies && list.sizeWithBodies > 0 ? list.sizeWithBodies : list.size;
}

//! The page by a time takes the place of the upper bound, which it is never above.
void appendBeforeTime(ApiParameters &parameters, const ListSpec &list, const QByteArray &cursor)
{
    const TimeCursor place = TimeCursor::parse(cursor);
    if (!place.cursor.isEmpty()) {
        parameters.append({list.paging.nextParameter, place.cursor});
        return;
    }
    const QByteArray &name = list.paging.parameter;
    parameters.removeIf([&name](const auto &parameter) { return parameter.first == name; });
    parameters.append({name, timeParameter(place.micros, list.to.format, true)});
}

void appendCursor(ApiParameters &parameters, const ListSpec &list, const QByteArray &cursor)
{
    const PagingSpec &paging = list.paging;
    if (cursor.isEmpty()) {
        if (paging.kind == PagingKind::PageNumber)
            parameters.append({paging.parameter, QByteArray::number(paging.firstPage)});
        return;
    }
    if (paging.kind == PagingKind::BeforeTime)
        return appendBeforeTime(parameters, list, cursor);
    parameters.append({paging.parameter, cursor});
}

bool isLink(PagingKind kind)
{
    return kind == PagingKind::LinkHeader || kind == PagingKind::BodyLink;
}

Error otherPlace()
{
    return {Error::Kind::Protocol, u"read page"_s, u"the link to the next page leads elsewhere"_s};
}

//! A link as path and query of the same origin.
Result<QByteArray> targetOf(const QByteArray &link, const QUrl &from)
{
    const QUrl url = from.resolved(QUrl::fromEncoded(link, QUrl::StrictMode));
    const auto port = [](const QUrl &u) { return u.port(u.scheme() == u"https" ? 443 : 80); };
    const bool isSame = url.isValid() && url.scheme() == from.scheme() && url.host() == from.host()
        && port(url) == port(from) && url.userInfo().isEmpty();
    if (!isSame)
        return otherPlace();
    const QByteArray target =
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return target
            == from.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)
        ? QByteArray()
        : target;
}

//! Link: <https://…>; rel="next", <…>; rel="last"
QByteArray nextOfLinkHeader(const QByteArray &field)
{
    for (const QByteArray &link : field.split(',')) {
        const qsizetype open = link.indexOf('<');
        const qsizetype close = link.indexOf('>');
        const QByteArray parameters = close < 0 ? QByteArray() : link.sliced(close + 1).toLower();
        const bool isNext = parameters.contains("rel=\"next\"") || parameters.contains("rel=next");
        if (open >= 0 && close > open && isNext)
            return link.sliced(open + 1, close - open - 1);
    }
    return {};
}

QByteArray textAt(JsonDocument &document, const JsonValue &from, const PointerList &pointers)
{
    const std::optional<JsonValue> value = document.first(from, pointers);
    return value ? textOf(*value) : QByteArray();
}

bool saysMore(JsonDocument &document, const PagingSpec &paging)
{
    const bool isSet = textAt(document, document.root(), paging.flag) == "true";
    return isSet == paging.flagMeansMore;
}

//! A page that is shorter than asked for is the last one, and a longer one was not paged at all.
QByteArray nextOffset(
    const ListSpec &list, const PageOrder &order, JsonDocument &document, qsizetype count)
{
    const qint64 next = order.cursor.toLongLong() + count;
    bool hasTotal = false;
    const qint64 total = textAt(document, document.root(), list.total).toLongLong(&hasTotal);
    const int size = sizeOf(list, order);
    const bool isLast = count == 0 || (hasTotal ? next >= total : size > 0 && count != size);
    if (isLast)
        return {};
    return QByteArray::number(next - std::min<qint64>(list.paging.overlap, count - 1));
}

QByteArray nextPageNumber(
    const ListSpec &list, const PageOrder &order, JsonDocument &document, qsizetype count)
{
    const bool isLast = list.paging.flag.isEmpty()
        ? count == 0 || (list.size > 0 && count < sizeOf(list, order))
        : !saysMore(document, list.paging);
    const int current = order.cursor.isEmpty() ? list.paging.firstPage : order.cursor.toInt();
    return isLast ? QByteArray() : QByteArray::number(current + 1);
}

QByteArray nextAfterId(const ListSpec &list, const PageOrder &order, JsonDocument &document,
    const QList<JsonValue> &items)
{
    const bool isLast = items.isEmpty()
        || (list.paging.flag.isEmpty() ? items.size() < sizeOf(list, order)
                                       : !saysMore(document, list.paging));
    return isLast ? QByteArray() : textAt(document, items.constLast(), list.paging.at);
}

//! Pages overlap by the millisecond of the last element: rows of one moment may be cut in two, and
//! an answer may show fewer digits than are compared. Where a whole page is that moment, only the
//! gateway's own cursor leads on.
QByteArray nextBeforeTime(const ListSpec &list, const PageOrder &order, JsonDocument &document,
    const QList<JsonValue> &items)
{
    const QByteArray cursor = textAt(document, document.root(), list.paging.next);
    if (cursor.isEmpty() || items.isEmpty())
        return {};
    const std::optional<Timestamp> last =
        Timestamp::parse(textAt(document, items.constLast(), list.paging.at));
    const qint64 before = order.cursor.isEmpty() ? std::numeric_limits<qint64>::max()
                                                 : TimeCursor::parse(order.cursor).micros;
    if (!last || last->utcMicros / 1000 * 1000 + 1000 >= before)
        return TimeCursor{before, cursor}.text();
    return TimeCursor{last->utcMicros / 1000 * 1000 + 1000, {}}.text();
}

} // namespace

QByteArray timeParameter(qint64 micros, TimeFormat format, bool isUpper)
{
    switch (format) {
    case TimeFormat::Rfc3339:
        return toIsoText(micros);
    case TimeFormat::Rfc3339Millis:
        return withMillis(rounded(micros, 1000, isUpper));
    case TimeFormat::Seconds:
        return toIsoText(rounded(micros, MicrosPerSecond, isUpper)).chopped(1);
    case TimeFormat::Date:
        return toIsoText(rounded(micros, MicrosPerDay, isUpper)).left(10);
    case TimeFormat::EpochSeconds:
        return QByteArray::number(rounded(micros, MicrosPerSecond, isUpper) / MicrosPerSecond);
    case TimeFormat::EpochMillis:
        return QByteArray::number(rounded(micros, 1000, isUpper) / 1000);
    }
    return {};
}

Result<ApiRequest> pageRequest(const ListSpec &list, const ServiceSpec &service,
    const Variables &variables, const PageOrder &order)
{
    if (isLink(list.paging.kind) && !order.cursor.isEmpty()) {
        if (!order.cursor.startsWith('/') || order.cursor.startsWith("//"))
            return Error{Error::Kind::Invalid, u"read page"_s, u"cursor"_s};
        return ApiRequest{list.call.method, order.cursor, {}, false, list.call.secret};
    }
    ApiParameters parameters = filterParameters(list, order);
    if (const int size = sizeOf(list, order); size > 0)
        parameters.append({list.sizeParameter, QByteArray::number(size)});
    if (order.wantsBodies) {
        for (const QueryParameter &parameter : list.bodiesQuery)
            parameters.append(
                {parameter.name, parameter.value.expand(variables).value_or(QByteArray())});
    }
    appendCursor(parameters, list, order.cursor);
    return apiRequest(list.call, service, variables, parameters);
}

Result<QByteArray> nextCursor(const ListSpec &list, const PageOrder &order, JsonDocument &document,
    const QList<JsonValue> &items, const PageEnvelope &envelope)
{
    const PagingSpec &paging = list.paging;
    switch (paging.kind) {
    case PagingKind::None:
        return QByteArray();
    case PagingKind::Cursor: {
        const QByteArray next = textAt(document, document.root(), paging.next);
        return next == order.cursor ? QByteArray() : next;
    }
    case PagingKind::CursorWithFlag:
        return saysMore(document, paging) ? textAt(document, document.root(), paging.next)
                                          : QByteArray();
    case PagingKind::Offset:
        return nextOffset(list, order, document, items.size());
    case PagingKind::AfterId:
        return nextAfterId(list, order, document, items);
    case PagingKind::BeforeTime:
        return nextBeforeTime(list, order, document, items);
    case PagingKind::LinkHeader: {
        const QByteArray link =
            nextOfLinkHeader(envelope.headers.first("Link").value_or(QByteArray()));
        return link.isEmpty() ? Result<QByteArray>(link) : targetOf(link, envelope.url);
    }
    case PagingKind::BodyLink: {
        const QByteArray link = textAt(document, document.root(), paging.next);
        return link.isEmpty() ? Result<QByteArray>(link) : targetOf(link, envelope.url);
    }
    case PagingKind::PageNumber:
        return nextPageNumber(list, order, document, items.size());
    }
    return QByteArray();
}

} // namespace Reprise
