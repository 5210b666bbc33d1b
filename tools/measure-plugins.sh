#!/bin/sh
# What a rule costs as a plug-in, beside the same rule of the program, as CSV (docs/performance.md). Takes ten seconds of processor time.
set -eu
cd "$(dirname -- "$0")/.."
exec mvn -q -B test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:exec -Dexec.executable=java -Dexec.classpathScope=test \
    '-Dexec.args=-XX:+UseParallelGC -Xmn128m -cp %classpath headstart.benchmark.PluginCost'
