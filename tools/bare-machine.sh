#!/bin/sh
# Repeats the README's two commands, and the installed package, on a machine that holds nothing but the base system: a chroot by debootstrap.
#   tools/bare-machine.sh DIR [headstart] [check] [deb]        (as root; without words all three)
# DIR is made once and kept: DIR/base is the system, DIR/NAME its copy for each word. The package is target/release/deb/*.deb of mvn -Prelease package.
# CHECK_ARGUMENTS go to ./check, such as CHECK_ARGUMENTS="-Dtest=NumbersTest". What is said comes with the seconds that it took.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
[ $# -gt 0 ] || { sed -n '2,5s/^# *//p' "$0" >&2; exit 2; }
[ "$(id -u)" = 0 ] || { echo "bare-machine.sh: a chroot needs the rights of root. Maybe type: sudo $0 $*" >&2; exit 2; }
command -v debootstrap >/dev/null 2>&1 || { echo "bare-machine.sh: maybe type: apt-get install -y debootstrap" >&2; exit 2; }
mkdir -p "$1"
machine=$(CDPATH='' cd -- "$1" && pwd -P)
shift
[ $# -gt 0 ] || set -- headstart check deb

# This machine's Debian, its package sources and its own certificates: the way to the network, and nothing else.
base=$machine/base
if [ ! -e "$machine/base.made" ]; then
    . /etc/os-release
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | sed -n 's/^deb \(\[[^]]*\] \)*\([^ ]*\) .*/\2/p' | head -n 1)
    [ -n "$mirror" ] || mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources | head -n 1)
    rm -rf "$base"
    debootstrap --variant=minbase "$VERSION_CODENAME" "$base" "$mirror" >"$machine/debootstrap.log" 2>&1 || {
        tail -n 5 "$machine/debootstrap.log" >&2
        exit 1
    }
    rm -f "$base/etc/apt/sources.list"
    cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$base/etc/apt/"
    [ ! -f /etc/apt/sources.list ] || cp /etc/apt/sources.list "$base/etc/apt/"
    mkdir -p "$base/usr/local/share/ca-certificates"
    cp /usr/local/share/ca-certificates/*.crt "$base/usr/local/share/ca-certificates/" 2>/dev/null || true
    touch "$machine/base.made"
fi

# inside NAME COMMAND: runs a command in a fresh copy of the system, with the checkout in "/root/head start" (a path with a space).
inside() {
    root=$machine/$1
    rm -rf "$root"
    cp -a "$base" "$root"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    mkdir -p "$root/root/head start"
    (cd "$here" && { git ls-files -z --cached --others --exclude-standard 2>/dev/null || find . -path ./target -prune -o -type f -print0; } |
        tar -c --null -T - -f -) | tar -x -C "$root/root/head start" -f -
    [ "$1" != deb ] || cp "$here"/target/release/deb/*.deb "$root/root/"
    echo "== $1: $2"
    began=$(date +%s)
    unshare --mount --pid --fork --kill-child sh -c '
        mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount --rbind /sys "$1/sys"
        exec chroot "$1" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c "cd \"/root/head start\" && $2"' sh "$root" "$2"
    echo "== $1: $(($(date +%s) - began)) s"
}

for word in "$@"; do
    case $word in
    headstart) inside headstart "which java mvn fc-list git; ./headstart run experiments/deepseek-v4.yaml --quiet && ls -l results/deepseek-v4/report.html" ;;
    check) inside check "./check ${CHECK_ARGUMENTS:-}" ;;
    deb) inside deb "apt-get update -q >/dev/null && apt-get install -q -y --no-install-recommends /root/*.deb >/dev/null && cd /tmp &&
        headstart run /opt/headstart/lib/app/share/experiments/deepseek-v4.yaml --quiet && ls -l results/deepseek-v4/report.html && which java || true" ;;
    *) echo "bare-machine.sh: $word must be headstart, check or deb." >&2 && exit 2 ;;
    esac
done
