/* Who gets the model when, how long the bring-up takes, and when what is reached. */
(function () {
  const ROW = 34;
  const HEADING = 26;
  const LEVEL = 13;
  const FOOT = 52;
  const TOP = 20;
  const KINDS = ["half of the attainable roof", "level in software with the leader named in the row"];

  function colors() {
    return { early: live.line(0), bringUp: live.line(4), tuning: live.color("faint") };
  }

  /** Rows from top to bottom with their heights; headings are rows too. */
  function lines(chart, group) {
    const all = [];
    let current = "";
    chart.rows.forEach((row) => {
      const heading = row.group && row.group !== current;
      current = row.group || current;
      if (group !== null && current !== group) {
        return;
      }
      if (heading) {
        all.push({ heading: current, height: HEADING });
      }
      const levels = row.milestones.filter((milestone) => milestone.kind > 0).length;
      all.push({ row: row, group: current, height: ROW + Math.max(0, levels - 1) * LEVEL });
    });
    let top = 0;
    all.forEach((line) => {
      line.top = top;
      top += line.height;
    });
    return { lines: all, height: top };
  }

  function reading(line) {
    const row = line.row;
    const days = (value) => "day " + live.number(live.value(value));
    return "<b>" + live.escape(row.label) + "</b>, " + live.escape(line.group) + "<br>gets the model on " + days(row.accessDay) + "<br>runs it from " + days(row.readyDay) + " (median)"
      + row.milestones.map((milestone) => "<br>" + live.escape(KINDS[milestone.kind] ? (milestone.kind === 0 ? KINDS[0] : "level " + (milestone.label || "in software")) : milestone.label) + ": "
        + (live.value(milestone.day) === null ? "–" : live.interval(live.value(milestone.day), live.value(milestone.low), live.value(milestone.high)))).join("");
  }

  function shapes(chart, line, api, box) {
    const row = line.row;
    const tone = colors();
    const x = (day) => Math.max(box.x, Math.min(box.x + box.width, api.coord([day, 0])[0]));
    const middle = box.y + line.top + ROW / 2;
    const children = [];
    const release = live.value(chart.releaseDay);
    const last = live.value(chart.lastDay);
    const ready = Math.min(live.value(row.readyDay) ?? last, last);
    const access = live.value(row.accessDay);
    const bar = (from, to, fill, opacity) => to > from && children.push({ type: "rect", shape: { x: x(from), y: middle - 7, width: Math.max(0, x(to) - x(from)), height: 14 }, style: { fill: fill, opacity: opacity } });
    if (Math.max(release, ready) < last) {
      children.push({ type: "line", shape: { x1: x(Math.max(release, ready)), y1: middle, x2: x(last), y2: middle }, style: { stroke: tone.tuning, opacity: 0.35, lineWidth: 2.5 } });
    }
    bar(ready, release, tone.early, 0.45);
    bar(access, ready, tone.bringUp, 0.7);
    if (access < release) {
      children.push({ type: "rect", shape: { x: x(access), y: middle - 7, width: x(release) - x(access), height: 14 }, style: { fill: "none", stroke: tone.early, lineWidth: 1 } });
    }
    let y = middle;
    row.milestones.forEach((milestone) => {
      y += milestone.kind === 0 ? 0 : LEVEL;
      const low = live.value(milestone.low);
      const high = live.value(milestone.high);
      const day = live.value(milestone.day);
      const ink = live.color("ink");
      if (low !== null && isFinite(low)) {
        const end = high === null || !isFinite(high) ? last : high;
        children.push({ type: "line", shape: { x1: x(low), y1: y, x2: x(end), y2: y }, style: { stroke: ink, lineWidth: 1.2 } });
      }
      if (day !== null && isFinite(day) && day <= last) {
        children.push({ type: "circle", shape: { cx: x(day), cy: y, r: 4 }, style: { fill: milestone.kind === 0 ? ink : live.color("paper"), stroke: ink, lineWidth: 1.4 } });
        if (milestone.label) {
          const at = x(high !== null && isFinite(high) ? Math.max(high, day) : low !== null ? last : day);
          const text = Math.min(at + 7, box.x + box.width - 4);
          children.push({ type: "text", style: { text: milestone.label, x: text, y: y, textVerticalAlign: "middle", textAlign: at + 110 > box.x + box.width ? "right" : "left", fill: live.color("faint"), font: "9px sans-serif" } });
        }
      }
    });
    return children;
  }

  live.kinds.timeline = function (chart, name) {
    const groups = [...new Set(chart.rows.map((row) => row.group).filter((group) => group))];
    const chosen = (state) => (state.panel < 0 ? null : groups[state.panel]);
    const left = (width) => (width < 620 ? 110 : 178);

    function option(state, width) {
      const laid = lines(chart, chosen(state));
      const rows = laid.lines.filter((line) => line.row);
      return {
        animation: false,
        aria: { enabled: true },
        textStyle: live.text(),
        grid: { left: left(width), right: 24, top: TOP, height: laid.height },
        xAxis: { ...live.ticked(live.axis("days from release", false), { kind: "DAYS", low: live.value(chart.firstDay), high: live.value(chart.lastDay) }, Math.max(2, Math.floor((width - left(width)) / 42))), splitLine: { show: true, lineStyle: { color: live.color("line") } } },
        yAxis: { type: "value", min: 0, max: laid.height, inverse: true, show: false },
        dataZoom: [{ type: "inside", zoomOnMouseWheel: "ctrl", filterMode: "none", startValue: state.from ?? undefined, endValue: state.to ?? undefined }],
        graphic: laid.lines.map((line) => ({
          type: "text",
          left: line.heading ? 6 : undefined,
          right: line.heading ? undefined : width - left(width) + 10,
          top: TOP + line.top + (line.heading ? 6 : 11),
          style: { text: line.heading || line.row.label, fill: live.color("ink"), font: (line.heading ? "bold 12px " : "11px ") + live.text().fontFamily, width: line.heading ? undefined : left(width) - 14, overflow: "truncate" },
        })),
        tooltip: { ...live.tooltip(), trigger: "item", formatter: (found) => (found.data.line ? reading(found.data.line) : "") },
        series: [
          {
            type: "custom",
            clip: true,
            encode: { x: 0, y: 1 },
            data: rows.map((line) => ({ value: [live.value(line.row.accessDay), line.top + ROW / 2], line: line })),
            renderItem: (params, api) => {
              const line = rows[params.dataIndex];
              const box = params.coordSys;
              const back = { type: "rect", shape: { x: box.x, y: box.y + line.top, width: box.width, height: line.height }, style: { fill: live.color("paper"), opacity: 0.01 } };
              return { type: "group", children: [back, ...shapes(chart, line, api, box)] };
            },
            markLine: { silent: true, symbol: "none", animation: false, lineStyle: { color: live.color("ink"), type: "solid", width: 1.3 }, label: { formatter: "release", color: live.color("ink"), fontSize: 10, position: "start" }, data: [{ xAxis: live.value(chart.releaseDay) }] },
          },
        ],
      };
    }

    return {
      entries: [],
      keys: () => [{ label: "early access", fill: colors().early }, { label: "bring-up, to its median end", fill: colors().bringUp }, { label: "tuning in public", fill: colors().tuning }].concat(KINDS.map((kind, i) => ({ label: kind, dot: i === 0 }))),
      panels: groups.length > 1 ? groups : [],
      first: groups.length > 2 ? 0 : -1,
      zooms: "days from release",
      height: (state) => lines(chart, chosen(state)).height + FOOT + TOP,
      option: option,
      csv: () => [["scenario", "team", "what", "day", "low", "high"]].concat(lines(chart, null).lines.filter((line) => line.row).flatMap((line) => [
        [line.group, line.row.label, "access", live.value(line.row.accessDay), null, null],
        [line.group, line.row.label, "ready", live.value(line.row.readyDay), null, null]].concat(line.row.milestones.map((milestone) => [
        line.group, line.row.label, milestone.kind === 0 ? "half of the attainable roof" : "level " + milestone.label, live.value(milestone.day), live.value(milestone.low), live.value(milestone.high)])))),
    };
  };
})();
