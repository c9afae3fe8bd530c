// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/filterbar.h"

#include "app/async/clock.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "ui/events/completionlist.h"
#include "ui/events/queryline.h"
#include "ui/events/querytext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace Reprise {

using namespace std::chrono_literals;

static constexpr std::chrono::milliseconds DebounceDelay = 150ms;
//! A text that only lacks its end is probably still being written; it is not called wrong at once.
static constexpr std::chrono::milliseconds UnfinishedDelay = 900ms;
static constexpr int NoteMargin = 6;

FilterBar::FilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_line(new QueryLine(this))
    , m_count(new PlainLabel(this))
    , m_note(new QFrame(parent ? parent : this))
    , m_noteText(new PlainLabel(m_note))
    , m_list(new CompletionList(this))
{
    m_count->setTone(PlainLabel::Tone::Muted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_line);

    m_noteText->setTone(PlainLabel::Tone::Error);
    m_note->setFrameShape(QFrame::StyledPanel);
    m_note->setAutoFillBackground(true);
    m_note->setBackgroundRole(QPalette::Base);
    auto *noteLayout = new QHBoxLayout(m_note);
    noteLayout->setContentsMargins(NoteMargin, NoteMargin / 2, NoteMargin, NoteMargin / 2);
    noteLayout->addWidget(m_noteText);
    m_note->hide();

    m_debounce.setSingleShot(true);
    m_noteDelay.setSingleShot(true);
    m_line->installEventFilter(this);
    connect(&m_debounce, &QTimer::timeout, this, [this] { apply(Trigger::Typing); });
    connect(&m_noteDelay, &QTimer::timeout, this, &FilterBar::showNote);
    connect(m_line, &QPlainTextEdit::textChanged, this, &FilterBar::readText);
    connect(m_line, &QueryLine::cleared, this, [this] { setText({}); });
    connect(m_list, &CompletionList::picked, this, &FilterBar::takeCandidate);
}

QString FilterBar::text() const
{
    return m_line->text();
}

void FilterBar::setText(const QString &text)
{
    replaceText(text);
    apply(Trigger::Program);
}

void FilterBar::setQuery(const QueryNode &query)
{
    setText(toText(query));
}

void FilterBar::refresh()
{
    const ParsedQuery parsed = parseQuery(m_appliedText, m_clock.utcMicros());
    if (!parsed || parsed.node == m_query)
        return;
    m_query = parsed.node;
    emit queryChanged(m_query, m_appliedText);
}

void FilterBar::setValues(const QueryVocabulary &vocabulary)
{
    m_vocabulary = vocabulary;
    if (m_isSuggesting && m_line->hasFocus())
        suggest(m_list->isVisible() && m_list->choice() >= 0);
}

void FilterBar::setMatchCount(qint64 matching, qint64 total, bool isComplete)
{
    const QString count = countText(matching);
    m_count->setText(
        isComplete ? tr("%1 of %2").arg(count, countText(total)) : tr("%1 so far").arg(count));
}

void FilterBar::setHistory(const QStringList &oldestFirst)
{
    m_history = FilterHistory(oldestFirst);
}

void FilterBar::replaceText(const QString &text)
{
    const QScopedValueRollback<bool> replacing(m_isReplacing, true);
    if (text != m_line->text())
        m_line->setText(text);
    hideSuggestions();
}

//! The line's text has changed, by whomever. What was said about the old text is no longer true.
void FilterBar::readText()
{
    if (m_line->text() == m_seenText) // new colours only
        return;
    m_seenText = m_line->text();
    m_mistake.reset();
    m_line->setMistake({});
    m_noteDelay.stop();
    m_note->hide();
    m_debounce.start(DebounceDelay);
    if (m_isReplacing)
        return;
    emit valuesWanted();
    updateSuggestions();
}

void FilterBar::apply(Trigger trigger)
{
    m_debounce.stop();
    const QString text = m_line->text();
    const ParsedQuery parsed = parseQuery(text, m_clock.utcMicros());
    m_mistake = parsed.mistake;
    m_line->setMistake(m_mistake);
    if (!parsed)
        return showMistake(trigger);
    if (trigger != Trigger::Typing)
        m_history.add(text);
    m_appliedText = text;
    if (parsed.node == m_query && trigger != Trigger::Enter)
        return;
    m_query = parsed.node;
    emit queryChanged(m_query, text);
}

void FilterBar::showMistake(Trigger trigger)
{
    const QString words = mistakeText(*m_mistake, m_line->text());
    m_noteText->setText(words);
    m_line->setAccessibleDescription(words);
    const bool isUnfinished = m_mistake->column + m_mistake->length >= m_line->text().size();
    if (trigger == Trigger::Typing && isUnfinished)
        m_noteDelay.start(UnfinishedDelay);
    else
        showNote();
}

void FilterBar::showNote()
{
    if (!m_mistake || m_list->isVisible())
        return;
    m_note->adjustSize();
    placeNote();
    m_note->setVisible(isVisible());
    m_note->raise();
}

//! Below the mistake, as far as the bar goes.
void FilterBar::placeNote()
{
    if (!m_mistake)
        return;
    const QRect column = m_line->columnRect(m_mistake->column);
    QPoint place(column.left(), m_line->height() + 2);
    place.rx() = qBound(0, place.x(), qMax(0, m_line->width() - m_note->width()));
    m_note->move(m_line->mapTo(m_note->parentWidget(), place));
}

bool FilterBar::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange && parentWidget())
        m_note->setParent(parentWidget());
    else if (event->type() == QEvent::Hide)
        m_note->hide();
    return QWidget::event(event);
}

void FilterBar::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    placeNote();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNote();
    hideSuggestions();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusIn)
        emit valuesWanted();
    if (watched == m_line && event->type() == QEvent::FocusOut) {
        hideSuggestions();
        if (text() == m_appliedText)
            m_history.add(m_appliedText);
    }
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QKeyEvent *const key = static_cast<QKeyEvent *>(event);
    return (m_list->isVisible() && handleListKey(key->key()))
        || handleKey(key->key(), key->modifiers());
}

bool FilterBar::handleListKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->moveChoice(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Tab:
        takeCandidate(qMax(0, m_list->choice()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->choice() < 0) // suggested without being asked: Enter means the filter
            return false;
        takeCandidate(m_list->choice());
        return true;
    case Qt::Key_Escape:
        hideSuggestions();
        return true;
    default:
        return false;
    }
}

bool FilterBar::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Space:
        if (!(modifiers & Qt::ControlModifier))
            return false;
        suggest(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        hideSuggestions();
        apply(Trigger::Enter);
        return true;
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        walkHistory(key == Qt::Key_Up);
        return true;
    default:
        return false;
    }
}

void FilterBar::escape()
{
    if (text() != m_appliedText)
        setText(m_appliedText);
    else if (!text().isEmpty())
        setText({});
    else
        emit leaveRequested();
}

void FilterBar::walkHistory(bool toOlder)
{
    const QString shown = text();
    const QString next = toOlder ? m_history.older(shown) : m_history.newer(shown);
    if (next != shown)
        replaceText(next); // applied after the debounce, so that walking past costs nothing
}

//! While typing: only where a word has been begun, or a value is wanted.
void FilterBar::updateSuggestions()
{
    if (m_line->hasFocus())
        suggest(false);
}

void FilterBar::suggest(bool isAsked)
{
    const QString line = text();
    m_completion = completeQuery(line, m_line->cursorColumn(), m_vocabulary);
    const QList<QueryCandidate> &candidates = m_completion.candidates;
    const QString written = line.mid(m_completion.column, m_completion.length);
    const bool isWanted = isAsked || m_completion.length > 0
        || (!candidates.isEmpty() && candidates.first().kind == QueryCandidate::Kind::Value);
    const bool isDone = candidates.size() == 1 && candidates.first().text == written;
    if (!isWanted || candidates.isEmpty() || isDone) {
        hideSuggestions();
        m_isSuggesting = isWanted && !isDone;
        return;
    }
    m_isSuggesting = true;
    if (m_list->parentWidget() != window())
        m_list->setParent(window());
    m_note->hide();
    const QRect anchor = m_line->columnRect(m_completion.column);
    const QPoint corner = m_line->mapTo(window(), QPoint(anchor.left(), 0));
    m_list->showCandidates(candidates, QRect(corner, QSize(anchor.width(), m_line->height())));
    if (isAsked)
        m_list->chooseFirst();
}

void FilterBar::hideSuggestions()
{
    m_list->hide();
    m_isSuggesting = false;
    if (m_mistake && !m_debounce.isActive() && !m_noteDelay.isActive())
        showNote();
}

void FilterBar::takeCandidate(int number)
{
    if (number >= m_completion.candidates.size())
        return;
    const CompletedText completed =
        applyCandidate(text(), m_completion, m_completion.candidates.at(number));
    const bool goesOn = m_completion.candidates.at(number).kind != QueryCandidate::Kind::Value;
    {
        const QScopedValueRollback<bool> replacing(m_isReplacing, true);
        m_line->setText(completed.text, completed.cursor);
    }
    hideSuggestions();
    m_line->setFocus();
    if (goesOn)
        suggest(false);
}

} // namespace Reprise
