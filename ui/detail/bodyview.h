// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "models/domain/query/eventquery.h"
#include "models/domain/text/bytesearch.h"
#include "ui/detail/bodytext.h"

#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace Reprise {

class ByteView;
class EmptyState;
class FindBar;
class HexView;
class JsonTreeView;
class LineView;
class PlainLabel;
class WaitLabel;

//! A body as readable text, tree, raw bytes or hexadecimal. Opens at once whatever its size: the
//! beginning is shown while a worker prepares the rest.
class BodyView final : public QWidget
{
    Q_OBJECT

public:
    enum Page { PrettyPage, TreePage, RawPage, HexPage, PageCount };

    //! The worker must outlive the view; it is shared and does one thing after the other.
    explicit BodyView(WorkerThread &worker, QWidget *parent = nullptr);

    void setBody(const Body &body);
    //! What stands in the place of a body that is empty; may hold data from outside.
    void setEmptiness(const QString &what, const QString &why);
    const Body &body() const { return m_body; }
    void setPage(Page page);
    Page page() const { return m_page; }
    void openFind();
    //! Something is being prepared on the worker.
    bool isBusy() const { return m_textJob || m_findJob; }
    QString reason() const; //!< why the readable form is not what was asked for; may be empty
    QString badges() const;
    ByteView *byteView() const; //!< of the current page; none on the tree

    //! Larger bodies are prepared on the worker.
    static constexpr qsizetype AtOnceBytes = 256 * 1024;
    static constexpr qsizetype MatchLimit = 100'000;

signals:
    void filterRequested(const QList<Reprise::PathStep> &path, const Reprise::QueryValue &value);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Maker = BodyText (*)(const Body &, const GoOn &);

    QWidget *createHead();
    void createPages();
    void createActions();
    void connectPages();
    void showRefusedCopy(qint64 bytes);
    void preparePage();
    void prepareText(LineView &view, Maker maker);
    void startText(LineView &view, Maker maker);
    void showText(LineView &view, const BodyText &text);
    void showWhole(LineView &view, const BodyText &text);
    void textFinished(LineView &view);
    void showReason(const JsonFault &fault);
    void showBadges();
    void cancelText();
    void find();
    void showMatches(const ByteMatches &matches, qsizetype length);
    void stepMatch(int step);
    void endFind();

    WorkerThread &m_worker;
    Body m_body;
    Page m_page = PrettyPage;
    bool m_isPrepared[PageCount] = {};
    QString m_reasons[PageCount];
    QStackedWidget *m_stack;
    LineView *m_pretty;
    JsonTreeView *m_tree;
    LineView *m_raw;
    HexView *m_hex;
    EmptyState *m_empty;
    QButtonGroup *m_pageButtons;
    PlainLabel *m_badges;
    PlainLabel *m_reason;
    WaitLabel *m_wait;
    FindBar *m_find;
    ByteMatches m_matches;
    int m_currentMatch = -1;
    Page m_jobPage = PrettyPage; //!< that m_textJob prepares
    JobPtr<BodyText> m_textJob;
    JobPtr<ByteMatches> m_findJob;
};

} // namespace Reprise
