// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profiles/settingsobject.h"
#include "models/domain/gateway/connectionsettings.h"

#include <nlohmann/json_fwd.hpp>

namespace Reprise {

//! The "connection" of a gateway's profile.
nlohmann::ordered_json connectionToJson(const ConnectionSettings &settings);
//! Mistakes go to the object's file.
ConnectionSettings connectionFrom(SettingsObject &object);

} // namespace Reprise
