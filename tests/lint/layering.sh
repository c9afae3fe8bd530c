#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ui → app → models, and inside app only what CONTRIBUTING.md lists. With a folder as argument it
# looks there instead, which is how the lint itself is tested.
set -eu
cd "${1:-$(dirname "$0")/../..}"

status=0
forbid() { # forbid FOLDER INCLUDE-REGEX WHY
    [ -d "$1" ] || return 0
    hits=$(grep -rnE "^#include [\"<]$2" "$1" --include='*.cpp' --include='*.h' | grep -v '^app/main\.cpp:' || true)
    [ -n "$hits" ] || return 0
    printf '%s\n%s\n' "$3" "$hits"
    status=1
}

forbid models '(app|ui|tests)/' 'models knows nothing above it:'
forbid models/domain 'models/items/' 'Values do not know item models:'
forbid models '(QWidget|QtWidgets|QtNetwork|QtSql|QSql|QTcp|QNetwork|QFile)' 'models does no I/O and has no widgets:'
forbid models/domain '(QObject>|QTimer|QDateTime>)' 'Values are no objects and have no clock:'
forbid app '(ui|tests)/' 'app knows nothing of ui (only app/main.cpp does):'
forbid app 'models/items/' 'The engine does not know item models:'
forbid app '(QWidget|QtWidgets|QtCharts|QApplication)' 'app has no widgets:'
forbid app/sqlite 'app/(gateway|async|net|connectors|store|replay|audit|sample|cli)/' 'app/sqlite wraps the library and knows nothing of ours:'
forbid app/async 'app/(gateway|net|connectors|store|replay|audit|sample|cli)/' 'app/async stands below the rest of app:'
forbid app/net 'app/(gateway|connectors|profiles|connection|store|replay|audit|sample|cli)/' 'app/net uses only app/async and values:'
forbid app/profiles 'app/(gateway|connection|store|replay|audit|sample|cli|session|application)' 'app/profiles reads and writes one file:'
forbid app/connection 'app/(gateway|store|replay|audit|sample|cli|session|application)' 'app/connection does not know its users:'
forbid app/store 'app/(gateway|replay|audit|sample|cli|session|application)' 'app/store does not know its users:'
forbid app/sync 'app/(gateway|store/local|replay|audit|sample|cli|session|application)' 'app/sync reads connectors and writes the archive:'
forbid app/gateway 'app/(profiles|store/local|audit|sample|cli|session|application)' 'app/gateway does not know its users:'
forbid app/replay 'app/(connectors|gateway|store|audit|sample|cli|session|application)' 'app/replay does not know its users:'
forbid app/connectors 'app/(gateway|profiles|connection|replay|audit|sample|cli|session|application)' 'app/connectors does not know its users:'
forbid app/audit 'app/(sample|cli)/' 'app/audit reads store and replay only:'
forbid ui '(app/(store/local/localstore|replay/(journal/replayjournal|send/httpsender)|connectors/)|sqlite3|curl/)' \
    'ui sees sessions and the types they hand out:'
forbid ui 'tests/' 'The program does not include tests:'

relative=$(grep -rnE '^#include "[^/"]+"' models app ui --include='*.cpp' --include='*.h' 2>/dev/null | grep -vE '\.moc"' || true)
if [ -n "$relative" ]; then
    printf 'Includes are written from the root:\n%s\n' "$relative"
    status=1
fi
missing=$(grep -rL 'SPDX-License-Identifier: GPL-3.0-or-later' models app ui tests --include='*.cpp' --include='*.h' || true)
if [ -n "$missing" ]; then
    printf 'Files without licence lines:\n%s\n' "$missing"
    status=1
fi
exit $status
