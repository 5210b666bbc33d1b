#!/bin/sh
# Measures what docs/explore.md says of speed: the page of the V4 study in Chromium, and the same runs on the JVM beside it. Prints Markdown.
# Takes about two minutes on two quiet cores. CHROMIUM names the browser; HEADSTART another program than the one beside this file.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
headstart=${HEADSTART:-$here/headstart}
study=${STUDY:-$here/experiments/deepseek-v4.yaml}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

$headstart explore "$study" -o "$work/page.html" --no-open >/dev/null
# The copy that is measured may run one more script than the page's policy allows.
sed -i '/http-equiv="Content-Security-Policy"/d' "$work/page.html"
cat >>"$work/page.html" <<'PAGE'
<script>
(async () => {
  const root = document.getElementById("headstart-explore");
  const wait = (is) => new Promise((done) => { const timer = setInterval(() => { if (is()) { clearInterval(timer); done(); } }, 4); });
  await wait(() => root.dataset.state === "done");
  // The workers still play for nothing, so that the browser optimizes the simulator; a reader reads first.
  await new Promise((done) => setTimeout(done, 3000));
  const blocked = [];
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => blocked.push(Math.round(entry.duration)))).observe({ type: "longtask" });
  const rows = [];
  const move = async (name, changes) => {
    const began = performance.now();
    delete root.dataset.answer;
    headstartExplorer.go({ scenario: "withheld", changes }, null);
    await wait(() => root.dataset.answer);
    const first = Number(root.dataset.answer);
    await wait(() => root.dataset.state === "done");
    const all = performance.now() - began;
    await new Promise((done) => setTimeout(done, 300));
    rows.push([name, first, Math.round(all), Math.round(1e3 * Number(root.dataset.runs) / all)].join(" "));
  };
  for (const lead of [21, 35, 7, 14, 42, 28, 49]) {
    await move("lead_" + lead, { "access.rocm_mi355x.lead_days": lead });
  }
  // One slider after the other, each for the first time: five steps, a quarter of a second after the pointer came to it, as a drag begins;
  // and far, with the pointer elsewhere, which nobody could foresee.
  const others = [...document.querySelectorAll("input[data-paths]")].filter((input) => !input.dataset.paths.includes("access.rocm_mi355x") && !input.closest("[hidden]"));
  for (const input of others.slice(0, 7)) {
    for (const kind of ["drag", "far"]) {
      headstartExplorer.go({ scenario: "withheld", changes: {} }, null);
      await wait(() => root.dataset.state === "done");
      const paths = input.dataset.paths.split(" ");
      if (kind === "drag") {
        input.dispatchEvent(new Event("pointerenter"));
        await new Promise((done) => setTimeout(done, 250));
      }
      const steps = Math.round(kind === "far" ? (0.7 * (input.max - input.min)) / input.step : (input.value - input.min) / input.step + 5);
      const value = Number((Number(input.min) + steps * Number(input.step)).toPrecision(12));
      await move(kind + "_" + paths[0].split(".").slice(1).join("."), Object.fromEntries(paths.map((path) => [path, value])));
    }
    document.querySelector("input[data-paths*='access.rocm_mi355x']").dispatchEvent(new Event("pointerenter"));
  }
  document.title = "MEASURED " + navigator.hardwareConcurrency + " " + Math.max(0, ...blocked) + "/" + rows.join("/");
})();
</script>
PAGE
load=$(cut -d ' ' -f 1 /proc/loadavg)
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --user-data-dir="$work/profile" \
    --window-size=1280,900 --remote-debugging-port=0 "file://$work/page.html" >/dev/null 2>&1 &
browser=$!
trap 'kill "$browser" 2>/dev/null || true; sleep 1; rm -rf "$work"' EXIT
# The page says what it measured in its title, which the browser lists.
: >"$work/measured"
for _ in $(seq "${WAIT_S:-120}"); do
    sleep 1
    [ -s "$work/profile/DevToolsActivePort" ] || continue
    port=$(head -n 1 "$work/profile/DevToolsActivePort")
    curl -s "http://127.0.0.1:$port/json/list" | sed -n 's/.*"title": "\(MEASURED[^"]*\)".*/\1/p' | tr '/' '\n' >"$work/measured"
    [ ! -s "$work/measured" ] || break
done
kill "$browser" 2>/dev/null || true
[ -s "$work/measured" ] || { echo "The page did not finish in ${WAIT_S:-120} s: set WAIT_S." >&2; exit 1; }
echo "| move | first answer, ms | all runs, ms | paired runs/s |"
echo "|---|---|---|---|"
sed '/MEASURED/d' "$work/measured" | awk '{ printf "| %s | %s | %s | %s |\n", $1, $2, $3, $4 }'
echo
for kind in lead drag far; do
    sed -n "/^${kind}_/p" "$work/measured" | sort -n -k 2 |
        awk -v k="$kind" '{ first[NR] = $2 } END { printf "First answer, %s: median %s ms, latest %s ms.\n", k, first[int((NR + 1) / 2)], first[NR] }'
done
echo
awk -v l="$load" '/MEASURED/ { printf "Cores: %s. Longest time that the page was blocked: %s ms. Load before: %s.\n", $2, $3, l }' "$work/measured"
$headstart run "$study" --scenario withheld --scenario industry_practice --set alternatives=null -o "$work/jvm" 2>&1 |
    sed -n 's/^runs: \([0-9]*\) of [0-9]* in \(.*\) s$/JVM: \1 runs in \2 s./p'
