#!/bin/sh
# Measures what docs/performance.md says of reports: time to rebuild the report of the V4 study. Prints Markdown.
# Takes about two minutes on two cores.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$here/headstart" run "$here/experiments/deepseek-v4.yaml" -o "$work/v4" --quiet >/dev/null
echo "| round | format | wall, s | processor, s | load before |"
echo "|---|---|---|---|---|"
for round in 1 2 3; do
    for format in html md pdf; do
        load=$(cut -d ' ' -f 1 /proc/loadavg)
        before=$(date +%s.%N)
        # The shell's own account of its children: user and system time.
        cpu=$( ("$here/headstart" report "$work/v4" --format "$format" >/dev/null; times) | tail -n 1 |
            sed 's/[ms]/ /g' | awk '{ print $1 * 60 + $2 + $3 * 60 + $4 }')
        after=$(date +%s.%N)
        awk -v r="$round" -v f="$format" -v a="$before" -v b="$after" -v c="$cpu" -v l="$load" 'BEGIN {
            printf "| %d | %s | %.1f | %.1f | %s |\n", r, f, b - a, c, l }'
    done
done
