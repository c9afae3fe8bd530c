// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/plantext.h"

#include "app/replay/journal/fieldreader.h"
#include "app/replay/plan/planrules.h"
#include "models/domain/replay/replaywords.h"

#include <QCryptographicHash>
#include <QSet>
#include <limits>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr auto FormatName = "reprise replay plan";
static constexpr QByteArrayView ItemsMark(",\n  \"items\": [\n");
static constexpr QByteArrayView ExclusionsMark("  ],\n  \"exclusions\": [\n");
static constexpr QByteArrayView DigestMark("  ],\n  \"digest\": \"");
static constexpr QByteArrayView EndMark("\"\n}\n");
static constexpr qint64 MicrosLimit = std::numeric_limits<qint64>::max() / 2;
static constexpr qsizetype DigestLength = 64;

static Json wordToJson(QByteArrayView word)
{
    return Json(std::string(word.data(), static_cast<size_t>(word.size())));
}

template <typename Number>
static Json optionalToJson(const std::optional<Number> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

static QByteArray dumped(const Json &value, int indent)
{
    return QByteArray::fromStdString(value.dump(indent, ' ', true));
}

static Json scopeToJson(const ReplayScope &scope)
{
    return Json{{"filter", textToJson(scope.filter)},
        {"bugIntroducedMicros", optionalToJson(scope.bugIntroducedMicros)},
        {"fixDeployedMicros", optionalToJson(scope.fixDeployedMicros)}, {"matched", scope.matched},
        {"note", textToJson(scope.note)}};
}

static Json markersToJson(const Headers &markers)
{
    Json list = Json::array();
    for (const Header &field : markers.fields())
        list.push_back(Json{{"name", textToJson(field.name)}, {"value", textToJson(field.value)}});
    return list;
}

static Json headToJson(const ReplayPlan &plan)
{
    return Json{{"format", FormatName}, {"version", PlanVersion}, {"id", textToJson(plan.id)},
        {"profile", textToJson(plan.profile.text())}, {"profileName", textToJson(plan.profileName)},
        {"createdMicros", plan.createdMicros},
        {"target",
            Json{{"way", wordToJson(replayWayWord(plan.target.way))},
                {"name", textToJson(plan.target.name)}, {"url", textToJson(plan.target.url)},
                {"signature", wordToJson(signatureSchemeWord(plan.target.signature))}}},
        {"pacing",
            Json{{"perSecond", plan.pacing.perSecond}, {"concurrency", plan.pacing.concurrency},
                {"batchSize", plan.pacing.batchSize},
                {"batchDelayMicros", plan.pacing.batchDelayMicros}}},
        {"stopRule", Json{{"percent", plan.stopRule.percent}, {"window", plan.stopRule.window}}},
        {"markers", markersToJson(plan.markers)}, {"scope", scopeToJson(plan.scope)}};
}

static Json itemToJson(const PlanItem &item)
{
    Json json{{"event", textToJson(item.event.text())}, {"key", static_cast<qint64>(item.key)},
        {"receivedMicros", item.receivedMicros}, {"type", textToJson(item.type)},
        {"destination", textToJson(item.destination)}, {"stage", wordToJson(stageWord(item.stage))},
        {"status", textToJson(item.vendorStatus)}, {"code", optionalToJson(item.code)},
        {"attempts", item.attempts}, {"request", textToJson(item.requestDigest)}};
    if (!item.newestAttempt.isEmpty())
        json["attempt"] = textToJson(item.newestAttempt.text());
    return json;
}

static Json exclusionToJson(const PlanExclusion &exclusion)
{
    return Json{{"event", textToJson(exclusion.event.text())},
        {"receivedMicros", exclusion.receivedMicros},
        {"reason", wordToJson(exclusionWord(exclusion.reason))}};
}

template <typename Entry>
static void appendLines(
    QByteArray &text, const QList<Entry> &entries, Json (*toJson)(const Entry &))
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        text.append("    ").append(dumped(toJson(entries[i]), -1));
        text.append(i + 1 < entries.size() ? ",\n" : "\n");
    }
}

//! All that the digest covers.
static QByteArray coveredText(const ReplayPlan &plan)
{
    QByteArray text = dumped(headToJson(plan), 2);
    text.chop(2); // the closing "\n}"
    text.append(ItemsMark);
    appendLines(text, plan.items, itemToJson);
    text.append(ExclusionsMark);
    appendLines(text, plan.exclusions, exclusionToJson);
    return text;
}

static QByteArray digestOf(const QByteArray &covered)
{
    return QCryptographicHash::hash(covered, QCryptographicHash::Sha256).toHex();
}

QByteArray planToText(const ReplayPlan &plan)
{
    QByteArray text = coveredText(plan);
    const QByteArray digest = digestOf(text);
    return text.append(DigestMark).append(digest).append(EndMark);
}

QByteArray planDigest(const ReplayPlan &plan)
{
    return digestOf(coveredText(plan));
}

static Error problemAt(qint64 line, const QString &detail)
{
    return Error{Error::Kind::Invalid, u"read the plan"_s, detail, line};
}

static qint64 lineAt(const QByteArray &text, qsizetype offset)
{
    return QByteArrayView(text).first(offset).count('\n') + 1;
}

static Headers markersFromJson(const Json &list, FieldReader &reader)
{
    Headers markers;
    if (!list.is_array())
        reader.fail("markers", "is not a list");
    for (const Json &entry : list) {
        FieldReader field(entry);
        const QByteArray name = field.text("name");
        markers.append(name, field.text("value"));
        if (!field.isOk())
            reader.fail("markers", "holds a bad field");
    }
    return markers;
}

static ReplayTarget targetFromJson(FieldReader fields, FieldReader &reader)
{
    ReplayTarget target;
    target.way = fields.word("way", replayWayFromWord, ReplayWay::Direct);
    target.name = fields.text("name");
    target.url = fields.text("url");
    target.signature = fields.word("signature", signatureSchemeFromWord, SignatureScheme::None);
    if (!fields.isOk())
        reader.fail("target", qPrintable(fields.problem()));
    return target;
}

static ReplayPacing pacingFromJson(FieldReader fields, FieldReader &reader)
{
    ReplayPacing pacing;
    pacing.perSecond = fields.number("perSecond");
    pacing.concurrency = static_cast<int>(fields.integer("concurrency", 1, ConcurrencyLimit));
    pacing.batchSize = static_cast<int>(fields.integer("batchSize", 0, BatchSizeLimit));
    pacing.batchDelayMicros = fields.integer("batchDelayMicros", 0, BatchDelayLimitMicros);
    if (!fields.isOk())
        reader.fail("pacing", qPrintable(fields.problem()));
    return pacing;
}

static ReplayScope scopeFromJson(FieldReader fields, FieldReader &reader)
{
    ReplayScope scope;
    scope.filter = fields.text("filter");
    scope.bugIntroducedMicros =
        fields.optionalInteger("bugIntroducedMicros", -MicrosLimit, MicrosLimit);
    scope.fixDeployedMicros =
        fields.optionalInteger("fixDeployedMicros", -MicrosLimit, MicrosLimit);
    scope.matched = fields.integer("matched", 0, 2 * PlanItemLimit);
    scope.note = fields.text("note");
    if (!fields.isOk())
        reader.fail("scope", qPrintable(fields.problem()));
    return scope;
}

static ReplayPlan headFromJson(FieldReader &reader)
{
    ReplayPlan plan;
    plan.id = reader.text("id", 64);
    plan.profile = ProfileId(reader.text("profile"));
    plan.profileName = reader.text("profileName");
    plan.createdMicros = reader.integer("createdMicros", -MicrosLimit, MicrosLimit);
    plan.target = targetFromJson(FieldReader(reader.child("target")), reader);
    plan.pacing = pacingFromJson(FieldReader(reader.child("pacing")), reader);
    FieldReader rule(reader.child("stopRule"));
    plan.stopRule.percent = static_cast<int>(rule.integer("percent", 0, 100));
    plan.stopRule.window = static_cast<int>(rule.integer("window", 1, StopWindowLimit));
    if (!rule.isOk())
        reader.fail("stopRule", qPrintable(rule.problem()));
    plan.markers = markersFromJson(reader.child("markers"), reader);
    plan.scope = scopeFromJson(FieldReader(reader.child("scope")), reader);
    return plan;
}

static bool isDigest(const QByteArray &text)
{
    return text.size() == DigestLength && QByteArray::fromHex(text).toHex() == text;
}

static PlanItem itemFromJson(FieldReader &reader)
{
    PlanItem item;
    item.event = EventId(reader.text("event", EventIdBytesLimit));
    item.key = static_cast<RowKey>(reader.integer("key", INT64_MIN, INT64_MAX));
    item.receivedMicros = reader.integer("receivedMicros", -MicrosLimit, MicrosLimit);
    item.type = reader.text("type");
    item.destination = reader.text("destination");
    item.stage = reader.word("stage", stageFromWord, Stage::Unknown);
    item.vendorStatus = reader.text("status");
    const std::optional<qint64> code = reader.optionalInteger("code", 0, 999);
    if (code)
        item.code = static_cast<int>(*code);
    item.attempts = static_cast<int>(reader.integer("attempts", 0, INT32_MAX));
    item.requestDigest = reader.text("request");
    item.newestAttempt = AttemptId(reader.optionalText("attempt", EventIdBytesLimit));
    if (reader.isOk() && (item.event.isEmpty() || !isDigest(item.requestDigest)))
        reader.fail("event or request", "is not an id or digest");
    return item;
}

static PlanExclusion exclusionFromJson(FieldReader &reader)
{
    PlanExclusion exclusion;
    exclusion.event = EventId(reader.text("event", EventIdBytesLimit));
    exclusion.receivedMicros = reader.integer("receivedMicros", -MicrosLimit, MicrosLimit);
    exclusion.reason = reader.word("reason", exclusionFromWord, ExclusionReason::TakenOut);
    return exclusion;
}

//! Walks the text line by line, so that each mistake has the line it is in.
class PlanParser final
{
public:
    explicit PlanParser(const QByteArray &text)
        : m_text(text)
    {
    }

    Result<ReplayPlan> parse();

private:
    Result<void> parseHead();
    Result<void> checkVersion(const Json &head) const;
    template <typename Entry>
    Result<void> parseEntries(
        QList<Entry> &entries, QByteArrayView endMark, Entry (*fromJson)(FieldReader &));
    Result<void> parseDigest();
    Result<void> checkWhole() const;
    Error problem(const QString &detail) const
    {
        return problemAt(lineAt(m_text, m_offset), detail);
    }

    const QByteArray &m_text;
    qsizetype m_offset = 0;
    ReplayPlan m_plan;
};

Result<void> PlanParser::checkVersion(const Json &head) const
{
    FieldReader reader(head);
    const QByteArray format = reader.text("format");
    const qint64 version = reader.integer("version", 1, INT32_MAX);
    if (!reader.isOk() || format != FormatName)
        return problemAt(1, u"not a replay plan"_s);
    if (version > PlanVersion) {
        return Error{Error::Kind::Storage, u"read the plan"_s,
            u"written by a newer version (format %1)"_s.arg(version), 3};
    }
    return {};
}

Result<void> PlanParser::parseHead()
{
    const qsizetype end = m_text.indexOf(ItemsMark);
    if (end < 0)
        return problemAt(1, u"not a replay plan"_s);
    const QByteArray head = m_text.left(end) + "\n}";
    const Json object = Json::parse(head.begin(), head.end(), nullptr, false);
    if (object.is_discarded())
        return problemAt(1, u"the head is not JSON"_s);
    if (Result<void> version = checkVersion(object); !version)
        return version;
    FieldReader reader(object);
    m_plan = headFromJson(reader);
    if (!reader.isOk())
        return problemAt(1, reader.problem());
    m_offset = end + ItemsMark.size();
    return {};
}

template <typename Entry>
Result<void> PlanParser::parseEntries(
    QList<Entry> &entries, QByteArrayView endMark, Entry (*fromJson)(FieldReader &))
{
    while (!QByteArrayView(m_text).sliced(m_offset).startsWith(endMark)) {
        const qsizetype end = m_text.indexOf('\n', m_offset);
        if (end < 0 || entries.size() >= PlanItemLimit)
            return problem(end < 0 ? u"the text ends early"_s : u"too many events"_s);
        QByteArrayView line = QByteArrayView(m_text).sliced(m_offset, end - m_offset);
        if (line.endsWith(','))
            line.chop(1);
        const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
        if (object.is_discarded())
            return problem(u"the line is not JSON"_s);
        FieldReader reader(object);
        entries.append(fromJson(reader));
        if (!reader.isOk())
            return problem(reader.problem());
        m_offset = end + 1;
    }
    m_offset += endMark.size();
    return {};
}

Result<void> PlanParser::parseDigest()
{
    m_plan.digest = m_text.mid(m_offset, DigestLength);
    if (!isDigest(m_plan.digest) || m_text.mid(m_offset + DigestLength) != EndMark)
        return problem(u"the digest is missing or damaged"_s);
    if (m_plan.digest != digestOf(m_text.left(m_offset - DigestMark.size())))
        return problem(u"the digest does not belong to this content: something was changed"_s);
    return {};
}

//! Terms, order, uniqueness, and that writing it again gives the same bytes.
Result<void> PlanParser::checkWhole() const
{
    if (Result<void> terms = checkPlanTerms(m_plan); !terms)
        return problemAt(1, terms.error().detail);
    QSet<EventId> seen;
    for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
        if (seen.contains(m_plan.items[i].event))
            return problem(u"an event is in it twice"_s);
        seen.insert(m_plan.items[i].event);
        if (i > 0 && m_plan.items[i].receivedMicros < m_plan.items[i - 1].receivedMicros)
            return problem(u"the events are not in order of arrival"_s);
    }
    const QByteArray again = planToText(m_plan);
    const auto [mine, theirs] =
        std::mismatch(again.begin(), again.end(), m_text.begin(), m_text.end());
    if (mine != again.end() || theirs != m_text.end())
        return problemAt(lineAt(m_text, theirs - m_text.begin()), u"not as a plan is written"_s);
    return {};
}

Result<ReplayPlan> PlanParser::parse()
{
    if (Result<void> head = parseHead(); !head)
        return head.error();
    if (Result<void> items = parseEntries(m_plan.items, ExclusionsMark, itemFromJson); !items)
        return items.error();
    if (Result<void> exclusions = parseEntries(m_plan.exclusions, DigestMark, exclusionFromJson);
        !exclusions)
        return exclusions.error();
    if (Result<void> digest = parseDigest(); !digest)
        return digest.error();
    if (Result<void> whole = checkWhole(); !whole)
        return whole.error();
    return std::move(m_plan);
}

Result<ReplayPlan> planFromText(const QByteArray &text)
{
    if (text.size() > PlanTextLimit)
        return problemAt(1, u"too large for a plan"_s);
    return PlanParser(text).parse();
}

} // namespace Reprise
