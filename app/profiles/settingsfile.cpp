// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profiles/settingsfile.h"

using namespace Qt::StringLiterals;

namespace Reprise {

SettingsFile::SettingsFile(const QByteArray &text)
    : m_text(text + QByteArray(JsonPadding, ' '))
    , m_size(text.size())
{
}

std::optional<JsonObject> SettingsFile::root()
{
    Result<JsonObject> parsed = m_parser.parse(QByteArrayView(m_text).first(m_size));
    if (parsed)
        return *std::move(parsed);
    m_what = parsed.error().detail;
    m_line = lineOf(qBound<qsizetype>(0, parsed.error().offset, m_size));
    return std::nullopt;
}

void SettingsFile::complain(QByteArrayView place, const QString &what)
{
    if (!m_what.isEmpty())
        return;
    m_what = what;
    m_line = lineOf(place.data() - m_text.constData());
}

qint64 SettingsFile::lineOf(qsizetype offset) const
{
    return 1 + QByteArrayView(m_text).first(offset).count('\n');
}

QString SettingsFile::mistake() const
{
    Q_ASSERT(!isGood());
    return u"line %1: %2"_s.arg(m_line).arg(m_what);
}

} // namespace Reprise
