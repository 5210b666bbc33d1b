#!/bin/sh
# What playing on Spark costs: a sweep of the V4 study at two sizes, on one thread of this machine and on a cluster of one core beside it
# (tools/spark-cluster.sh), in turns. Read the ratios: both take the same core.
# Usage: tools/measure-spark.sh DIR [ROUNDS]
#
# Prints for every round the seconds of each, then medians: what a cluster takes before its first run is there, what a further run takes on
# either, and from how many runs on a cluster of some cores is faster than this machine's thread.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
[ $# -ge 1 ] || {
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
mkdir -p "$1"
place=$(CDPATH='' cd -- "$1" && pwd -P)
rounds=${2:-3}
small=2
large=22
cd "$here"
points=720 # of screening.yaml, one scenario each

master=$(tools/spark-cluster.sh start "$place/cluster" 1)
trap 'tools/spark-cluster.sh stop "$place/cluster"' EXIT

# Seconds until all runs are there, from the start of the command, without tables and report: one shard of one more than there is work for.
seconds() {
    name=$1
    replications=$2
    shift 2
    rm -rf "$place/$name"
    from=$(date +%s.%N)
    ./headstart sweep experiments/screening.yaml --replications "$replications" --quiet --shard 1/2 -o "$place/$name" "$@" >"$place/$name.txt" 2>&1 || {
        cat "$place/$name.txt" >&2
        exit 1
    }
    to=$(date +%s.%N)
    awk -v a="$from" -v b="$to" 'BEGIN {printf "%.1f", b - a}'
}

printf 'round\tlocal %d\tlocal %d\tspark %d\tspark %d\n' $((points * small / 2)) $((points * large / 2)) $((points * small / 2)) $((points * large / 2))
: >"$place/rounds.tsv"
n=1
while [ "$n" -le "$rounds" ]; do
    a=$(seconds local-small $small --threads 1)
    b=$(seconds spark-small $small --threads 1 --engine spark --master "$master")
    c=$(seconds local-large $large --threads 1)
    d=$(seconds spark-large $large --threads 1 --engine spark --master "$master")
    printf '%s\t%s\t%s\t%s\t%s\n' "$n" "$a" "$c" "$b" "$d" | tee -a "$place/rounds.tsv"
    n=$((n + 1))
done

median() {
    sort -g | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}
runs=$((points * (large - small) / 2))
local_run=$(awk -v n=$runs '{print ($3 - $2) / n * 1000}' "$place/rounds.tsv" | median)
spark_run=$(awk -v n=$runs '{print ($5 - $4) / n * 1000}' "$place/rounds.tsv" | median)
start=$(awk '{print $4 - $2}' "$place/rounds.tsv" | median)
printf 'start\t%s s more than on this machine\n' "$start"
printf 'a further run\t%s ms on this machine\t%s ms on Spark\t%s times\n' "$local_run" "$spark_run" \
    "$(awk -v a="$spark_run" -v b="$local_run" 'BEGIN {printf "%.2f", a / b}')"
for cores in 2 4 16 64; do
    awk -v c=$cores -v s="$start" -v l="$local_run" -v r="$spark_run" \
        'BEGIN {g = l - r / c; printf "%d cores\t%s\n", c, g > 0 ? sprintf("pay from %.0f runs on against one thread here", s * 1000 / g) : "never pay"}'
done
