// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicememory.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Reprise {

static constexpr qsizetype CheckLength = 8;

//! CRC-32 as in zip, bit by bit: entries are short and few.
static quint32 crc32Of(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

static QByteArray checkOf(const QByteArray &text)
{
    return QByteArray::number(crc32Of(text), 16).rightJustified(CheckLength, '0') + ' ';
}

static QByteArray lineOf(const QJsonObject &entry)
{
    const QByteArray text = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    return checkOf(text) + text + '\n';
}

//! Nothing where the line is not one that was written here.
static QJsonObject entryOf(const QByteArray &line)
{
    const QByteArray text = line.mid(CheckLength + 1);
    return line.startsWith(checkOf(text)) ? QJsonDocument::fromJson(text).object() : QJsonObject();
}

PracticeMemory::PracticeMemory(const QString &path)
    : m_path(path)
{
}

PracticeMemory::~PracticeMemory()
{
    for (const int descriptor : {m_file, m_lock}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

//! The kernel gives it back when its holder dies.
bool PracticeMemory::lock()
{
    const QByteArray path = QFile::encodeName(m_path + QStringLiteral(".lock"));
    m_lock = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return m_lock >= 0 && ::flock(m_lock, LOCK_EX | LOCK_NB) == 0;
}

bool PracticeMemory::open()
{
    if (m_file < 0 && !m_path.isEmpty())
        m_file = ::open(QFile::encodeName(m_path).constData(),
            O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return m_file >= 0;
}

QList<QJsonObject> PracticeMemory::recall()
{
    QList<QJsonObject> entries;
    if (!m_path.isEmpty() && !lock())
        m_path.clear();
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadWrite))
        return entries;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonObject entry = line.endsWith('\n') ? entryOf(line.chopped(1)) : QJsonObject();
        if (entry.isEmpty())
            break;
        entries.append(entry);
        m_bytes += line.size();
    }
    file.resize(m_bytes); // what comes after a broken line cannot be trusted to belong here
    return entries;
}

void PracticeMemory::keep(const QList<QJsonObject> &entries)
{
    if (!open())
        return;
    QByteArray lines;
    for (const QJsonObject &entry : entries)
        lines += lineOf(entry);
    if (::write(m_file, lines.constData(), static_cast<size_t>(lines.size())) == lines.size())
        m_bytes += lines.size();
}

void PracticeMemory::replace(const QList<QJsonObject> &entries)
{
    QSaveFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qint64 bytes = 0;
    for (const QJsonObject &entry : entries)
        bytes += file.write(lineOf(entry));
    if (!file.commit())
        return;
    m_bytes = bytes;
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

} // namespace Reprise
