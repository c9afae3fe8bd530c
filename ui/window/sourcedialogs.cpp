// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/sourcedialogs.h"

#include "ui/widgets/confirmdialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLineEdit>

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
    auto *dialog =
        new ConfirmDialog(SourceWords::tr("A new store"), SourceWords::tr("Make it"), parent);
    dialog->addText(SourceWords::tr("A file of yours that imports fill. Its name:"));
    auto *edit = new QLineEdit(dialog);
    edit->setAccessibleName(SourceWords::tr("Name"));
    edit->setMaxLength(80);
    dialog->addContent(edit);
    const QString missing = SourceWords::tr("It needs a name.");
    dialog->setConfirmEnabled(false, missing);
    QObject::connect(edit, &QLineEdit::textChanged, dialog, [dialog, missing](const QString &text) {
        dialog->setConfirmEnabled(!text.trimmed().isEmpty(), missing);
    });
    QObject::connect(
        dialog, &QDialog::accepted, parent, [name, edit] { name(edit->text().trimmed()); });
    dialog->open();
    edit->setFocus();
}

} // namespace Reprise::SourceDialogs
