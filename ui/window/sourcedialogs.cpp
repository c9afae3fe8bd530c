// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/sourcedialogs.h"

#include "ui/widgets/namedialog.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace Reprise::SourceDialogs {

namespace {

struct SourceWords {
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

QFileDialog *openFileDialog(QWidget *parent, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    return dialog;
}

} // namespace

void chooseImports(QWidget *parent, const std::function<void(const QStringList &)> &files)
{
    QFileDialog *dialog = openFileDialog(parent, SourceWords::tr("Import events"),
        {SourceWords::tr("Events (*.json *.ndjson *.jsonl *.har)"), SourceWords::tr("All (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, files);
    dialog->open();
}

void openDatabase(QWidget *parent, const Answer &path)
{
    QFileDialog *dialog = openFileDialog(parent, SourceWords::tr("Open an event database"),
        {SourceWords::tr("SQLite databases (*.db *.sqlite *.sqlite3)"),
            SourceWords::tr("All (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, path);
    dialog->open();
}

void newStore(QWidget *parent, const Answer &name)
{
    auto *dialog = new NameDialog(SourceWords::tr("New store"),
        SourceWords::tr("Imports fill a file of your own. Its name:"), SourceWords::tr("Create"),
        parent);
    QObject::connect(dialog, &NameDialog::named, parent, name);
    dialog->open();
}

} // namespace Reprise::SourceDialogs
