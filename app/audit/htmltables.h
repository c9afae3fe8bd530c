// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/redactor.h"
#include "app/audit/report.h"
#include "models/domain/result.h"

#include <QIODevice>

namespace Reprise {

class WorkControl;

//! Small tables of the HTML report. Every text from outside goes through htmlText().
QByteArray factsHtml(const QList<Fact> &facts);
QByteArray figuresHtml(const QList<Figure> &figures);
QByteArray countsHtml(const QByteArray &title, const QList<NamedCount> &counts);
QByteArray matrixHtml(const OutcomeMatrix &matrix);
QByteArray notesHtml(const QList<RunNote> &notes);
QByteArray stateHtml(ItemState state); //!< shape and word in its colour

//! Writes the long tables of the HTML report row by row. Each call tells whether to go on.
class HtmlItemTables final
{
public:
    HtmlItemTables(const Report &report, int limit, QIODevice &out, WorkControl &control);

    bool writeText(const QByteArray &html);
    bool writeUnresolved();
    bool writeExclusions();
    bool writeItems();
    //! Why a call said no.
    Error failure() const;

private:
    bool writeItemTable(const QByteArray &title, qint64 count, auto indexAt);
    QByteArray itemRow(int index);
    QByteArray cutNote(qint64 count) const;

    const Report &m_report;
    const int m_limit;
    QIODevice &m_out;
    WorkControl &m_control;
    Redactor m_redactor;
};

} // namespace Reprise
