"use strict";
(async function () {
  async function unpacked(id) {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent.trim()), (c) => c.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  if (!window.DecompressionStream || !document.getElementById("explorer-data")) {
    return;
  }
  const library = document.createElement("script");
  library.textContent = await unpacked("explorer-library");
  document.head.append(library);
  const data = JSON.parse(await unpacked("explorer-data"));
  const colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999"];
  const dashes = ["solid", [8, 3], [2, 3], [9, 3, 2, 3], [5, 2], [12, 3], [2, 2], [9, 2, 2, 2, 2, 2]];
  const days = [];
  for (let day = data.firstDay; day <= data.lastDay; day++) {
    days.push(day);
  }
  const byId = (id) => document.getElementById(id);
  const measureSelect = byId("explorer-measure");
  const subjectSelect = byId("explorer-subject");
  const scaleSelect = byId("explorer-scale");
  const dayInput = byId("explorer-day");
  byId("explorer").hidden = false;
  const chart = echarts.init(byId("explorer-chart"), null, { renderer: "svg" });

  function column(text) {
    let before = null;
    return text.split(",").map((cell) => {
      before = cell === "" ? null : cell === "*" ? before : Number(cell);
      return before;
    });
  }

  function option(label, value) {
    const element = document.createElement("option");
    element.textContent = label;
    element.value = value;
    return element;
  }

  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function number(value) {
    return value === null || value === undefined ? "–" : Number(value.toPrecision(4)).toLocaleString("en-US", { maximumFractionDigits: 6 });
  }

  function current() {
    const measure = data.measures[measureSelect.value];
    const subject = measure.subjects[subjectSelect.value];
    const curves = subject.curves.map((curve, s) =>
      curve && { scenario: data.scenarios[s], style: s, median: column(curve[0]), low: column(curve[1]), high: column(curve[2]) });
    return { measure, subject, curves: curves.filter((curve) => curve) };
  }

  function band(curve, log) {
    return {
      type: "custom",
      name: curve.scenario,
      silent: true,
      clip: true,
      z: 1,
      tooltip: { show: false },
      itemStyle: { color: colors[curve.style % colors.length] },
      data: [[days[0], 0]],
      encode: { x: 0, y: [] },
      renderItem: function (params, api) {
        const shapes = [];
        let points = [];
        const close = () => {
          if (points.length > 1) {
            const ring = points.map((p) => api.coord([p[0], p[1]])).concat(points.slice().reverse().map((p) => api.coord([p[0], p[2]])));
            shapes.push({ type: "polygon", shape: { points: ring }, style: { fill: colors[curve.style % colors.length], opacity: 0.14 } });
          }
          points = [];
        };
        days.forEach((day, i) => {
          const low = curve.low[i];
          const high = curve.high[i];
          if (low === null || high === null || (log && low <= 0)) {
            close();
          } else {
            points.push([day, low, high]);
          }
        });
        close();
        return { type: "group", children: shapes };
      },
    };
  }

  function line(curve, log, first) {
    return {
      type: "line",
      name: curve.scenario,
      showSymbol: false,
      z: 2,
      lineStyle: { width: 2, type: dashes[curve.style % dashes.length], color: colors[curve.style % colors.length] },
      itemStyle: { color: colors[curve.style % colors.length] },
      data: days.map((day, i) => [day, curve.median[i] === null || (log && curve.median[i] <= 0) ? null : curve.median[i]]),
      markLine: first
        ? { silent: true, symbol: "none", lineStyle: { color: color("--faint"), type: "dashed" }, label: { formatter: "release", color: color("--faint") }, data: [{ xAxis: data.releaseDay }] }
        : undefined,
    };
  }

  function tooltip(shown) {
    return function (points) {
      const day = Math.round(points[0].axisValue);
      return "<b>day " + day + "</b><br>" + rows(shown, day).map((row) => row.scenario + ": " + row.text).join("<br>");
    };
  }

  function rows(shown, day) {
    const i = day - data.firstDay;
    const selected = (chart.getOption() && chart.getOption().legend[0].selected) || {};
    return shown.curves
      .filter((curve) => selected[curve.scenario] !== false)
      .map((curve) => ({ scenario: curve.scenario, text: number(curve.median[i]) + " (90 % of runs: " + number(curve.low[i]) + " to " + number(curve.high[i]) + ")" }));
  }

  function readOut() {
    const day = Math.min(data.lastDay, Math.max(data.firstDay, Number(dayInput.value) || 0));
    byId("explorer-values").textContent = rows(current(), day).map((row) => row.scenario + " " + row.text).join("; ") + ".";
  }

  function draw() {
    const shown = current();
    const log = scaleSelect.value === "log";
    const narrow = byId("explorer-chart").clientWidth < 600;
    chart.setOption(
      {
        animation: false,
        aria: { enabled: true },
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        legend: { type: narrow ? "scroll" : "plain", top: 0, left: 0, textStyle: { color: color("--ink") }, data: shown.curves.map((curve) => curve.scenario), itemWidth: 34 },
        grid: { left: 64, right: 20, top: narrow ? 44 : 56, bottom: 80 },
        tooltip: { trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: color("--paper"), borderColor: color("--line"), textStyle: { color: color("--ink"), fontSize: 12 }, formatter: tooltip(shown) },
        xAxis: { type: "value", min: data.firstDay, max: data.lastDay, name: "days from release", nameLocation: "middle", nameGap: 26, nameTextStyle: { color: color("--faint") }, axisLabel: { color: color("--ink"), showMinLabel: false }, axisLine: { onZero: false, lineStyle: { color: color("--faint") } }, splitLine: { show: false } },
        yAxis: { type: log ? "log" : "value", scale: shown.measure.key === "days_behind", min: shown.measure.key.endsWith("gap") && !log ? (value) => Math.max(-1.5, value.min) : undefined, name: shown.measure.unit, nameTextStyle: { color: color("--faint"), align: "left", padding: [0, 0, 0, -50] }, axisLine: { onZero: false }, axisLabel: { color: color("--ink") }, splitLine: { lineStyle: { color: color("--line") } } },
        dataZoom: [{ type: "inside", zoomOnMouseWheel: "ctrl" }, { type: "slider", height: 22, bottom: 12 }],
        series: shown.curves.map((curve, i) => line(curve, log, i === 0)).concat(shown.curves.map((curve) => band(curve, log))),
      },
      true
    );
    readOut();
  }

  function fillSubjects() {
    subjectSelect.replaceChildren(...data.measures[measureSelect.value].subjects.map((subject, i) => option(subject.label, i)));
    draw();
  }

  function download() {
    const shown = current();
    const lines = ["measure,subject,scenario,day,median,p05,p95"];
    shown.curves.forEach((curve) =>
      days.forEach((day, i) => lines.push([shown.measure.key, '"' + shown.subject.label + '"', '"' + curve.scenario + '"', day, curve.median[i] ?? "", curve.low[i] ?? "", curve.high[i] ?? ""].join(","))));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/csv" }));
    link.download = shown.measure.key + ".csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  measureSelect.replaceChildren(...data.measures.map((measure, i) => option(measure.label, i)));
  measureSelect.value = Math.max(0, data.measures.findIndex((measure) => measure.key === "software_gap"));
  fillSubjects();
  measureSelect.addEventListener("change", fillSubjects);
  subjectSelect.addEventListener("change", draw);
  scaleSelect.addEventListener("change", draw);
  dayInput.addEventListener("input", readOut);
  byId("explorer-download").addEventListener("click", download);
  chart.on("legendselectchanged", readOut);
  window.addEventListener("resize", () => { chart.resize(); draw(); });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  window.headstart = { chart: chart, data: data, column: column, values: rows, current: current };
})();
