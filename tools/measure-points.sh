#!/bin/sh
# Measures what docs/performance.md says of operating points: the processor time of the whole command `run` of the V4 studies, 1,000 replications and no
# simulator in the page, with one more point over that without, in rounds in which all take turns: tools/measure-points.sh [ROUNDS].
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
rounds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A study and the points that it has: study NAME EXTENDS POINTS.
study() {
    printf 'extends: %s\nname: %s\n%s\n' "$here/experiments/$2" "$1" "$3" >"$work/$1.yaml"
}
batch='{sequences_per_chip: 64}'
speed='{tokens_per_s_per_user: 20}'
first='{sequences_per_chip: 32}'
study v4-without deepseek-v4.yaml ''
study v4-batch deepseek-v4.yaml "operating_points: {first: $first, more: $batch}"
study v4-speed deepseek-v4.yaml "operating_points: {first: $first, more: $speed}"
none='gaps: {b200_over_amd_at_20: null}'
study served-without deepseek-v4-served.yaml "$none
operating_points: {at_10: null, at_20: null, at_30: null}"
study served-batch deepseek-v4-served.yaml "$none
operating_points: {at_10: null, at_20: null, at_30: null, more: $batch}"
study served-speed deepseek-v4-served.yaml "$none
operating_points: {at_10: null, at_20: null, at_30: null, more: $speed}"

# Seconds of processor time of a run.
cost() {
    rm -rf "$work/out"
    before=$(awk '{ print $16 + $17 }' "/proc/$$/stat")
    "$here/headstart" run "$work/$1.yaml" -o "$work/out" --replications 1000 --no-live --quiet >/dev/null
    after=$(awk '{ print $16 + $17 }' "/proc/$$/stat")
    echo "$before $after" | awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($2 - $1) / hz }'
}

"$here/headstart" --version >/dev/null
echo "| study | round | without, s | one more batch, s | one more speed, s | ratio, batch | ratio, speed |"
echo "|---|---:|---:|---:|---:|---:|---:|"
for round in $(seq "$rounds"); do
    for study in v4 served; do
        for point in without batch speed; do
            cost "$study-$point" >"$work/$point"
        done
        awk -v study="$study" -v round="$round" -v a="$(cat "$work/without")" -v b="$(cat "$work/batch")" -v c="$(cat "$work/speed")" \
            'BEGIN { printf "| %s | %d | %.1f | %.1f | %.1f | %.2f | %.2f |\n", study, round, a, b, c, b / a, c / a }'
    done
done
