// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exportfile.h"

using namespace Qt::StringLiterals;

namespace Reprise {

ExportFile::ExportFile(const ExportTerms &terms, qint64 matched)
    : m_text(terms, matched)
    , m_file(terms.path)
{
}

Result<void> ExportFile::open()
{
    const Result<void> opened = m_file.open();
    if (!opened)
        return opened;
    return write(m_text.head());
}

Result<void> ExportFile::add(const QList<EventRecord> &records)
{
    for (const EventRecord &record : records) {
        const Result<void> written = write(m_text.lineOf(record));
        if (!written)
            return written;
    }
    return {};
}

Result<void> ExportFile::complete()
{
    const Result<void> written = write(m_text.completeEnd());
    if (!written)
        return written;
    return m_file.commit();
}

Result<QString> ExportFile::keepPartial(QByteArrayView why)
{
    const Result<void> written = write(m_text.partialEnd(why));
    if (!written)
        return written.error();
    return m_file.keepPartial();
}

Result<void> ExportFile::write(const QByteArray &bytes)
{
    if (m_file.device().write(bytes) == bytes.size())
        return {};
    return Error{Error::Kind::Storage, u"write export"_s, m_file.device().errorString()};
}

} // namespace Reprise
