#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# translations.sh LUPDATE: every word for people has its German; none is missing, none left over.
set -eu
lupdate=$1
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp translations/reprise_de.ts "$scratch/reprise_de.ts"
"$lupdate" -silent -locations none ui models/items -ts "$scratch/reprise_de.ts"
status=0
if grep -n 'type="unfinished"' "$scratch/reprise_de.ts" >"$scratch/unfinished"; then
    echo "strings without German:"
    grep -B4 'type="unfinished"' "$scratch/reprise_de.ts" | grep '<source>' | head -n 40
    status=1
fi
if grep -q 'type="vanished"\|type="obsolete"' "$scratch/reprise_de.ts"; then
    echo "strings that the program no longer has:"
    grep -B3 'type="vanished"\|type="obsolete"' "$scratch/reprise_de.ts" | grep '<source>' | head -n 40
    status=1
fi
grep -q '<source>' translations/reprise_de.ts || { echo "no string at all was found"; status=1; }
exit $status
