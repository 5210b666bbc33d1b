#!/bin/sh
# Measures what docs/performance.md says of sweeps: speed on one and two threads, cost of the harness, peak memory. Prints Markdown.
# Needs a built jar (./headstart --version builds it). Takes about five minutes on two cores.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/v4.yaml" <<YAML
extends: $here/experiments/deepseek-v4.yaml
name: v4
baseline: withheld
scenarios: {industry_practice: null, no_early_access: null, only_us: null, withheld_no_kernels: null}
outcomes: [days_to_software_parity, gap_area, days_behind]
factors: {tuning.step_shape: {low: 1.2, high: 1.8}}
design: {kind: latin_hypercube, points: 100}
YAML
cat >"$work/trivial.yaml" <<YAML
name: trivial
horizon_days: 1
releases: {model: {operators: {all: {share: 1, novelty: 1}}}}
teams: {one: {chipmaker: A, roofline_tokens_per_s: 1, starting_excess: {carried_over: 1, novel: 1}}}
access: {one: {lead_days: 0}}
outcomes: [roofline_share]
report_days: [1]
factors: {teams.one.engineers: {low: 1, high: 2}}
design: {kind: latin_hypercube, points: 1000}
YAML

# Seconds that the runs alone took, as the last line of the progress says.
seconds() {
    sed -n 's/^runs: [0-9]* of [0-9]* in \(.*\)$/\1/p' "$1" | awk '{ print ($2 == "min") ? $1 * 60 : $1 }'
}
# sweep FILE REPLICATIONS THREADS HEAP
sweep() {
    rm -rf "$work/out"
    java -XX:+UseParallelGC -Xms"$4" -Xmx"$4" -Djava.awt.headless=true -jar "$here/target/headstart.jar" \
        sweep "$work/$1.yaml" -o "$work/out" --replications "$2" --threads "$3" >"$work/stdout" 2>"$work/stderr" &
    pid=$!
    peak=0
    while kill -0 "$pid" 2>/dev/null; do
        now=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$pid/status" 2>/dev/null || true)
        [ -z "$now" ] || peak=$now
        sleep 0.2
    done
    wait "$pid"
}

echo "| what | runs | threads | heap | runs/s | microseconds per run and thread | peak memory, MB |"
echo "|---|---|---|---|---|---|---|"
# The fastest of three rounds: on a shared machine only interruptions differ between them.
row() {
    s=1000000000
    for round in 1 2 3; do
        sweep "$2" "$3" "$4" "$5"
        s=$(seconds "$work/stderr" | awk -v s="$s" '{ print ($1 < s) ? $1 : s }')
    done
    runs=$(sed -n 's/^runs: [0-9]* of \([0-9]*\) in .*/\1/p' "$work/stderr")
    awk -v what="$1" -v n="$runs" -v t="$4" -v s="$s" -v heap="$5" -v peak="$peak" 'BEGIN {
        printf "| %s | %d | %d | %s | %.0f | %.1f | %.0f |\n", what, n, t, heap, n / s, s * t / n * 1e6, peak / 1024 }'
}
row "V4 study" v4 2000 1 2g
row "V4 study" v4 2000 2 2g
row "trivial model" trivial 10 1 256m
row "trivial model" trivial 100 1 256m
row "trivial model" trivial 1000 1 256m
