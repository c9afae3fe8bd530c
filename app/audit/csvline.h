// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Reprise {

//! One record of a CSV file that opens as data in any spreadsheet and loses nothing.
//!
//! Text is changed only where it must be, and the last column, "escaped", names the columns that
//! were ("answer:apostrophe body:backslash"):
//! * apostrophe: a "'" stands before each character that a spreadsheet would take for the start of
//!   a formula (= + - @ and their full-width forms) at the start of a cell, or after a separator or
//!   quote, blanks between them included; and before apostrophes that stand there already. Taking
//!   one apostrophe away at each such place gives the text back.
//! * backslash: control characters (TAB, CR and LF among them) and bytes that are no UTF-8 are
//!   written as \xHH, and each backslash is doubled. Undone after the apostrophes.
//! Records end with LF; every record is one line. RFC 4180 otherwise, UTF-8, no byte order mark.
class CsvLine final
{
public:
    void addText(QByteArrayView column, QByteArrayView text);
    void addNumber(qint64 number);
    void addEmpty();
    //! The record with the column "escaped" and LF; the line is empty again afterwards.
    QByteArray finish();

    //! The line of column names. REQUIRES: names of ours, [a-z0-9_]
    static QByteArray header(const QList<QByteArray> &columns);
    //! A line about the file, "# name: text": a record of one cell that readers may skip.
    static QByteArray remark(QByteArrayView name, QByteArrayView text);

private:
    void addCell(const QByteArray &cell);

    QByteArray m_line;
    QByteArray m_escaped;
    bool m_isEmpty = true;
};

} // namespace Reprise
