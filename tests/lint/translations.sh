#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# translations.sh LUPDATE: every word for people has its German, every counted one its English
# plural; none is missing, none left over, each under the name the program looks for.
set -eu
lupdate=$1
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

# check FILE OPTION...: the catalog against what lupdate finds in the sources now.
check() {
    file=$1
    shift
    grep -q '<source>' "translations/$file" || { echo "$file: no string at all"; status=1; }
    cp "translations/$file" "$scratch/$file"
    "$lupdate" -locations none -I . "$@" ui models/items -ts "$scratch/$file" >"$scratch/said" 2>&1
    if grep 'unknown namespace/class' "$scratch/said"; then
        echo "$file: lupdate could not tell the class of these"
        status=1
    fi
    if grep -q 'type="unfinished"' "$scratch/$file"; then
        echo "$file: not translated:"
        grep -B4 'type="unfinished"' "$scratch/$file" | grep '<source>' | head -n 40
        status=1
    fi
    if grep -q 'type="vanished"\|type="obsolete"' "$scratch/$file"; then
        echo "$file: strings that the program no longer has:"
        grep -B4 'type="vanished"\|type="obsolete"' "$scratch/$file" | grep '<source>' | head -n 40
        status=1
    fi
}

check reprise_de.ts
check reprise_en.ts -pluralonly
exit $status
