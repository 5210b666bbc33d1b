/* Dots with intervals in rows: forest plots and rankings. */
(function () {
  const RIGHT = 24;
  const HEAD = 28;
  const FOOT = 50;

  const NOTE = 128;
  const NOTE_LETTER = 5.4;
  const NAME_LETTER = 6.2;

  /** About so many lines a text needs, which is broken between words. */
  function lines(text, letter, width) {
    return Math.ceil((1.1 * text.length * letter) / width);
  }

  /** High enough for its dots, and for the name and the note of the row that says most. */
  function rowHeight(panel, width) {
    const dots = 12 + 10 * Math.max(1, ...panel.rows.map((row) => row.dots.length));
    const texts = panel.rows.map((row) => Math.max(12 * lines(row.note, NOTE_LETTER, NOTE - 10), 14 * lines(row.label, NAME_LETTER, names(width) - 14)));
    return Math.max(dots, 4 + Math.max(...texts));
  }

  function names(width) {
    return Math.min(230, width * 0.42);
  }

  function marker(color, style, at, radius) {
    const corners = live.corners(style);
    return corners
      ? { type: "polygon", shape: { points: corners.map((c) => [at[0] + c[0] * radius, at[1] + c[1] * radius]) }, style: { fill: color } }
      : { type: "circle", shape: { cx: at[0], cy: at[1], r: radius }, style: { fill: color } };
  }

  /** The tip of an arrow at the end of a line that goes on beyond the axis. */
  function arrow(color, tip, y, back) {
    return { type: "polyline", shape: { points: [[tip + back * 4, y - 4], [tip, y], [tip + back * 4, y + 4]] }, style: { stroke: color, lineWidth: 1.6, fill: "none" } };
  }

  function ends(panel) {
    const values = panel.rows.flatMap((row) => row.dots.flatMap((dot) => [dot.value, dot.low, dot.high].map(live.value)));
    return live.ends(panel.axis, [values, panel.reference === null ? [] : [live.value(panel.reference)]]);
  }

  function series(chart, panel, place, style, state) {
    const data = [];
    const color = live.lineOf({ style: style, role: chart.roles[style] });
    panel.rows.forEach((row, r) => row.dots.forEach((dot, d) => {
      if (dot.style === style && dot.value !== null) {
        data.push({ value: [live.value(dot.value), r, live.value(dot.low), live.value(dot.high), (d - (row.dots.length - 1) / 2) * 10], row: row, panel: panel });
      }
    }));
    return {
      type: "custom",
      name: chart.legend[style] || panel.title,
      xAxisIndex: place,
      yAxisIndex: place,
      clip: true,
      data: data,
      encode: { x: [0, 2, 3], y: 1 },
      renderItem: function (params, api) {
        const box = params.coordSys;
        const inside = (x) => Math.max(box.x, Math.min(box.x + box.width, x));
        const at = api.coord([api.value(0), api.value(1)]);
        at[1] += api.value(4);
        const children = [];
        const low = data[params.dataIndex].value[2];
        const high = data[params.dataIndex].value[3];
        if (low !== null && high !== null) {
          const beyond = (value) => {
            const x = isFinite(value) ? api.coord([value, 0])[0] : Infinity;
            return x < box.x - 0.5 || x > box.x + box.width + 0.5;
          };
          const edge = (value, side) => (isFinite(value) ? inside(api.coord([value, 0])[0]) : side);
          const from = edge(low, box.x);
          const to = edge(high, box.x + box.width);
          children.push({ type: "line", shape: { x1: from, y1: at[1], x2: to, y2: at[1] }, style: { stroke: color, lineWidth: 1.6 } });
          if (beyond(low)) {
            children.push(arrow(color, from, at[1], 1));
          }
          if (beyond(high)) {
            children.push(arrow(color, to, at[1], -1));
          }
        }
        if (isFinite(data[params.dataIndex].value[0])) {
          children.push(marker(color, style, at, 4.2));
        }
        return { type: "group", children: children };
      },
    };
  }

  live.kinds.dots = function (chart, name) {
    const styles = [...new Set(chart.panels.flatMap((panel) => panel.rows.flatMap((row) => row.dots.map((dot) => dot.style))))].sort((a, b) => a - b);
    const entries = styles.filter((style) => chart.legend[style]).map((style) => ({ label: chart.legend[style], style: style, role: chart.roles[style], marker: true }));
    const shown = (state) => (state.panel < 0 ? chart.panels : [chart.panels[state.panel]]);

    /** Panels lie in rows as high as their highest. */
    function places(state, width) {
      const panels = shown(state);
      const columns = panels.length < 2 || width < 760 ? 1 : 2;
      const heights = panels.map((panel) => HEAD + FOOT + rowHeight(panel, width / columns) * panel.rows.length);
      const places = [];
      let top = 0;
      for (let i = 0; i < panels.length; i += columns) {
        const high = Math.max(...heights.slice(i, i + columns));
        for (let j = i; j < Math.min(panels.length, i + columns); j++) {
          places.push({ left: ((j - i) * width) / columns, top: top, width: width / columns, inner: heights[j] - HEAD - FOOT });
        }
        top += high;
      }
      return { places: places, height: top };
    }

    function option(state, width) {
      const panels = shown(state);
      const all = { animation: false, aria: { enabled: true }, textStyle: live.text(), title: [], grid: [], xAxis: [], yAxis: [], series: [] };
      const laid = places(state, width);
      const notes = [];
      panels.forEach((panel, i) => {
        const at = laid.places[i];
        const left = names(at.width);
        all.title.push(live.heading(panel.title, "", at.left + 14, at.top + 6, at.width - 28));
        const noted = Math.min(NOTE, 14 + 6 * Math.max(...panel.rows.map((row) => row.note.length)));
        all.grid.push({ left: at.left + left, top: at.top + HEAD, width: at.width - left - Math.max(noted, RIGHT), height: at.inner });
        const axis = live.axis(panel.unit, false);
        const range = ends(panel);
        all.xAxis.push({ ...live.ticked(axis, range, 5), gridIndex: i, splitLine: { show: true, lineStyle: { color: live.color("line") } } });
        all.yAxis.push({ type: "category", gridIndex: i, inverse: true, data: panel.rows.map((row) => row.label), axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: live.color("line") } }, axisLabel: { color: live.color("ink"), fontSize: 11, width: left - 14, overflow: "break", interval: 0 } });
        if (noted > 14) {
          notes.push({ type: "category", gridIndex: i, inverse: true, position: "right", data: panel.rows.map((row) => row.note), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: live.color("faint"), fontSize: 10, width: noted - 10, overflow: "break", interval: 0 } });
        }
        styles.filter((style) => !state.hidden.has(chart.legend[style])).forEach((style) => all.series.push(series(chart, panel, i, style, state)));
        if (panel.reference !== null) {
          all.series.push({ type: "line", xAxisIndex: i, yAxisIndex: i, data: [], silent: true, markLine: { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: live.color("faint"), type: "solid", width: 1 }, data: [{ xAxis: panel.reference }] } });
        }
      });
      // After those of the dots, so that a panel and its axis have the same place. An axis of notes shows where a line lies on it.
      notes.forEach((axis) => {
        all.yAxis.push(axis);
        all.series.push({ type: "line", xAxisIndex: axis.gridIndex, yAxisIndex: all.yAxis.length - 1, data: [], silent: true });
      });
      all.tooltip = {
        ...live.tooltip(),
        trigger: "item",
        formatter: (found) => {
          const value = found.data.value;
          const row = found.data.row;
          return "<b>" + live.escape(found.data.panel.title) + "</b><br>" + live.escape(row.label) + "<br>" + live.escape(found.seriesName) + ": " + live.interval(value[0], value[2], value[3])
            + (row.note ? "<br>" + live.escape(row.note) : "");
        },
      };
      return all;
    }

    return {
      entries: entries,
      panels: chart.panels.map((panel) => panel.title),
      height: (state, width) => places(state, width).height,
      option: option,
      csv: () => [["panel", "unit", "row", "name", "value", "low", "high", "note"]].concat(chart.panels.flatMap((panel) => panel.rows.flatMap((row) => row.dots.map((dot) => [
        panel.title, panel.unit, row.label, chart.legend[dot.style] || "", live.value(dot.value), live.value(dot.low), live.value(dot.high), row.note])))),
    };
  };
})();
