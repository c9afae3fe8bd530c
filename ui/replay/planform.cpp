// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/planform.h"

#include "app/replay/plan/planrules.h"
#include "ui/replay/card.h"
#include "ui/replay/runtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Schemes{SignatureScheme::None, SignatureScheme::GitHub,
    SignatureScheme::StandardWebhooks, SignatureScheme::Stripe, SignatureScheme::Hookdeck,
    SignatureScheme::Convoy, SignatureScheme::ConvoySimple, SignatureScheme::GetHook,
    SignatureScheme::SendPromptly, SignatureScheme::Outpost};
static_assert(Schemes.size() == SignatureSchemeCount);
constexpr double DefaultRate = 10;
constexpr int DefaultConcurrency = 4;
constexpr int NumberWidth = 130;

QList<QByteArray> linesOf(const QPlainTextEdit &edit)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : edit.toPlainText().toUtf8().split('\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

std::optional<Header> headerOf(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const Header header{line.left(colon), line.mid(colon + 1).trimmed()};
    if (colon <= 0 || !isHeaderName(header.name) || !isHeaderValue(header.value))
        return std::nullopt;
    return header;
}

} // namespace

PlanForm::PlanForm(Card &card, QObject *parent)
    : QObject(parent)
{
    addWay(card);
    addPacing(card);
    addSigning(card);
    setTargets({});
}

void PlanForm::addWay(Card &card)
{
    m_way = new QComboBox(&card);
    m_way->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_way->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_way->setMinimumContentsLength(12);
    m_url = new QLineEdit(&card);
    m_url->setPlaceholderText(u"https://"_s);
    m_url->setFont(monospaceFont());
    m_url->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card.addControl(tr("Delivery"), m_way);
    card.addControl(tr("Address"), m_url);
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        showWay();
        emit changed();
    });
    connect(m_url, &QLineEdit::textEdited, this, &PlanForm::changed);
}

QSpinBox *PlanForm::addNumber(
    Card &card, const QString &name, int lowest, int highest, const QString &hint)
{
    auto *box = new QSpinBox(&card);
    box->setRange(lowest, highest);
    box->setFixedWidth(NumberWidth);
    box->setGroupSeparatorShown(true);
    box->setAlignment(Qt::AlignRight);
    card.addControl(name, box, hint);
    connect(box, &QSpinBox::valueChanged, this, &PlanForm::changed);
    return box;
}

void PlanForm::addPacing(Card &card)
{
    m_rate = new QDoubleSpinBox(&card);
    m_rate->setRange(0, RateLimit);
    m_rate->setDecimals(1);
    m_rate->setValue(DefaultRate);
    m_rate->setSuffix(tr(" / s"));
    m_rate->setSpecialValueText(tr("no limit"));
    m_rate->setFixedWidth(NumberWidth);
    m_rate->setAlignment(Qt::AlignRight);
    card.addControl(tr("Rate"), m_rate, tr("at most; 0 is as fast as it answers"));
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &PlanForm::changed);
    m_concurrency =
        addNumber(card, tr("At once"), 1, ConcurrencyLimit, tr("1 keeps the order of arrival"));
    m_concurrency->setValue(DefaultConcurrency);
    m_batchSize = addNumber(card, tr("Batches of"), 0, BatchSizeLimit, {});
    m_batchSize->setSpecialValueText(tr("no batches"));
    m_batchDelay = addNumber(card, tr("Pause between"), 0, 24 * 3600, {});
    m_batchDelay->setSuffix(tr(" s"));
    m_stopPercent = addNumber(card, tr("Stop at"), 0, 100, tr("failures of the last answers"));
    m_stopPercent->setSuffix(tr(" %"));
    m_stopPercent->setSpecialValueText(tr("never"));
    m_stopPercent->setValue(StopRule{}.percent);
    m_stopWindow = addNumber(card, tr("Answers looked at"), 1, StopWindowLimit, {});
    m_stopWindow->setValue(StopRule{}.window);
}

void PlanForm::addSigning(Card &card)
{
    m_markers = new QPlainTextEdit(u"X-Replay-Run: {run}"_s, &card);
    m_markers->setFont(monospaceFont());
    m_markers->setTabChangesFocus(true);
    m_markers->viewport()->setAutoFillBackground(false); // the frame is filled, and is round
    m_markers->setFixedHeight(2 * m_markers->fontMetrics().lineSpacing() + 14);
    card.addControl(tr("Marker headers"), m_markers);
    m_scheme = new QComboBox(&card);
    m_scheme->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const SignatureScheme scheme : Schemes)
        m_scheme->addItem(schemeText(scheme), int(scheme));
    card.addControl(tr("Signature"), m_scheme);
    m_secret = new QLineEdit(&card);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("kept in memory, for this run only"));
    m_secret->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card.addControl(tr("Secret"), m_secret);
    connect(m_markers, &QPlainTextEdit::textChanged, this, &PlanForm::changed);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        showWay();
        emit changed();
    });
    connect(m_secret, &QLineEdit::textChanged, this, &PlanForm::secretChanged);
}

void PlanForm::setTargets(const QList<ReplayTarget> &targets)
{
    if (m_way->count() > 0 && m_targets == targets)
        return;
    m_targets = targets;
    m_way->clear();
    for (const ReplayTarget &target : targets) {
        const QString name = lineText(target.name);
        m_way->addItem(target.way == ReplayWay::Gateway ? tr("through %1").arg(name)
                                                        : tr("directly to %1").arg(name));
    }
    m_way->addItem(tr("directly to another address"));
    m_way->setCurrentIndex(0);
    if (!targets.isEmpty())
        m_scheme->setCurrentIndex(m_scheme->findData(int(targets.first().signature)));
    showWay();
}

bool PlanForm::isTyped() const
{
    return m_way->currentIndex() < 0 || m_way->currentIndex() >= m_targets.size();
}

void PlanForm::showWay()
{
    const bool typed = isTyped();
    m_url->setReadOnly(!typed);
    if (!typed)
        m_url->setText(QString::fromUtf8(m_targets.at(m_way->currentIndex()).url));
    const bool isDirect = typed || m_targets.at(m_way->currentIndex()).way == ReplayWay::Direct;
    m_markers->setEnabled(isDirect);
    m_scheme->setEnabled(isDirect);
    m_secret->setEnabled(isDirect && target().signature != SignatureScheme::None);
}

ReplayTarget PlanForm::target() const
{
    ReplayTarget target;
    if (isTyped()) {
        target.url = m_url->text().trimmed().toUtf8();
        target.name = target.url;
    } else {
        target = m_targets.at(m_way->currentIndex());
    }
    target.signature = target.way == ReplayWay::Direct
        ? SignatureScheme(m_scheme->currentData().toInt())
        : SignatureScheme::None;
    return target;
}

ReplayPacing PlanForm::pacing() const
{
    return {m_rate->value(), m_concurrency->value(), m_batchSize->value(),
        m_batchSize->value() > 0 ? m_batchDelay->value() * 1'000'000LL : 0};
}

StopRule PlanForm::stopRule() const
{
    return {m_stopPercent->value(), m_stopWindow->value()};
}

Headers PlanForm::markers() const
{
    Headers headers;
    for (const QByteArray &line : linesOf(*m_markers)) {
        const std::optional<Header> header = headerOf(line);
        if (header && target().way == ReplayWay::Direct)
            headers.append(header->name, header->value);
    }
    return headers;
}

QByteArray PlanForm::secret() const
{
    return m_secret->isEnabled() ? m_secret->text().toUtf8() : QByteArray();
}

void PlanForm::clearSecret()
{
    m_secret->clear();
}

QString PlanForm::termsMistake() const
{
    const ReplayTarget chosen = target();
    if (chosen.url.isEmpty())
        return tr("The address is missing.");
    if (!checkTargetUrl(chosen.url))
        return tr("The address must be a whole http or https address without user and password.");
    const QList<QByteArray> lines = linesOf(*m_markers);
    if (lines.size() > MarkerLimit)
        return tr("At most %1 marker headers.").arg(MarkerLimit);
    for (const QByteArray &line : lines) {
        if (!headerOf(line))
            return tr("Not a header line: %1").arg(lineText(line, 40));
    }
    return {};
}

QString PlanForm::mistake() const
{
    if (const QString terms = termsMistake(); !terms.isEmpty())
        return terms;
    const SignatureScheme scheme = target().signature;
    if (scheme != SignatureScheme::None && m_secret->text().isEmpty())
        return tr("The secret for the signature is missing.");
    return {};
}

} // namespace Reprise
