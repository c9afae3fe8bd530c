// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"
#include "models/domain/query/querycompletion.h"
#include "models/domain/query/querymistake.h"
#include "ui/events/filterhistory.h"

#include <QTimer>
#include <QWidget>
#include <optional>

class QFrame;

namespace Reprise {

class Clock;
class CompletionList;
class PlainLabel;
class QueryLine;

//! The line in which a filter is written, and how many events it finds. It is the one place that
//! says which filter is applied: brush, side bar and cells change it through setQuery().
//! While the text cannot be read, the last good filter stays applied.
//!
//! Keys: Enter applies at once; Ctrl+Space, Down, Up, Tab, Enter complete; Esc closes the
//! suggestions, then restores the applied text, then clears; Up and Down walk through earlier
//! filters.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    //! clock must outlive the bar: relative times count from it.
    explicit FilterBar(const Clock &clock, QWidget *parent = nullptr);

    QString text() const; //!< as it stands in the line, good or not
    const QueryNode &query() const { return m_query; } //!< the filter that is applied
    const std::optional<QueryMistake> &mistake() const { return m_mistake; }

    //! Applies it at once; queryChanged() is emitted where that changes the filter.
    void setText(const QString &text);
    //! The same with the filter's canonical text.
    void setQuery(const QueryNode &query);
    //! Reads the applied text again, because relative times have moved on.
    void refresh();

    //! What is offered; suggestions that are open follow it.
    void setValues(const QueryVocabulary &vocabulary);
    //! isComplete false: a search still runs, and there may be more.
    void setMatchCount(qint64 matching, qint64 total, bool isComplete = true);

    QStringList history() const { return m_history.entries(); } //!< oldest first
    void setHistory(const QStringList &oldestFirst);

signals:
    void queryChanged(const Reprise::QueryNode &query, const QString &text);
    void leaveRequested(); //!< Esc, with nothing left to clear
    void valuesWanted(); //!< a filter is being written

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Trigger : quint8 { Typing, Enter, Program };

    void apply(Trigger trigger);
    void readText();
    void showMistake(Trigger trigger);
    void showNote();
    void placeNote();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool handleListKey(int key);
    void escape();
    void walkHistory(bool toOlder);
    void updateSuggestions();
    void suggest(bool isAsked);
    void hideSuggestions();
    void takeCandidate(int number);
    void replaceText(const QString &text);

    const Clock &m_clock;
    QueryLine *m_line;
    PlainLabel *m_count;
    QFrame *m_note;
    PlainLabel *m_noteText;
    CompletionList *m_list;
    QTimer m_debounce;
    QTimer m_noteDelay;

    QueryVocabulary m_vocabulary;
    QueryCompletion m_completion;
    QueryNode m_query;
    QString m_appliedText;
    QString m_seenText; //!< what readText() last saw
    std::optional<QueryMistake> m_mistake;
    FilterHistory m_history;
    bool m_isReplacing = false; //!< the text changes by us, not by typing
    bool m_isSuggesting = false; //!< suggestions are open, or would be if there were any
};

} // namespace Reprise
