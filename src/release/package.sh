#!/bin/sh
# Called by mvn -Prelease: a runtime image by jlink and a Debian package by jpackage, completion and man pages in both.
# package.sh JDK TARGET VERSION: the JDK that builds, the build directory, the version of the package.
set -eu
jdk=$1
target=$2
version=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
release=$target/release

[ -x "$jdk/bin/jpackage" ] || {
    echo "package.sh: $jdk has no jpackage. Maybe install openjdk-17-jdk-headless." >&2
    exit 2
}
for tool in fakeroot dpkg-deb objcopy; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "package.sh: $tool is missing. Maybe type: sudo apt-get install -y fakeroot dpkg binutils" >&2
        exit 2
    }
done

rm -rf "$release/runtime" "$release/image" "$release/input" "$release/deb" "$release/resources"
mkdir -p "$release/input/share/man" "$release/resources" "$release/deb"

# What the jar needs of the JDK; charsets, so that a CSV of another encoding can be named; locale data, so that no locale breaks it.
modules=$("$jdk/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps "$target/headstart.jar")
"$jdk/bin/jlink" --add-modules "$modules,jdk.charsets,jdk.localedata,jdk.zipfs" --strip-debug --no-header-files --no-man-pages --compress=2 \
    --output "$release/runtime"

cp "$target/headstart.jar" "$release/input/"
cp "$here/../../LICENSE" "$here/../../NOTICE" "$release/input/share/"
mkdir -p "$release/input/share/experiments"
cp "$here/../../experiments/"*.yaml "$release/input/share/experiments/"
cp -r "$here/../../experiments/data" "$release/input/share/experiments/"
cp "$target/bom.json" "$release/input/share/"
cp "$release/headstart.bash" "$here/_headstart" "$release/input/share/"
cp "$release/man/"*.1 "$release/input/share/man/"
cp "$here/postinst" "$here/prerm" "$release/resources/"

# The options that the launcher of the checkout gives, too.
"$jdk/bin/jpackage" --type app-image --name headstart --app-version "$version" --input "$release/input" --main-jar headstart.jar \
    --runtime-image "$release/runtime" --java-options -XX:+UseParallelGC --java-options -XX:MaxRAMPercentage=50 \
    --dest "$release/image"
"$jdk/bin/jpackage" --type deb --name headstart --app-version "$version" --app-image "$release/image/headstart" \
    --description "Agent-based simulation of staggered hardware-optimization timelines" --license-file "$here/../../LICENSE" \
    --vendor "The Headstart contributors" --copyright "Apache License 2.0" \
    --linux-package-deps fontconfig,fonts-dejavu-core --linux-app-category science --install-dir /opt \
    --resource-dir "$release/resources" --dest "$release/deb"
