#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# assistive.sh PROGRAM: starts the built program on its sample under a display, a window manager and
# an accessibility bus of its own, and lets assistive.py look at it as a screen reader does. Exit
# code 77 (skipped) where one of them is missing.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)

skip() { echo "skipped: $*"; exit 77; }
for tool in Xvfb openbox xprop dbus-run-session; do
    command -v "$tool" >/dev/null 2>&1 || skip "$tool is not installed"
done
for folder in /usr/libexec /usr/lib/at-spi2-core; do
    [ -x "$folder/at-spi-bus-launcher" ] && launcher=$folder/at-spi-bus-launcher
done
[ -n "${launcher:-}" ] || skip "at-spi2-core is not installed"
# A version manager's python3 has no packages of the distribution.
for candidate in python3 /usr/bin/python3; do
    "$candidate" -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null && python=$candidate
done
[ -n "${python:-}" ] || skip "python3-gi and gir1.2-atspi-2.0 are not installed"

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export program here launcher python home
# shellcheck disable=SC2016 # for the inner shell
dbus-run-session -- sh -c '
    set -eu
    mkdir -m 700 "$home/run"
    export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" \
        XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" LC_ALL=C.UTF-8 TZ=UTC
    unset WAYLAND_DISPLAY QT_QPA_PLATFORM
    wait_for() { # wait_for COMMAND…: half a minute at most
        tries=0
        until "$@" >/dev/null 2>&1; do
            tries=$((tries + 1))
            [ "$tries" -lt 300 ] || { echo "gave up waiting for: $*"; exit 1; }
            sleep 0.1
        done
    }
    pids=
    trap "kill \$pids 2>/dev/null || true; wait" EXIT
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
    pids="$pids $!"
    wait_for test -s "$home/display"
    export DISPLAY=":$(cat "$home/display")"
    openbox >/dev/null 2>&1 &
    pids="$pids $!"
    "$launcher" --launch-immediately >/dev/null 2>&1 &
    pids="$pids $!"
    wait_for xprop -root AT_SPI_BUS
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    "$program" --sample >"$home/program.log" 2>&1 &
    pids="$pids $!"
    "$python" -W ignore "$here/assistive.py" || { cat "$home/program.log"; exit 1; }
' 2>&1
