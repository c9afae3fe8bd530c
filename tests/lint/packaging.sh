#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Desktop entry, AppStream metainfo, icon and man page are what their standards ask for.
# 77 (skipped) when the validators are not installed; ./dev test installs them.
set -eu
cd "$(dirname "$0")/../../packaging"
for tool in desktop-file-validate appstreamcli man; do
    command -v "$tool" >/dev/null 2>&1 || { echo "$tool is not installed"; exit 77; }
done
desktop-file-validate org.reprise.Reprise.desktop
appstreamcli validate --no-net --pedantic org.reprise.Reprise.metainfo.xml
warnings=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l reprise.1 2>&1 >/dev/null)
[ -z "$warnings" ] || { echo "$warnings"; exit 1; }
