// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/bodyview.h"

#include "ui/detail/findbar.h"
#include "ui/detail/hexview.h"
#include "ui/detail/jsonfaulttext.h"
#include "ui/detail/jsontreeview.h"
#include "ui/detail/lineview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/waitlabel.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Reprise {

using namespace Qt::StringLiterals;

BodyView::BodyView(WorkerThread &worker, QWidget *parent)
    : QWidget(parent)
    , m_worker(worker)
    , m_stack(new QStackedWidget(this))
    , m_pretty(new LineView(m_stack))
    , m_tree(new JsonTreeView(worker, m_stack))
    , m_raw(new LineView(m_stack))
    , m_hex(new HexView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_pageButtons(new QButtonGroup(this))
    , m_badges(new PlainLabel(this))
    , m_reason(new PlainLabel(this))
    , m_wait(new WaitLabel(this))
    , m_find(new FindBar(this))
{
    m_reason->setTone(PlainLabel::Tone::Muted);
    m_reason->setWordWrap(true);
    m_reason->hide();
    createPages();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(createHead());
    layout->addWidget(m_find);
    layout->addWidget(m_reason);
    layout->addWidget(m_wait);
    layout->addWidget(m_stack, 1);
    createActions();
    setBody({});
}

void BodyView::createPages()
{
    m_pretty->setAccessibleName(tr("Body, readable"));
    m_raw->setAccessibleName(tr("Body as it came"));
    m_hex->setAccessibleName(tr("Body in hexadecimal"));
    for (QWidget *pageWidget : {static_cast<QWidget *>(m_pretty), static_cast<QWidget *>(m_tree),
             static_cast<QWidget *>(m_raw), static_cast<QWidget *>(m_hex)})
        m_stack->addWidget(pageWidget);
    m_stack->addWidget(m_empty);
    setEmptiness(tr("No body"), tr("The message was sent without one."));
}

void BodyView::setEmptiness(const QString &what, const QString &why)
{
    m_empty->setContent(what, why);
}

QWidget *BodyView::createHead()
{
    const std::pair<QString, QString> names[PageCount]{
        {tr("Pretty"), tr("Indented; only white space is moved (Ctrl+Shift+1)")},
        {tr("Tree"), tr("As a tree, every number exact (Ctrl+Shift+2)")},
        {tr("Raw"), tr("As it came (Ctrl+Shift+3)")}, {tr("Hex"), tr("Bytes (Ctrl+Shift+4)")}};
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 2, 8, 2);
    layout->setSpacing(2);
    for (int i = 0; i < PageCount; ++i) {
        auto *button = new QToolButton(head);
        button->setText(names[i].first);
        setPlainToolTip(*button, names[i].second);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_pageButtons->addButton(button, i);
        layout->addWidget(button);
    }
    m_badges->setTone(PlainLabel::Tone::Muted);
    m_badges->setElideMode(Qt::ElideRight);
    m_badges->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addSpacing(8);
    layout->addWidget(m_badges, 1);
    return head;
}

void BodyView::createActions()
{
    connect(m_pageButtons, &QButtonGroup::idClicked, this,
        [this](int id) { setPage(static_cast<Page>(id)); });
    for (int i = 0; i < PageCount; ++i) {
        const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key(Qt::Key_1 + i));
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(
            shortcut, &QShortcut::activated, this, [this, i] { setPage(static_cast<Page>(i)); });
    }
    connect(m_find, &FindBar::needleChanged, this, &BodyView::find);
    connect(m_find, &FindBar::nextRequested, this, [this] { stepMatch(1); });
    connect(m_find, &FindBar::previousRequested, this, [this] { stepMatch(-1); });
    connect(m_find, &FindBar::closed, this, &BodyView::endFind);
    connect(m_wait, &WaitLabel::canceled, this, &BodyView::cancelText);
    connectPages();
}

//! The window finds events by the same key; a shortcut beside that one would make it mean nothing.
bool BodyView::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::event(event);
    if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
        event->accept();
    return true;
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return openFind();
    QWidget::keyPressEvent(event);
}

void BodyView::connectPages()
{
    connect(m_tree, &JsonTreeView::filterRequested, this, &BodyView::filterRequested);
    for (ByteView *view : {static_cast<ByteView *>(m_pretty), static_cast<ByteView *>(m_raw),
             static_cast<ByteView *>(m_hex)}) {
        connect(view, &ByteView::copyRefused, this, &BodyView::showRefusedCopy);
        connect(view, &ByteView::contextMenuAboutToShow, this, [this](QMenu *menu) {
            menu->addSeparator();
            menu->addAction(tr("Find…"), this, &BodyView::openFind)
                ->setShortcut(QKeySequence::Find);
        });
    }
}

void BodyView::showRefusedCopy(qint64 bytes)
{
    m_reason->setText(tr("Not copied: the selection has %1, the clipboard takes %2.")
                          .arg(sizeText(bytes), sizeText(ByteView::CopyLimit)));
    m_reason->show();
}

void BodyView::setBody(const Body &body)
{
    m_textJob.reset();
    m_findJob.reset();
    m_wait->stop();
    m_body = body;
    std::fill(std::begin(m_isPrepared), std::end(m_isPrepared), false);
    std::fill(std::begin(m_reasons), std::end(m_reasons), QString());
    showBadges();
    setPage(m_page);
}

void BodyView::setPage(Page wanted)
{
    m_page = wanted;
    m_pageButtons->button(wanted)->setChecked(true);
    m_stack->setCurrentIndex(m_body.bytes.isEmpty() ? int(PageCount) : int(wanted));
    if (!m_body.bytes.isEmpty())
        preparePage();
    m_reason->setText(m_reasons[wanted]);
    m_reason->setVisible(!m_reasons[wanted].isEmpty());
    find();
}

//! Each page is made when it is first looked at.
void BodyView::preparePage()
{
    if (m_isPrepared[m_page])
        return;
    m_isPrepared[m_page] = true;
    switch (m_page) {
    case PrettyPage:
        return prepareText(*m_pretty, looksLikeJson(m_body) ? prettyText : rawText);
    case TreePage:
        return m_tree->setText(m_body.bytes);
    case RawPage:
        return prepareText(*m_raw, rawText);
    case HexPage:
        return m_hex->setContent(m_body.bytes);
    case PageCount:
        break;
    }
}

void BodyView::prepareText(LineView &view, Maker maker)
{
    if (m_body.bytes.size() <= AtOnceBytes)
        return showText(view, maker(m_body, {}));
    showText(view, rawText(beginningOf(m_body, AtOnceBytes)));
    startText(view, maker);
}

void BodyView::startText(LineView &view, Maker maker)
{
    if (m_textJob) // latest wins; the other page is made when it is looked at again
        m_isPrepared[m_jobPage] = false;
    m_jobPage = m_page;
    m_textJob =
        m_worker.run<BodyText>([body = m_body, maker](WorkControl &control) -> Result<BodyText> {
            const qint64 total = body.bytes.size();
            BodyText made = maker(body, [&control, total](qsizetype done) {
                control.setProgress(done, total);
                return !control.isCanceled();
            });
            if (control.isCanceled())
                return Error{Error::Kind::Canceled, u"read body"_s, {}};
            return made;
        });
    m_wait->start(tr("Preparing the whole body"));
    connect(m_textJob.get(), &Job::progressed, m_wait, &WaitLabel::setProgress);
    connect(m_textJob.get(), &Job::finished, this, [this, &view] { textFinished(view); });
}

void BodyView::textFinished(LineView &view)
{
    m_wait->stop();
    const Result<BodyText> made = m_textJob->takeResult();
    m_textJob.reset();
    if (made)
        showWhole(view, *made);
    else
        showReason({JsonMistake::Stopped, 0});
    find();
}

static LineView::Syntax syntaxOf(const BodyText &text)
{
    return text.isJson ? LineView::Syntax::Json : LineView::Syntax::None;
}

void BodyView::showText(LineView &view, const BodyText &text)
{
    view.setText(text.text, text.rows, syntaxOf(text));
    if (&view == m_pretty)
        showReason(text.fault);
}

//! Raw text goes on where its beginning is shown; indented text takes its place.
void BodyView::showWhole(LineView &view, const BodyText &text)
{
    if (!text.text.startsWith(view.bytes()))
        return showText(view, text);
    view.setWholeText(text.text, text.rows, syntaxOf(text));
    if (&view == m_pretty)
        showReason(text.fault);
}

void BodyView::showReason(const JsonFault &fault)
{
    m_reasons[PrettyPage] = jsonFaultText(fault);
    if (m_page != PrettyPage)
        return;
    m_reason->setText(m_reasons[PrettyPage]);
    m_reason->setVisible(!m_reasons[PrettyPage].isEmpty());
}

//! What was shown until now stays; the page is made again when it is looked at the next time.
void BodyView::cancelText()
{
    m_textJob.reset();
    m_wait->stop();
    m_isPrepared[m_page] = false;
    showReason({JsonMistake::Stopped, 0});
}

void BodyView::showBadges()
{
    QStringList parts;
    if (!m_body.mediaType.isEmpty())
        parts << lineText(m_body.mediaType, 60);
    parts << sizeText(m_body.bytes.size());
    if (m_body.isTruncated && m_body.fullSize)
        parts << tr("stored only in part: the first %1 of %2")
                     .arg(sizeText(m_body.bytes.size()), sizeText(*m_body.fullSize));
    else if (m_body.isTruncated)
        parts << tr("stored only in part");
    if (!m_body.isOriginal)
        parts << tr("parsed form, not the signed bytes");
    m_badges->setText(parts.join(u" · "_s));
}

QString BodyView::badges() const
{
    return m_badges->text();
}

QString BodyView::reason() const
{
    return m_reasons[m_page];
}

ByteView *BodyView::byteView() const
{
    return qobject_cast<ByteView *>(m_stack->currentWidget());
}

void BodyView::openFind()
{
    if (m_page == TreePage)
        setPage(PrettyPage);
    m_find->open();
    find();
}

void BodyView::find()
{
    m_findJob.reset();
    ByteView *view = byteView();
    const QByteArray needle = m_find->needle();
    if (!view || needle.isEmpty())
        return showMatches({}, 0);
    const auto search = [text = view->bytes(), needle](
                            const GoOn &goOn) { return findAll(text, needle, MatchLimit, goOn); };
    if (view->bytes().size() <= AtOnceBytes)
        return showMatches(search({}), needle.size());
    m_findJob = m_worker.run<ByteMatches>([search](WorkControl &control) -> Result<ByteMatches> {
        return search([&control](qsizetype) { return !control.isCanceled(); });
    });
    connect(m_findJob.get(), &Job::finished, this, [this, length = needle.size()] {
        const Result<ByteMatches> found = m_findJob->takeResult();
        m_findJob.reset();
        if (found)
            showMatches(*found, length);
    });
}

void BodyView::showMatches(const ByteMatches &matches, qsizetype length)
{
    m_matches = matches;
    m_currentMatch = matches.offsets.isEmpty() ? -1 : 0;
    if (ByteView *view = byteView())
        view->setMatches(matches.offsets, length, m_currentMatch);
    m_find->setResult(m_currentMatch, int(matches.offsets.size()), matches.isLimited);
}

void BodyView::stepMatch(int step)
{
    const int count = int(m_matches.offsets.size());
    ByteView *view = byteView();
    if (count == 0 || !view)
        return;
    m_currentMatch = (m_currentMatch + step + count) % count;
    view->setMatches(m_matches.offsets, m_find->needle().size(), m_currentMatch);
    m_find->setResult(m_currentMatch, count, m_matches.isLimited);
}

void BodyView::endFind()
{
    showMatches({}, 0);
    if (ByteView *view = byteView())
        view->setFocus();
}

} // namespace Reprise
