// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/signatureform.h"

namespace Reprise {

namespace {

struct Names {
    const char *word;
    const char *name;
};

constexpr std::array<Names, SignatureFormCount> FormNames{Names{"github", "GitHub"},
    Names{"standard-webhooks", "Standard Webhooks"}, Names{"svix", "Svix"},
    Names{"stripe", "Stripe"}, Names{"hookdeck", "Hookdeck"}, Names{"convoy", "Convoy"},
    Names{"gethook", "GetHook"}, Names{"sendpromptly", "SendPromptly"}, Names{"outpost", "Outpost"},
    Names{"signed-token", "JWT (RS256)"}};

} // namespace

QByteArrayView signatureFormWord(SignatureForm form)
{
    return FormNames.at(static_cast<size_t>(form)).word;
}

std::optional<SignatureForm> signatureFormFromWord(QByteArrayView word)
{
    for (const SignatureForm form : AllSignatureForms) {
        if (signatureFormWord(form) == word)
            return form;
    }
    return std::nullopt;
}

QByteArrayView signatureFormName(SignatureForm form)
{
    return FormNames.at(static_cast<size_t>(form)).name;
}

} // namespace Reprise
