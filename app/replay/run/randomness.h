// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

namespace Reprise {

//! The engine's only source of chance.
class Randomness
{
public:
    virtual ~Randomness() = default;

    virtual double fraction() = 0; //!< 0 <= x < 1
};

class SystemRandomness final : public Randomness
{
public:
    double fraction() override { return QRandomGenerator::global()->generateDouble(); }
};

} // namespace Reprise
