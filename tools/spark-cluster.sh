#!/bin/sh
# A standalone cluster of Apache Spark on the loopback address, from the classes beside target/headstart-spark.jar: a master and some workers,
# each a process of its own with one core and 1 GB for its executor. Usage:
#
#   tools/spark-cluster.sh start DIR [WORKERS]   starts it (2 workers by default), waits until all are there, prints the address of the master
#   tools/spark-cluster.sh stop DIR              ends its processes
#
# DIR keeps logs (master.log, worker-1.log, ...), process numbers (master.pid, ...) and what executors say (work-1/app-*/*/stderr).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
home=${SPARK_HOME:-$here/target/spark}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
seconds=120

fail() {
    printf 'spark-cluster: %s\n' "$1" >&2
    exit 2
}

usage() {
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

# A process of Spark's own class: launch NAME CLASS ARGUMENT...
launch() {
    name=$1
    shift
    SPARK_HOME=$home SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13 nohup "$java" -Xmx256m -cp "$home/jars/*" "$@" \
        >"$place/$name.log" 2>&1 </dev/null &
    echo $! >"$place/$name.pid"
}

# Waits for a line in a log: await NAME TEXT
await() {
    waited=0
    until grep -q "$2" "$place/$1.log"; do
        kill -0 "$(cat "$place/$1.pid")" 2>/dev/null || fail "$1 has ended; $place/$1.log says why."
        [ $waited -lt $((seconds * 5)) ] || fail "$1 did not start within $seconds s; $place/$1.log says more."
        sleep 0.2
        waited=$((waited + 1))
    done
}

start() {
    [ -d "$home/jars" ] || fail "$home/jars is not there.
Maybe build it: mvn -Pspark -DskipTests package"
    mkdir -p "$place"
    place=$(CDPATH='' cd -- "$place" && pwd -P)
    launch master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
    await master 'Starting Spark master at'
    url=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$place/master.log" | head -n 1)
    n=1
    while [ $n -le "$workers" ]; do
        launch "worker-$n" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g --webui-port 0 \
            --work-dir "$place/work-$n" "$url"
        n=$((n + 1))
    done
    n=1
    while [ $n -le "$workers" ]; do
        await "worker-$n" 'Successfully registered with master'
        n=$((n + 1))
    done
    printf '%s\n' "$url"
}

stop() {
    for file in "$place"/worker-*.pid "$place/master.pid"; do
        [ ! -f "$file" ] || { kill "$(cat "$file")" 2>/dev/null || true; rm -f "$file"; }
    done
}

[ $# -ge 2 ] || usage
place=$2
workers=${3:-2}
case $1 in
start) start ;;
stop) stop ;;
*) usage ;;
esac
