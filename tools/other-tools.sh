#!/bin/sh
# Checks python/headstart.py and r/headstart.R with Debian's pandas and R, which it installs; needs root and the jar.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
apt-get install -y -q --no-install-recommends python3-pandas python3-matplotlib r-base-core r-cran-jsonlite
export HEADSTART="'$here/headstart'"
study=$here/experiments/02-scenarios.yaml
sweep=$here/experiments/team-size-vs-lead.yaml
/usr/bin/python3 "$here/python/check.py" "$study" "$sweep"
Rscript "$here/r/check.R" "$here/r/headstart.R" "$study" "$sweep"
