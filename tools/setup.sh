# Sourced by ./headstart and ./check. Finds what this machine lacks and installs it where that is allowed; where it is not, says the one
# line to type and changes nothing. Debian and Ubuntu: elsewhere the missing programs are named.

lacking() {
    printf 'headstart: %s\n' "$1" >&2
    exit 2
}

# The version of Java that a command runs, such as 17; nothing where it does not run. What came with it says so sooner than itself.
java_version() {
    release=$(readlink -f "$(command -v "$1")" 2>/dev/null || true)
    release=${release%/bin/*}/release
    if grep -q '^JAVA_VERSION=' "$release" 2>/dev/null; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release"
    else
        "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'
    fi
}

# Java is that of JAVA_HOME where it is set, else that of the path.
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}

has_java() {
    command -v "${java_bin}java" >/dev/null 2>&1 && version=$(java_version "${java_bin}java") && [ "${version:-0}" -ge 17 ]
}

has_jdk() {
    command -v "${java_bin}javac" >/dev/null 2>&1 && has_java
}

has_dejavu() {
    [ -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || {
        command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list 'DejaVu Sans' 2>/dev/null | head -n 1)" ]
    }
}

# Whether Java came with what draws windows.
has_windows() {
    home=$("${java_bin}java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p') &&
        [ -f "$home/lib/libawt_xawt.so" ] && [ -f "$home/lib/libjawt.so" ]
}

# set_up java jdk maven fonts browser windows screen: any of these words; returns once all of them are there.
set_up() {
    packages=""
    no_java=""
    for part in "$@"; do
        case $part in
        java) has_java || { packages="$packages openjdk-17-jre-headless" && no_java=1; } ;;
        jdk) has_jdk || { packages="$packages openjdk-17-jdk-headless" && no_java=1; } ;;
        maven) command -v mvn >/dev/null 2>&1 || packages="$packages maven" ;;
        fonts) has_dejavu || packages="$packages fontconfig fonts-dejavu-core" ;;
        windows) has_windows || packages="$packages openjdk-17-jre" ;;
        screen) command -v Xvfb >/dev/null 2>&1 || packages="$packages xvfb" ;;
        browser) command -v chromium >/dev/null 2>&1 || packages="$packages chromium" ;;
        esac
    done
    [ -n "$packages" ] || return 0

    if [ -n "${JAVA_HOME:-}" ] && [ -n "$no_java" ]; then
        lacking "JAVA_HOME ($JAVA_HOME) has no JDK of version 17 or later.
Maybe unset it, or let it name one that has."
    fi
    command -v apt-get >/dev/null 2>&1 ||
        lacking "this machine lacks what Debian calls$packages, and has no apt-get to install it with.
Maybe install them with its own package manager: a JDK of version 17 or later, Maven 3.8 or later, the font DejaVu Sans with fontconfig, Chromium."
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        lacking "this machine lacks$packages, and installing needs the rights of root.
Maybe type: sudo apt-get update && sudo apt-get install -y --no-install-recommends$packages"
    fi
    echo "headstart: installing$packages ..." >&2
    log=$(mktemp)
    # shellcheck disable=SC2086
    if ! { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $packages; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        lacking "the packages could not be installed; what apt-get said stands above.
Maybe the network or the disk is the cause; the same command tries again."
    fi
    rm -f "$log"
}
