#!/bin/sh
# Runs the job array of docs/cluster.md under Slurm, merges its parts and compares the result with the undivided sweep, byte for byte.
# A controller and two nodes of one core each are started on this machine (slurmd for each node); needs Debian's slurm-wlm and munge, and root.
# Usage: tools/slurm.sh DIR [REPLICATIONS]
#
# DIR keeps configuration, logs, parts and results; daemons are ended at the end. Written for Slurm 22.05.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
[ $# -ge 1 ] || {
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
}
mkdir -p "$1"
place=$(CDPATH='' cd -- "$1" && pwd -P)
replications=${2:-2}
seconds=120

fail() {
    printf 'slurm: %s\n' "$1" >&2
    exit 2
}

for program in munged slurmctld slurmd sbatch; do
    PATH=$PATH:/usr/sbin command -v $program >/dev/null || fail "$program is not there.
Maybe install it: apt-get install slurm-wlm munge"
done
[ "$(id -u)" = 0 ] || fail "daemons of Slurm start jobs as their users, which takes root."
PATH=$PATH:/usr/sbin
export SLURM_CONF="$place/slurm.conf"
export SCRATCH="$place/scratch"
mkdir -p "$SCRATCH" "$place/state"

# Who is who is told by munge, with a key of its own.
mkdir -p "$place/munge"
chmod 700 "$place/munge"
head -c 1024 /dev/urandom >"$place/munge/key"
chmod 400 "$place/munge/key"

host=$(hostname -s)
cat >"$place/slurm.conf" <<END
ClusterName=trial
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmctldPort=27817
AuthType=auth/munge
AuthInfo=socket=$place/munge/socket
CredType=cred/munge
StateSaveLocation=$place/state
SlurmctldPidFile=$place/slurmctld.pid
SlurmctldLogFile=$place/slurmctld.log
SlurmdPidFile=$place/slurmd-%n.pid
SlurmdLogFile=$place/slurmd-%n.log
SlurmdSpoolDir=$place/spool-%n
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=27818 CPUs=1
NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=27819 CPUs=1
PartitionName=all Nodes=one,two Default=YES MaxTime=INFINITE State=UP
END
# Of the first version nothing is asked at the start, which suits containers without control groups of their own.
printf 'CgroupPlugin=cgroup/v1\n' >"$place/cgroup.conf"

running=
# shellcheck disable=SC2086
trap 'kill $running 2>/dev/null || true' EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
munged --foreground --force --key-file="$place/munge/key" --socket="$place/munge/socket" --pid-file="$place/munge/pid" \
    --log-file="$place/munge/log" --seed-file="$place/munge/seed" >"$place/munge/words" 2>&1 &
running="$running $!"
waited=0
until [ -S "$place/munge/socket" ]; do
    [ $waited -lt $seconds ] || fail "munge did not start; $place/munge/words says why."
    sleep 1
    waited=$((waited + 1))
done
slurmctld -D -f "$SLURM_CONF" >"$place/slurmctld.words" 2>&1 &
running="$running $!"
for node in one two; do
    slurmd -D -N $node -f "$SLURM_CONF" >"$place/slurmd-$node.words" 2>&1 &
    running="$running $!"
done
waited=0
until [ "$(sinfo -h -o '%D %T' 2>/dev/null)" = '2 idle' ]; do
    [ $waited -lt $seconds ] || fail "the two nodes did not come up: $(sinfo -h -N -o '%N %T %E' 2>&1); logs are in $place."
    sleep 1
    waited=$((waited + 1))
done
sinfo -N -l

# The scripts of the documentation, with the cores and the replications of a trial.
block() {
    awk -v n="$1" '/^## /{in_part = $0 == "## Slurm"} in_part && /^```bash/{k++; on = k == n; next} /^```/{on = 0} on' "$here/docs/cluster.md" |
        sed -e 's/--cpus-per-task=4/--cpus-per-task=1/' -e "s/screening\.yaml /&--replications $replications /"
}
cd "$here"
block 1 >"$place/parts.sh"
block 2 | sed -e "s#results/screening#$place/merged#" -e "s# parts.sh# -o $place/part-%a.log $place/parts.sh#" -e "s#sbatch --dep#sbatch -o $place/merge.log --dep#" >"$place/submit.sh"
cat "$place/parts.sh" "$place/submit.sh"
# shellcheck disable=SC1091
. "$place/submit.sh"
while [ -n "$(squeue -h)" ]; do
    sleep 2
done
cat "$place"/part-*.log "$place/merge.log"
[ -f "$place/merged/report.html" ] || fail "nothing was merged; logs are in $place."

./headstart sweep experiments/screening.yaml --replications "$replications" --quiet -o "$place/whole"
different=$(diff -rq "$place/whole" "$place/merged" || true)
printf '%s\n' "$different"
[ "$different" = "Files $place/whole/manifest.json and $place/merged/manifest.json differ" ] ||
    [ "$(printf '%s\n' "$different" | grep -vc -e manifest.json -e report.html)" = 0 ] || fail "the merged sweep is another one."
echo "the same: every file but manifest.json and the line of the report that says how long it took"
