#!/bin/sh
# Measures what docs/performance.md says of buyers: the processor time of the V4 study with buyers (aggregate) and regulator, over that
# without, in three rounds in which both take turns. Needs a built jar (./headstart --version builds it).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
    echo "extends: $here/experiments/deepseek-v4.yaml"
    echo "name: with-market"
    # The buyers, prices and rules of the shipped study of export controls.
    sed -n '/^market:/,/^[a-z]*:/p' "$here/experiments/export-controls.yaml" | sed '1!{/^[a-z_]*:/d}'
    echo "outcomes: [day0_gap, day0_software_gap, peak_gap, gap_area, days_to_parity, days_to_software_parity, overtake, days_behind,"
    echo "  roofline_share, ready_day, tokens_served, adoption_share, share_days, market_tokens]"
} >"$work/with.yaml"
{
    echo "extends: $here/experiments/deepseek-v4.yaml"
    echo "name: without-market"
} >"$work/without.yaml"

# Seconds of processor time.
cost() {
    rm -rf "$work/out"
    before=$(awk '{ print $16 + $17 }' "/proc/$$/stat")
    java -XX:+UseParallelGC -Xms3g -Xmx3g -Djava.awt.headless=true -jar "$here/target/headstart.jar" \
        run "$work/$1.yaml" -o "$work/out" --replications 1000 --quiet >/dev/null
    after=$(awk '{ print $16 + $17 }' "/proc/$$/stat")
    echo "$before $after" | awk -v hz="$(getconf CLK_TCK)" '{ print ($2 - $1) / hz }'
}

echo "| round | without, s | with, s | ratio |"
echo "|---|---|---|---|"
for round in 1 2 3; do
    cost without >"$work/a"
    cost with >"$work/b"
    awk -v round="$round" -v a="$(cat "$work/a")" -v b="$(cat "$work/b")" 'BEGIN { printf "| %d | %.1f | %.1f | %.2f |\n", round, a, b, b / a }'
done
