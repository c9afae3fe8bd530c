#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Plants one fault after the other in a scratch tree and checks that the lints see each of them.
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
planted=0

plant() { # plant SCRIPT FILE LINE
    rm -rf "$scratch/tree"
    mkdir -p "$scratch/tree/models/domain" "$scratch/tree/models/items" "$scratch/tree/app/store" "$scratch/tree/app/net" \
        "$scratch/tree/app/replay" "$scratch/tree/ui/events" "$scratch/tree/ui/widgets" "$scratch/tree/tests"
    printf '// SPDX-License-Identifier: GPL-3.0-or-later\n%s\n' "$3" >"$scratch/tree/$2"
    if sh "$lint/$1.sh" "$scratch/tree" >/dev/null 2>&1; then
        echo "not found by $1: $2: $3"
        exit 1
    fi
    planted=$((planted + 1))
}

plant layering models/domain/a.h '#include "app/session.h"'
plant layering models/domain/a.h '#include "models/items/roles.h"'
plant layering models/domain/a.h '#include <QObject>'
plant layering app/store/a.cpp '#include "ui/mainwindow.h"'
plant layering app/store/a.cpp '#include "app/replay/run/run.h"'
plant layering app/net/a.cpp '#include "app/store/eventarchive.h"'
plant layering app/replay/a.cpp '#include <QWidget>'
plant layering ui/events/a.cpp '#include "app/store/local/localstore.h"'
plant layering ui/events/a.cpp '#include "filterbar.h"'
plant forbidden app/store/a.cpp 'if (profile.connection.gateway == "fasthook") return;'
plant forbidden ui/events/a.cpp 'auto *label = new QLabel(text);'
plant forbidden ui/events/a.cpp 'button->setToolTip(text);'
plant forbidden ui/events/a.cpp 'QMessageBox::warning(this, a, b);'
plant forbidden ui/events/a.cpp 'view->setHtml(text);'
plant forbidden ui/events/a.cpp 'dialog.exec();'
plant forbidden app/store/a.cpp 'QNetworkAccessManager manager;'
plant forbidden app/net/a.cpp 'curl_easy_init();'
plant forbidden app/store/a.cpp 'const QString words = tr("x");'
plant forbidden app/store/a.cpp 'std::mutex lock;'

# And nothing is found in a clean tree.
rm -rf "$scratch/tree"
mkdir -p "$scratch/tree/models/domain" "$scratch/tree/app" "$scratch/tree/ui/widgets" "$scratch/tree/tests"
printf '// SPDX-License-Identifier: GPL-3.0-or-later\n#include <QLabel>\nclass A : public QLabel {};\n' \
    >"$scratch/tree/ui/widgets/plainlabel.h"
sh "$lint/layering.sh" "$scratch/tree" && sh "$lint/forbidden.sh" "$scratch/tree"
echo "$planted planted faults found"
