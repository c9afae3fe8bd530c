#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# No source file over 500 lines, no function over 60: the tail is where a model becomes a muddle.
set -eu
cd "$(dirname "$0")/../.."
command -v ctags >/dev/null 2>&1 || { echo "lengths: universal-ctags is not installed" >&2; exit 1; }

status=0
long_files=$(git ls-files '*.cpp' '*.h' | xargs wc -l | awk '$1 > 500 && $2 != "total" {print "  " $2 ": " $1 " lines"}')
if [ -n "$long_files" ]; then
    printf 'Files over 500 lines:\n%s\n' "$long_files"
    status=1
fi
long_functions=$(git ls-files '*.cpp' |
    ctags -L - -f - --fields=+ne --kinds-C++=f --output-format=u-ctags 2>/dev/null |
    awk -F'\t' '{
        first = 0; last = 0
        for (i = 4; i <= NF; i++) {
            if ($i ~ /^line:/) first = substr($i, 6)
            if ($i ~ /^end:/) last = substr($i, 5)
        }
        if (last - first + 1 > 60) print "  " $2 ":" first " " $1 ": " last - first + 1 " lines"
    }')
if [ -n "$long_functions" ]; then
    printf 'Functions over 60 lines:\n%s\n' "$long_functions"
    status=1
fi
exit $status
