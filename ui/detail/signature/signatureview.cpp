// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/signature/signatureview.h"

#include "app/net/signing/signaturecheck.h"
#include "app/net/signing/signaturefields.h"
#include "ui/detail/bodyview.h"
#include "ui/detail/headerlist.h"
#include "ui/detail/signature/signaturetext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int SecretWidth = 280;
constexpr qsizetype LongestSecret = 64 * 1024; // a key page has a few kB

QColor colorOf(SignatureFinding finding, const Theme &theme)
{
    switch (finding) {
    case SignatureFinding::Matches:
    case SignatureFinding::MatchesOneOfSeveral:
        return theme.succeeded;
    case SignatureFinding::TooOld:
    case SignatureFinding::TooFarAhead:
        return theme.scheduled;
    case SignatureFinding::WrongSecret:
    case SignatureFinding::BodyAltered:
        return theme.failed;
    default:
        return theme.muted;
    }
}

} // namespace

SignatureView::SignatureView(WorkerThread &worker, QWidget *parent)
    : QWidget(parent)
    , m_worker(worker)
    , m_states(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_forms(new QComboBox(this))
    , m_secretLabel(new PlainLabel(this))
    , m_secret(new QLineEdit(this))
    , m_check(new QPushButton(tr("Check signature"), this))
    , m_glyph(new PlainLabel(this))
    , m_verdict(new PlainLabel(this))
    , m_reason(new PlainLabel(this))
    , m_facts(new HeaderList(HeaderList::Use::Fields, this))
    , m_text(new BodyView(worker, this))
{
    m_empty->setContent(
        tr("No signature"), tr("The request carries no signature of a known scheme."));
    m_states->addWidget(m_empty);
    m_states->addWidget(createContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    connect(m_forms, &QComboBox::currentIndexChanged, this, &SignatureView::showForm);
    connect(m_secret, &QLineEdit::returnPressed, this, &SignatureView::takeSecret);
    connect(m_check, &QPushButton::clicked, this, &SignatureView::takeSecret);
}

QWidget *SignatureView::createContent()
{
    m_facts->setTitle(tr("What was compared"));
    m_text->setPage(BodyView::RawPage);
    auto *splitter = new QSplitter(Qt::Horizontal, m_states);
    splitter->addWidget(m_facts);
    splitter->addWidget(m_text);
    splitter->setChildrenCollapsible(false);
    auto *content = new QWidget(m_states);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(createSecretRow());
    layout->addWidget(createVerdict());
    layout->addWidget(splitter, 1);
    return content;
}

QWidget *SignatureView::createSecretRow()
{
    m_forms->setAccessibleName(tr("Signature scheme"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(LongestSecret);
    m_secret->setMaximumWidth(SecretWidth);
    m_secret->setClearButtonEnabled(true);
    m_secret->setPlaceholderText(tr("kept in memory only"));
    m_secretLabel->setBuddy(m_secret);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_forms);
    layout->addWidget(m_secretLabel);
    layout->addWidget(m_secret, 1);
    layout->addWidget(m_check);
    layout->addStretch();
    return row;
}

QWidget *SignatureView::createVerdict()
{
    m_verdict->setTone(PlainLabel::Tone::Strong);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_verdict->setAccessibleName(tr("What the check found"));
    m_reason->setTone(PlainLabel::Tone::Muted);
    m_reason->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_reason);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return row;
}

void SignatureView::setProfile(const ProfileId &profile, std::function<qint64()> now)
{
    m_profile = profile;
    m_now = std::move(now);
}

void SignatureView::setRequest(const HttpMessage &request, std::optional<qint64> deliveredMicros)
{
    m_request = request;
    m_deliveredMicros = deliveredMicros;
    const QList<SignatureForm> forms = detectSignatures(request);
    const QVariant before = m_forms->currentData();
    const QSignalBlocker blocker(m_forms);
    m_forms->clear();
    for (const SignatureForm each : forms)
        m_forms->addItem(QString::fromLatin1(signatureFormName(each)), static_cast<int>(each));
    m_forms->setCurrentIndex(std::max(0, m_forms->findData(before)));
    m_forms->setVisible(forms.size() > 1);
    m_states->setCurrentIndex(forms.isEmpty() ? 0 : 1);
    showForm();
}

SignatureForm SignatureView::form() const
{
    return static_cast<SignatureForm>(m_forms->currentData().toInt());
}

void SignatureView::showForm()
{
    m_checking.reset();
    m_report.reset();
    emit reportChanged();
    if (m_forms->count() == 0)
        return;
    const bool isToken = form() == SignatureForm::SignedToken;
    const QString name = m_forms->currentText();
    m_secretLabel->setText(isToken ? tr("Key page") : tr("Secret of %1").arg(name));
    m_secret->setAccessibleName(m_secretLabel->text());
    m_secret->setText(QString::fromUtf8(m_secrets.find(m_profile, form()).text));
    m_isDue = m_secret->text().isEmpty() && !isVisible();
    if (!m_isDue)
        check();
}

//! Without a secret there is nothing to tell that somebody would look for from outside.
void SignatureView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isDue, false))
        check();
}

void SignatureView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_report)
        showReport();
}

void SignatureView::takeSecret()
{
    if (m_forms->count() == 0)
        return;
    m_secrets.set(m_profile, form(), m_secret->text().toUtf8().trimmed());
    check();
}

SignatureQuestion SignatureView::question() const
{
    const SignatureSecret secret = m_secrets.find(m_profile, form());
    const qint64 now = m_now ? m_now() : QDateTime::currentMSecsSinceEpoch() * 1000;
    return {form(), m_request, secret.text, secret.isProven, m_deliveredMicros, now};
}

void SignatureView::check()
{
    const SignatureQuestion asked = question();
    m_checking = m_worker.run<SignatureReport>(
        [asked](WorkControl &) -> Result<SignatureReport> { return checkSignature(asked); });
    connect(m_checking.get(), &Job::finished, this, [this, secret = asked.secret] {
        const Result<SignatureReport> checked = m_checking->takeResult();
        if (!checked)
            return;
        if (isMatch(checked->finding))
            m_secrets.prove(m_profile, form(), secret);
        m_report = *checked;
        showReport();
        emit reportChanged();
    });
}

void SignatureView::showReport()
{
    const QColor color = colorOf(m_report->finding, Theme::current(palette()));
    m_glyph->setPixmap(glyphPixmap(signatureGlyph(m_report->finding), color, devicePixelRatioF()));
    m_verdict->setText(signatureVerdict(*m_report));
    m_reason->setText(signatureReason(*m_report));
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_facts->setHeaders(signatureFacts(*m_report));
    Body text;
    text.bytes = m_report->signedText;
    text.mediaType = "text/plain";
    text.isTruncated = m_report->signedSize > m_report->signedText.size();
    text.fullSize = m_report->signedSize;
    m_text->setBody(text);
    m_text->setVisible(!text.bytes.isEmpty());
}

} // namespace Reprise
