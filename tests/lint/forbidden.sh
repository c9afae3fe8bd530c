#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Calls that must stay in one place or must not be at all. With a folder as argument it looks there
# instead, which is how the lint itself is tested.
set -eu
gateways=$(cat "$(dirname "$0")"/../../resources/gateways/*.json | sed -n 's/^  "id": "\(.*\)",$/\1/p' | paste -sd'|' -)
cd "${1:-$(dirname "$0")/../..}"

status=0
sources() { find "$@" \( -name '*.cpp' -o -name '*.h' \) -type f 2>/dev/null; }

# forbid WORD-PATTERN WHY FOLDERS-OR-FILES… (those allowed are filtered before, by grep -v)
report() {
    hits=$(xargs -r grep -nE "$1" /dev/null | grep -vE '^[^:]+:[0-9]+: *//' || true)
    [ -n "$hits" ] || return 0
    printf '%s\n%s\n' "$2" "$hits"
    status=1
}

check() { # check PATTERN WHY ALLOWED-PATHS-REGEX FOLDERS…
    pattern=$1 why=$2 allowed=$3
    shift 3
    files=$(sources "$@" | grep -vE "$allowed" || true)
    [ -z "$files" ] || { printf '%s\n' "$files" >"$list"; report "$pattern" "$why" <"$list"; }
}
list=$(mktemp)
trap 'rm -f "$list"' EXIT

check '\b(QLabel|QMessageBox|QToolTip|QTextBrowser|QWhatsThis)\b|setToolTip\(|setHtml\(|setWhatsThis\(' \
    'Widgets that guess rich text belong into ui/widgets (use PlainLabel and its kin):' \
    '^ui/widgets/' ui models app
check 'QDesktopServices' 'Links are opened in one place only (ui/widgets):' '^ui/widgets/' ui models app
check '\bexec\(' 'A nested event loop (use open() and signals):' '^app/main\.cpp$' ui models app
check 'QEventLoop|processEvents\(' 'A nested event loop:' '^$' ui models app
check 'QNetworkAccessManager' 'Reads go through app/net:' '^app/net/' ui models app
check 'curl/curl\.h|\bcurl_(easy|multi|global)_' 'Only the one class that sends may touch libcurl:' \
    '^app/replay/send/(httpsender|curl)[a-z]*\.(cpp|h)$' ui models app
check "\"($gateways|github-[a-z]+)\"" 'A gateway has a name in its description or its family only (a quirk is no if on a name):' \
    '^(app/connectors/|models/domain/gateway/(gatewaykind|signatureform)\.|models/domain/replay/replaywords\.)' ui models app
check 'QTextDocument|QSyntaxHighlighter' 'No text document for data from outside:' \
    '^ui/(widgets|events)/' ui models app
check 'std::(mutex|atomic|condition_variable)|QMutex|QReadWriteLock|QAtomicInt' \
    'Threads share nothing; only values cross:' '^$' ui models app
check '\btr\(|QT_TR_NOOP|QCoreApplication::translate' \
    'Words for people are made in ui and models/items:' '^models/items/' models app
check 'qWait\(|qSleep\(|msleep\(|usleep\(|sleep_for|QThread::sleep' 'A test or program that sleeps:' \
    '^$' ui models app tests
exit $status
