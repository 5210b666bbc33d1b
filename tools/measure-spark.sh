#!/bin/sh
# What playing on Spark costs: a sweep of the V4 study at two sizes, on one thread of this machine and on a cluster of one core beside it
# (tools/spark-cluster.sh), in turns. Read the ratios.
# Usage: tools/measure-spark.sh DIR [ROUNDS]
#
# Prints for every round the seconds of processor time (that of executors included) and of waiting until all runs are there, without tables
# and report; then medians over the rounds: what a cluster takes before its first run is there, what a further run takes on either, and from
# how many runs on a cluster of some cores is there before one thread of this machine.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
[ $# -ge 1 ] || {
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
mkdir -p "$1"
place=$(CDPATH='' cd -- "$1" && pwd -P)
rounds=${2:-3}
points=720 # of screening.yaml, one scenario each; a part of two holds half of them
small=2
large=22
cd "$here"
ticks=$(getconf CLK_TCK)

master=$(tools/spark-cluster.sh start "$place/cluster" 1)
trap 'tools/spark-cluster.sh stop "$place/cluster"' EXIT
worker=$(cat "$place/cluster/worker-1.pid")

# Processor time of the worker's executors that have ended, in seconds.
executors() {
    sed 's/.*) //' "/proc/$worker/stat" | awk -v t="$ticks" '{printf "%.1f", ($14 + $15) / t}'
}

# Processor time and waiting of one command, which is measured in a shell of its own: measured REPLICATIONS OPTION...
measured() (
    replications=$1
    shift
    rm -rf "$place/results"
    before=$(executors)
    from=$(date +%s.%N)
    ./headstart sweep experiments/screening.yaml --replications "$replications" --quiet --shard 1/2 --threads 1 -o "$place/results" "$@" \
        >"$place/words.txt" 2>&1 || {
        cat "$place/words.txt" >&2
        exit 1
    }
    to=$(date +%s.%N)
    times >"$place/times.txt"
    sleep 3 # the worker takes note of its executor's end
    awk -v a="$from" -v b="$to" -v x="$before" -v y="$(executors)" '
        NR == 2 {split($1, u, /[ms]/); split($2, s, /[ms]/)
        printf "%.1f\t%.1f", u[1] * 60 + u[2] + s[1] * 60 + s[2] + y - x, b - a}' "$place/times.txt"
)

few=$((points * small / 2))
many=$((points * large / 2))
printf 'processor time and waiting, s\nround\tlocal %d\t\tlocal %d\t\tspark %d\t\tspark %d\n' $few $many $few $many
: >"$place/rounds.tsv"
n=1
while [ "$n" -le "$rounds" ]; do
    a=$(measured $small)
    b=$(measured $small --engine spark --master "$master")
    c=$(measured $large)
    d=$(measured $large --engine spark --master "$master")
    printf '%s\t%s\t%s\t%s\t%s\n' "$n" "$a" "$c" "$b" "$d" | tee -a "$place/rounds.tsv"
    n=$((n + 1))
done

# The median of an expression of the columns: two each of local few, local many, spark few, spark many, from the second on.
median() {
    awk "{print $1}" "$place/rounds.tsv" | sort -g | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}
runs=$((many - few))
here_run=$(median "(\$4 - \$2) / $runs * 1000")
there_run=$(median "(\$8 - \$6) / $runs * 1000")
start_cpu=$(median '$6 - $2')
start=$(median '$7 - $3')
printf 'start\t%s s of processor time and %s s of waiting more than here\n' "$start_cpu" "$start"
awk -v a="$here_run" -v b="$there_run" 'BEGIN {printf "a further run\t%.3f ms of processor time here, %.3f on Spark: %.2f times\n", a, b, b / a}'
for cores in 2 4 16 64; do
    awk -v c=$cores -v s="$start" -v l="$here_run" -v r="$there_run" 'BEGIN {g = l - r / c
        printf "%d cores\t%s\n", c, (g > 0 ? sprintf("there first from %.0f runs on", s * 1000 / g) : "never there first")}'
done
