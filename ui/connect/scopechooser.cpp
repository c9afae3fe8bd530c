// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/scopechooser.h"

#include "app/connection/connectionprobe.h"
#include "models/items/scopetreemodel.h"
#include "ui/errortext.h"
#include "ui/widgets/plainitemdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeView>

namespace Reprise {

namespace {

constexpr int TreeHeight = 150;

QByteArray keyOf(const ScopePath &path)
{
    QByteArray key;
    for (const GatewayScope &scope : path)
        key += QByteArray::number(scope.id.size()) + ':' + scope.id;
    return key;
}

} // namespace

ScopeChooser::ScopeChooser(QWidget *parent)
    : QWidget(parent)
    , m_model(new ScopeTreeModel(this))
    , m_all(new QCheckBox(tr("Everything, also what is added later"), this))
    , m_tree(new QTreeView(this))
    , m_state(new PlainLabel(this))
    , m_retry(new QPushButton(tr("Ask again"), this))
{
    m_all->setChecked(true);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new PlainItemDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFixedHeight(TreeHeight);
    m_tree->setAccessibleName(tr("What to show"));
    m_state->setTone(PlainLabel::Tone::Muted);
    m_state->setWordWrap(true);
    m_retry->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_all);
    column->addWidget(m_tree);
    column->addLayout(line);
    connect(m_all, &QCheckBox::toggled, this, [this] {
        showState();
        emit changed();
    });
    connect(m_retry, &QPushButton::clicked, m_model, &ScopeTreeModel::retry);
    connect(m_model, &ScopeTreeModel::choicesNeeded, this, &ScopeChooser::load);
    connect(m_model, &ScopeTreeModel::checkedChanged, this, [this] {
        showState();
        emit changed();
    });
    showState();
}

ScopeChooser::~ScopeChooser() = default;

void ScopeChooser::setChosen(const QList<ScopePath> &chosen)
{
    m_saved = chosen;
    m_all->setChecked(chosen.isEmpty());
    showState();
}

void ScopeChooser::setProbe(ConnectionProbe *probe)
{
    if (m_probe && !m_all->isChecked() && !m_model->isWaiting())
        m_saved = m_model->checkedPaths(); // a new check does not forget them
    m_loading.clear();
    m_probe = probe;
    m_model->begin(probe ? probe->scopeLevels() : QList<QByteArray>(), m_saved);
    showState();
}

void ScopeChooser::load(const ScopePath &path)
{
    JobPtr<QList<GatewayScope>> &job = m_loading[keyOf(path)];
    job = m_probe->scopes(path);
    connect(job.get(), &Job::finished, this, [this, path] { takeChoices(path); });
}

void ScopeChooser::takeChoices(const ScopePath &path)
{
    const auto ended = m_loading.find(keyOf(path));
    const Result<QList<GatewayScope>> choices = ended->second->takeResult();
    m_loading.erase(ended);
    if (choices)
        m_model->setChoices(path, *choices);
    else
        m_model->setFailed(path, errorText(choices.error()).sentence);
    if (path.isEmpty() && m_model->rowCount() == 1)
        m_tree->expand(m_model->index(0, 0));
}

QList<ScopePath> ScopeChooser::chosen() const
{
    if (m_all->isChecked())
        return {};
    return m_probe ? m_model->checkedPaths() : m_saved;
}

QString ScopeChooser::mistake() const
{
    if (m_all->isChecked() || (!m_probe && !m_saved.isEmpty()))
        return {};
    if (!m_probe)
        return tr("Check the connection to choose from its lists.");
    if (m_model->isWaiting())
        return tr("The lists are still coming in.");
    return m_model->checkedPaths().isEmpty() ? tr("Nothing is chosen.") : QString();
}

void ScopeChooser::showState()
{
    const bool isChoosing = !m_all->isChecked();
    m_tree->setVisible(isChoosing && m_probe);
    m_retry->setVisible(isChoosing && m_model->hasFailed());
    const int gone = m_probe && !m_model->isWaiting() ? int(m_model->missingPaths().size()) : 0;
    QString text = isChoosing ? mistake() : QString();
    if (isChoosing && !m_probe && !m_saved.isEmpty())
        text =
            tr("%n are chosen; check the connection to change them.", nullptr, int(m_saved.size()));
    else if (isChoosing && text.isEmpty() && gone > 0)
        text = tr("%n of the chosen ones are not there any more.", nullptr, gone);
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

} // namespace Reprise
