#!/bin/sh
# How a run grows with teams, operators, days, operating points, scenarios and replications, as CSV with exponents (docs/performance.md).
# Leaves the figure in the file that is named, if one is: growth.sh [FILE.svg]. Takes two minutes of processor time.
set -eu
cd "$(dirname -- "$0")/.."
exec mvn -q -B test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:exec -Dexec.executable=java -Dexec.classpathScope=test \
    '-Dexec.args=-XX:+UseParallelGC -Xmn128m -cp %classpath headstart.benchmark.Growth '"${1:-}"
