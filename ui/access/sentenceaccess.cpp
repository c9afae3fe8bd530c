// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/sentenceaccess.h"

#include "ui/widgets/sentencelabel.h"

#include <QPointer>

namespace Reprise {

namespace {

//! One link. Its number may be beyond the sentence that is shown now: then it is not valid.
class SentenceLinkAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SentenceLinkAccess(SentenceLabel *label, int number)
        : m_label(label)
        , m_number(number)
    {
    }

    bool isValid() const override { return m_label && m_number < m_label->linkCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_label.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::Link; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        return kind == QAccessible::Name       ? m_label->linkText(m_number)
            : kind == QAccessible::Description ? m_label->linkTip(m_number)
                                               : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_label->linkRect(m_number);
        return {m_label->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.linked = true;
        state.focusable = true;
        state.focused = isValid() && m_label->hasFocus() && m_label->currentLink() == m_number;
        state.invisible = !isValid() || !m_label->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_label->chooseLink(m_number);
    }

private:
    QPointer<SentenceLabel> m_label;
    int m_number;
};

} // namespace

SentenceAccess::SentenceAccess(SentenceLabel &label)
    : QAccessibleWidget(&label, QAccessible::StaticText)
{
}

SentenceAccess::~SentenceAccess()
{
    for (const QAccessible::Id id : std::as_const(m_links))
        QAccessible::deleteAccessibleInterface(id);
}

SentenceLabel *SentenceAccess::label() const
{
    return qobject_cast<SentenceLabel *>(object());
}

QString SentenceAccess::text(QAccessible::Text kind) const
{
    if (!label() || (kind != QAccessible::Name && kind != QAccessible::Value))
        return QAccessibleWidget::text(kind);
    const QString title = kind == QAccessible::Name ? label()->accessibleName() : QString();
    return title.isEmpty() ? label()->text() : title + QStringLiteral(": ") + label()->text();
}

int SentenceAccess::childCount() const
{
    return label() ? label()->linkCount() : 0;
}

QAccessibleInterface *SentenceAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    while (m_links.size() <= index)
        m_links.append(QAccessible::registerAccessibleInterface(
            new SentenceLinkAccess(label(), int(m_links.size()))));
    return QAccessible::accessibleInterface(m_links.at(index));
}

int SentenceAccess::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < m_links.size(); ++i) {
        if (QAccessible::accessibleInterface(m_links.at(i)) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface *SentenceAccess::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

QAccessibleInterface *SentenceAccess::focusChild() const
{
    return label() && label()->hasFocus() ? child(label()->currentLink()) : nullptr;
}

} // namespace Reprise
