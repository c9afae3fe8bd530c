// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querycompletion.h"

#include "models/domain/query/querycontext.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "models/domain/query/querywords.h"
#include "models/domain/stage.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

using Place = QueryContext::Place;
using CandidateKind = QueryCandidate::Kind;

//! A candidate, and the word that is compared with what is written. Values are quoted only when
//! they are chosen: there may be many.
struct Offer {
    QueryCandidate candidate;
    QString word;
    QByteArray toQuote = {}; //!< not null: candidate.text is made of it
};

void offerFields(QList<Offer> &offers, const QueryVocabulary &vocabulary, const QString &written)
{
    for (int i = 0; i < QueryFieldCount; ++i) {
        const QueryField field = static_cast<QueryField>(i);
        const QString word = fieldWord(field);
        if (isHeaderField(field))
            offers.append({{CandidateKind::Field, word + u"[\""_s, false}, word});
        else
            offers.append({{CandidateKind::Field, word, true}, word});
    }
    offers.append({{CandidateKind::Keyword, keywordText(QueryKeyword::Not), true},
        keywordText(QueryKeyword::Not)});
    // Paths stand behind the fields they begin with, and are many.
    const std::optional<QueryField> field = fieldFromWord(written);
    if (!written.contains(u'.') && (!field || !takesPath(*field)))
        return;
    for (const QByteArray &path : vocabulary.bodyPaths)
        offers.append(
            {{CandidateKind::Field, QString::fromUtf8(path), true}, QString::fromUtf8(path)});
}

void offerHeaders(QList<Offer> &offers, const QList<QByteArray> &names)
{
    for (const QByteArray &name : names)
        offers.append(
            {{CandidateKind::Field, quotedForQuery(name) + u']', true}, QString::fromUtf8(name)});
}

void offerOperators(QList<Offer> &offers, const FieldRef &field)
{
    static constexpr std::array Order{QueryOperator::Equal, QueryOperator::NotEqual,
        QueryOperator::In, QueryOperator::Contains, QueryOperator::Matches, QueryOperator::Exists,
        QueryOperator::Less, QueryOperator::LessOrEqual, QueryOperator::Greater,
        QueryOperator::GreaterOrEqual};
    for (QueryOperator op : Order) {
        const bool ends = op == QueryOperator::Exists;
        if (accepts(typeOf(field), op))
            offers.append({{CandidateKind::Operator, operatorWord(op), !ends}, operatorWord(op)});
    }
    offers.append({{CandidateKind::Operator, u"not in"_s, true}, u"not in"_s});
}

void offerWords(QList<Offer> &offers, std::initializer_list<QLatin1StringView> words)
{
    for (QLatin1StringView word : words)
        offers.append({{CandidateKind::Value, word, false}, word});
}

//! What stands at a path in the events.
void offerFound(QList<Offer> &offers, const QList<QueryValue> &values)
{
    for (const QueryValue &value : values) {
        const QString word = QString::fromUtf8(value.text);
        if (value.kind == QueryValue::Kind::Text)
            offers.append({{CandidateKind::Value, {}, false}, word,
                value.text.isNull() ? QByteArray("") : value.text});
        else
            offers.append({{CandidateKind::Value, word, false}, word});
    }
}

void offerValues(QList<Offer> &offers, const FieldRef &field, QueryOperator op,
    const QueryVocabulary &vocabulary)
{
    const QueryFieldType type = typeOf(field);
    const bool isList = op == QueryOperator::In;
    if (type == QueryFieldType::Stage) {
        for (Stage stage : AllStages)
            offers.append({{CandidateKind::Value, QString::fromUtf8(stageWord(stage)), false},
                QString::fromUtf8(stageWord(stage))});
    } else if (type == QueryFieldType::Time) {
        offerWords(offers, {"-15m"_L1, "-1h"_L1, "-24h"_L1, "today"_L1, "yesterday"_L1, "now"_L1});
    } else if (type == QueryFieldType::Duration) {
        offerWords(offers, {"200ms"_L1, "1s"_L1, "5s"_L1, "30s"_L1});
    } else if (type == QueryFieldType::Json) {
        offerWords(offers, {"true"_L1, "false"_L1, "null"_L1});
    } else if (field.field == QueryField::Code && isList) {
        offerWords(offers, {"5xx"_L1, "4xx"_L1, "429,500-599"_L1});
    }
    if (op == QueryOperator::Matches || type == QueryFieldType::Stage)
        return;
    const QueryCandidate value{CandidateKind::Value, {}, false};
    for (const QByteArray &bytes : vocabulary.values.value(field.field)) {
        const QString word = QString::fromUtf8(bytes);
        if (type == QueryFieldType::Text)
            offers.append({value, word, bytes.isNull() ? QByteArray("") : bytes});
        else
            offers.append({{CandidateKind::Value, word, false}, word, {}});
    }
}

void offerConnectives(QList<Offer> &offers)
{
    for (QueryKeyword keyword : {QueryKeyword::And, QueryKeyword::Or})
        offers.append({{CandidateKind::Keyword, keywordText(keyword), true}, keywordText(keyword)});
}

QList<Offer> offersAt(const QueryContext &context, const QByteArray &path,
    const QueryVocabulary &vocabulary, const QString &written)
{
    QList<Offer> offers;
    const FieldRef field = context.field().value_or(FieldRef{});
    switch (context.place()) {
    case Place::Condition:
        offerFields(offers, vocabulary, written);
        break;
    case Place::Path:
        if (field.field == QueryField::Header)
            offerHeaders(offers, vocabulary.requestHeaders);
        else if (field.field == QueryField::ResponseHeader)
            offerHeaders(offers, vocabulary.responseHeaders);
        break;
    case Place::Operator:
        offerOperators(offers, field);
        break;
    case Place::Value:
        if (context.field() && context.op() != QueryOperator::Matches)
            offerFound(offers, vocabulary.valuesAt.value(path));
        if (context.field())
            offerValues(offers, field, context.op().value_or(QueryOperator::Equal), vocabulary);
        break;
    case Place::Connective:
        offerConnectives(offers);
        break;
    }
    return offers;
}

QueryCandidate chosen(const Offer &offer)
{
    QueryCandidate candidate = offer.candidate;
    if (!offer.toQuote.isNull())
        candidate.text = quotedForQuery(offer.toQuote);
    return candidate;
}

//! What begins with the written text, then what contains it; nothing that is written already.
QList<QueryCandidate> ranked(const QList<Offer> &offers, const QString &written)
{
    QList<const Offer *> starting;
    QList<const Offer *> containing;
    for (const Offer &offer : offers) {
        if (offer.word == written && offer.candidate.kind != CandidateKind::Value)
            continue;
        if (offer.word.startsWith(written, Qt::CaseInsensitive))
            starting.append(&offer);
        else if (offer.word.contains(written, Qt::CaseInsensitive))
            containing.append(&offer);
    }
    QList<QueryCandidate> candidates;
    for (const Offer *offer : starting + containing) {
        if (candidates.size() >= CompletionLimit)
            break;
        const QueryCandidate candidate = chosen(*offer);
        if (!candidates.contains(candidate))
            candidates.append(candidate);
    }
    return candidates;
}

bool isPartial(const QueryToken &token, qsizetype cursor)
{
    return token.end() == cursor
        && (token.kind == QueryToken::Kind::Word || token.kind == QueryToken::Kind::UnclosedString);
}

//! The canonical text of a field with a path; empty where it is none.
QByteArray canonicalPath(QStringView written)
{
    const ParsedQuery parsed = parseQuery(written.toString() + u" exists"_s, 0);
    if (!parsed || parsed.node.kind != QueryNode::Kind::Compare
        || parsed.node.comparison.field.path.isEmpty())
        return {};
    FieldRef field = parsed.node.comparison.field;
    if (isHeaderField(field.field))
        field.path.first().key = field.path.first().key.toLower();
    return toText(field).toUtf8();
}

//! Leads the context over the tokens, and says which path the condition at their end is about.
QByteArray pathBefore(QStringView text, const QList<QueryToken> &tokens, QueryContext &context)
{
    qsizetype begin = 0;
    qsizetype end = 0;
    for (const QueryToken &token : tokens) {
        const bool begins = context.place() == Place::Condition;
        const QueryContext::Role role = context.advance(token);
        if (role == QueryContext::Role::Field && begins)
            begin = token.column;
        const bool isInPath = context.place() == Place::Path || context.place() == Place::Operator;
        if (isInPath && role != QueryContext::Role::Keyword)
            end = token.end();
    }
    const bool isWanted = context.place() == Place::Value && context.field() && begin < end
        && takesPath(context.field()->field);
    return isWanted ? canonicalPath(text.sliced(begin, end - begin)) : QByteArray();
}

//! How far the token at the column goes in the whole text.
qsizetype endOfToken(QStringView text, qsizetype column, qsizetype cursor, Place place)
{
    for (const QueryToken &token : cutQuery(text)) {
        if (token.column != column || token.kind == QueryToken::Kind::UnclosedString)
            continue;
        const bool takesBracket =
            place == Place::Path && token.end() < text.size() && text.at(token.end()) == u']';
        return std::max(cursor, token.end() + (takesBracket ? 1 : 0));
    }
    return cursor;
}

} // namespace

QueryCompletion completeQuery(QStringView text, qsizetype cursor, const QueryVocabulary &vocabulary)
{
    Q_ASSERT(cursor >= 0 && cursor <= text.size());
    QList<QueryToken> tokens = cutQuery(text.first(cursor));
    tokens.removeLast(); // the end
    QueryCompletion completion{cursor, 0, {}};
    QString written;
    QueryToken partial;
    if (!tokens.isEmpty() && isPartial(tokens.last(), cursor)) {
        partial = tokens.takeLast();
        const bool isQuoted = partial.kind == QueryToken::Kind::UnclosedString;
        written = partial.text.sliced(isQuoted ? 1 : 0).toString();
        completion.column = partial.column;
    }
    QueryContext context;
    const QByteArray path = pathBefore(text, tokens, context);
    if (partial.length > 0)
        completion.length =
            endOfToken(text, partial.column, cursor, context.place()) - partial.column;
    completion.candidates = ranked(offersAt(context, path, vocabulary, written), written);
    return completion;
}

CompletedText applyCandidate(
    const QString &text, const QueryCompletion &completion, const QueryCandidate &candidate)
{
    const qsizetype end = completion.column + completion.length;
    const bool hasSpace = end < text.size() && text.at(end) == u' ';
    QString inserted = candidate.text;
    if (candidate.wantsSpace && !hasSpace)
        inserted += u' ';
    CompletedText completed{text, completion.column + inserted.size()};
    completed.text.replace(completion.column, completion.length, inserted);
    if (candidate.wantsSpace && hasSpace)
        ++completed.cursor;
    return completed;
}

} // namespace Reprise
