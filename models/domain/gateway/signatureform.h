// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <array>
#include <optional>

namespace Reprise {

//! How a sender signs its deliveries.
enum class SignatureForm : quint8 {
    GitHub,
    StandardWebhooks,
    Svix, //!< Standard Webhooks under names of its own
    Stripe,
    Hookdeck,
    Convoy,
    GetHook,
    SendPromptly,
    Outpost,
    SignedToken, //!< the body is a JWT, signed with RS256: security event tokens
};

inline constexpr int SignatureFormCount = 10;

inline constexpr std::array<SignatureForm, SignatureFormCount> AllSignatureForms{
    SignatureForm::GitHub, SignatureForm::StandardWebhooks, SignatureForm::Svix,
    SignatureForm::Stripe, SignatureForm::Hookdeck, SignatureForm::Convoy, SignatureForm::GetHook,
    SignatureForm::SendPromptly, SignatureForm::Outpost, SignatureForm::SignedToken};

//! "github", "standard-webhooks", …: for options and files; never translated.
QByteArrayView signatureFormWord(SignatureForm form);
std::optional<SignatureForm> signatureFormFromWord(QByteArrayView word);
//! "Standard Webhooks": the vendor's own name, the same in every language.
QByteArrayView signatureFormName(SignatureForm form);

} // namespace Reprise
