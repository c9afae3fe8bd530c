#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A bare Debian 12 in build/fresh, a clean clone inside it, and the README's two commands there.
# The apt configuration (mirrors, proxy, keys) is this machine's own.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD/build/fresh
say() { printf '%s\n' "fresh: $*" >&2; }

# shellcheck disable=SC2016 # apt's own placeholder
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
[ -n "$mirror" ] || { say "apt on this machine knows no mirror of Debian 12"; exit 1; }

unmount() {
    for point in proc dev/pts dev; do
        mountpoint -q "$root/$point" && umount "$root/$point"
    done
    return 0
}
trap unmount EXIT
unmount
rm -rf "$root"
mkdir -p "$root"

say "debootstrap (minbase)"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$PWD/build/fresh.log" 2>&1 ||
    { tail -n 20 "$PWD/build/fresh.log"; exit 1; }
rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d" "$root/etc/apt/apt.conf.d"
cp -a /etc/apt/. "$root/etc/apt/"
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true

mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t devpts devpts "$root/dev/pts" 2>/dev/null || mount --bind /dev/pts "$root/dev/pts"

git clone -q --no-hardlinks . "$root/srv/reprise"

inside() {
    # The environment of a newcomer: no display, nothing of this machine but how it reaches mirrors.
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/srv LANG=C.UTF-8 TERM=dumb \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        chroot "$root" sh -c "cd /srv/reprise && $1"
}

inside 'apt-get update -q >/dev/null'
say "./dev run, without a display"
inside './dev run'
[ -n "$(find "$root/srv/reprise/build/tour" -name '*.png')" ] || { say "no screenshots were left"; exit 1; }
say "./dev test"
inside './dev test'
say "both commands work on a bare Debian 12"
