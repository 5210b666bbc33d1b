#!/bin/sh
# How a run grows with teams and operators, as CSV with exponents (docs/performance.md). Takes half a minute of processor time.
set -eu
cd "$(dirname -- "$0")/.."
exec mvn -q -B test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:exec -Dexec.executable=java -Dexec.classpathScope=test \
    '-Dexec.args=-XX:+UseParallelGC -Xmn128m -cp %classpath headstart.benchmark.Growth'
