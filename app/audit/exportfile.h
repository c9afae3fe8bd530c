// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/exporttext.h"
#include "app/audit/outputfile.h"

namespace Reprise {

//! The file of an export while it is written. Blocks; used on one worker thread. Dropped without an
//! end it leaves nothing.
class ExportFile final
{
public:
    ExportFile(const ExportTerms &terms, qint64 matched);

    Result<void> open();
    Result<void> add(const QList<EventRecord> &records);
    //! The last line says complete; the file gets its name.
    Result<void> complete();
    //! The last line says partial and why; the file is kept as path + ".partial".
    Result<QString> keepPartial(QByteArrayView why);

    const ExportText &text() const { return m_text; }

private:
    Result<void> write(const QByteArray &bytes);

    ExportText m_text;
    OutputFile m_file;
};

} // namespace Reprise
