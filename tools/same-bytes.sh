#!/bin/sh
# Whether two builds leave the same bytes: tables, figures and pages of a study, a market study and two sweeps, the first on one thread, the
# second on eight. Only times and the digest of the program are left out.
# same-bytes.sh BEFORE AFTER [REPLICATIONS]: jars or class paths. Exit status 1 where a byte differs.
set -eu
[ $# -ge 2 ] || {
    echo "same-bytes.sh BEFORE AFTER [REPLICATIONS]: two jars or class paths" >&2
    exit 2
}
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# play CLASSES THREADS STUDY DIRECTORY
play() {
    case $3 in
    screening | team-size-vs-lead) command=sweep ;;
    *) command=run ;;
    esac
    java -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xmn128m -Djava.awt.headless=true -cp "$1" headstart.cli.Headstart $command "$here/experiments/$3.yaml" \
        -o "$4" --threads "$2" --replications "$replications" --no-live --quiet >/dev/null
}

# The digests of all files of a directory without what names the program or the time.
digests() {
    (
        cd "$1"
        code=$(sed -n 's/.*"code_digest" : "\(.*\)".*/\1/p' manifest.json)
        commit=$(sed -n 's/.*"commit" : "\(.*\)".*/\1/p' manifest.json)
        find . -type f ! -name manifest.json | LC_ALL=C sort | while read -r file; do
            case $file in
            *.html) printf '%s  %s\n' "$(sed "s/$code/CODE/g; s/$commit/COMMIT/g; s/ with local changes//g" "$file" | sha256sum | cut -d ' ' -f 1)" "$file" ;;
            # A journal begins with the digest of the program.
            */journal.bin) printf '%s  %s\n' "$(tail -c +101 "$file" | sha256sum | cut -d ' ' -f 1)" "$file" ;;
            *) sha256sum "$file" ;;
            esac
        done
    )
}

before=$1
after=$2
replications=${3:-60}
status=0
for study in ${STUDIES:-deepseek-v4 export-controls successive-releases 04-decisions screening team-size-vs-lead}; do
    play "$before" 1 "$study" "$work/before"
    play "$after" 8 "$study" "$work/after"
    digests "$work/before" >"$work/before.txt"
    digests "$work/after" >"$work/after.txt"
    if cmp -s "$work/before.txt" "$work/after.txt"; then
        echo "$study: the same $(wc -l <"$work/after.txt") files"
    else
        echo "$study: differs"
        diff "$work/before.txt" "$work/after.txt" | sed -n 's/^[<>]/ &/p'
        status=1
    fi
    [ -z "${KEEP:-}" ] || cp -r "$work/before" "$work/after" "$KEEP/"
    rm -rf "$work/before" "$work/after"
done
exit $status
