// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/savepathchooser.h"

#include "ui/widgets/plainlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Reprise {

static QString startFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

SavePathChooser::SavePathChooser(const QString &fileName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(startFolder() + u'/' + fileName, this))
    , m_note(new PlainLabel(this))
{
    auto *browse = new QPushButton(tr("Browse…"), this);
    browse->setAutoDefault(false);
    m_edit->setAccessibleName(tr("File"));
    m_note->setTone(PlainLabel::Tone::Muted);
    m_note->setElideMode(Qt::ElideMiddle);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(browse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_note);
    setFocusProxy(m_edit);
    connect(browse, &QPushButton::clicked, this, &SavePathChooser::browse);
    connect(m_edit, &QLineEdit::textChanged, this, &SavePathChooser::check);
    check();
}

QString SavePathChooser::path() const
{
    return m_edit->text().trimmed();
}

void SavePathChooser::setPath(const QString &path)
{
    m_edit->setText(path);
}

void SavePathChooser::changeEnding(const QString &from, const QString &to)
{
    if (path().endsWith(u'.' + from))
        setPath(path().chopped(from.size()) + to);
}

bool SavePathChooser::isUsable() const
{
    const QFileInfo file(path());
    return !path().isEmpty() && file.isAbsolute() && !file.isDir()
        && QFileInfo(file.absolutePath()).isDir();
}

void SavePathChooser::browse()
{
    auto *dialog = new QFileDialog(this, tr("Save as"), path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(path());
    connect(dialog, &QFileDialog::fileSelected, this, &SavePathChooser::setPath);
    dialog->open();
}

void SavePathChooser::check()
{
    const QFileInfo file(path());
    if (isUsable())
        m_note->setText(file.exists() ? tr("This file exists and will be replaced.") : QString());
    else if (file.isDir())
        m_note->setText(tr("This is a folder. Add a file name."));
    else
        m_note->setText(tr("The folder does not exist."));
    emit changed();
}

} // namespace Reprise
