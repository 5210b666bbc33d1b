/* Heat maps; where panels are levels of a third factor, a slider goes through them. */
(function () {
  const HEAD = 30;
  const FOOT = 50;
  const SCALE = 64;

  /** The ends of the interval of a cell; none where all runs are the same, of which equal ends stand in the record. */
  function interval(panel, y, x) {
    const ends = panel.low.length ? [live.column(panel.low[y])[x], live.column(panel.high[y])[x]] : [null, null];
    return ends[0] === ends[1] ? [null, null] : ends;
  }

  function cells(panel, place) {
    const data = [];
    panel.values.forEach((row, y) => live.column(row).forEach((value, x) => {
      const [low, high] = interval(panel, y, x);
      data.push({ value: [x, y, value], low: low, high: high, panel: panel });
    }));
    return {
      type: "custom",
      name: panel.title,
      xAxisIndex: place,
      yAxisIndex: place,
      clip: true,
      encode: { x: 0, y: 1 },
      data: data,
      renderItem: function (params, api) {
        const a = api.coord([api.value(0) - 0.5, api.value(1) + 0.5]);
        const b = api.coord([api.value(0) + 0.5, api.value(1) - 0.5]);
        const datum = data[params.dataIndex];
        const shape = { x: a[0], y: a[1], width: b[0] - a[0] + 0.7, height: b[1] - a[1] + 0.7 };
        if (datum.value[2] === null) {
          return { type: "group", children: [
            { type: "rect", shape: shape, style: { fill: live.color("paper") } },
            { type: "line", shape: { x1: a[0], y1: b[1], x2: b[0], y2: a[1] }, style: { stroke: live.color("line") } }] };
        }
        const fill = api.visual("color");
        const children = [{ type: "rect", shape: shape, style: { fill: fill } }];
        if (panel.notes.length && shape.width > 40) {
          const light = echarts.color.parse(fill);
          const dark = (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]) / 255 < 0.45;
          children.push({ type: "text", style: { text: panel.notes[datum.value[1]][datum.value[0]], x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, textAlign: "center", textVerticalAlign: "middle", fill: dark ? "#fff" : "#222", fontSize: 11 } });
        }
        return { type: "group", children: children };
      },
    };
  }

  function contours(chart, lines, place, color) {
    return lines.map((line) => ({
      type: "custom",
      xAxisIndex: place,
      yAxisIndex: place,
      silent: true,
      clip: true,
      tooltip: { show: false },
      encode: { x: 0, y: 1 },
      data: [[0, 0]],
      renderItem: function (params, api) {
        const ends = live.column(line.segments);
        const children = [];
        for (let i = 0; i < ends.length; i += 4) {
          const from = api.coord([ends[i], ends[i + 1]]);
          const to = api.coord([ends[i + 2], ends[i + 3]]);
          children.push({ type: "line", shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: color(live.value(line.level)), lineWidth: 0.9 } });
        }
        if (ends.length) {
          const middle = 4 * Math.floor(ends.length / 8);
          const at = api.coord([(ends[middle] + ends[middle + 2]) / 2, (ends[middle + 1] + ends[middle + 3]) / 2]);
          const level = live.value(line.level);
          children.push({ type: "text", style: { text: written(chart, level), x: at[0], y: at[1], textAlign: "center", textVerticalAlign: "middle", fill: color(level), fontSize: 10, backgroundColor: color(level) === "#ffffff" ? "rgba(0,0,0,0.35)" : "rgba(255,255,255,0.55)", padding: [0, 2] } });
        }
        return { type: "group", children: children };
      },
    }));
  }

  /** A value of the maps as its scale is written on paper. */
  function written(chart, value) {
    return chart.share && value !== null ? live.number(Number((100 * value).toPrecision(3))) + " %" : live.number(value);
  }

  live.kinds.heat = function (chart, name, look) {
    const steps = chart.steps;
    const low = live.value(look.low);
    const high = live.value(look.high);
    const shown = (state) => {
      if (steps && !steps.factor) {
        return steps.levels.map((level, i) => (state.group || 0) * steps.levels.length + i);
      }
      if (steps) {
        return [(Math.max(0, state.group || 0)) * steps.levels.length + (state.step || 0)];
      }
      return state.panel < 0 ? chart.panels.map((panel, i) => i) : [state.panel];
    };
    const columns = steps && !steps.factor ? 2 : chart.columns;
    const size = (state, width) => {
      const rows = chart.panels[0].y.length;
      return chart.panels[0].notes.length ? HEAD + FOOT + 26 * rows : shown(state).length === 1 ? 440 : width < 620 ? 300 : columns > 2 ? 300 : 360;
    };

    /** Lines are dark on light cells and light on dark ones. */
    function ink(level) {
      const place = ((level - low) / (high - low)) * (look.colors.length - 1);
      const rgb = look.colors[Math.max(0, Math.min(look.colors.length - 1, Math.round(place)))];
      const part = (i) => parseInt(rgb.slice(i, i + 2), 16);
      return (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)) / 255 < 0.45 ? "#ffffff" : "#222222";
    }

    function option(state, width) {
      const places = shown(state);
      const layout = live.layout(places.length, width, columns, size(state, width));
      const all = { animation: false, aria: { enabled: true }, textStyle: live.text(), title: [], grid: [], xAxis: [], yAxis: [], series: [] };
      const colored = [];
      const left = Math.min(chart.panels[0].notes.length ? 170 : 92, layout.width * 0.4);
      places.forEach((p, i) => {
        const panel = chart.panels[p];
        const at = layout.cell(i);
        const name = (names) => (value) => names[value] ?? "";
        all.title.push(live.heading(panel.title, "", at.left + left, SCALE + at.top + 8, layout.width - left));
        all.grid.push({ left: at.left + left, top: SCALE + at.top + HEAD, width: layout.width - left - 18, height: size(state, width) - HEAD - FOOT });
        const axis = (label, names, vertical) => ({ ...live.axis(label, vertical), type: "value", gridIndex: i, min: -0.5, max: names.length - 0.5, splitLine: { show: false }, axisTick: { show: false }, nameGap: vertical ? left - 22 : 28,
          axisLabel: { color: live.color("ink"), fontSize: 11, hideOverlap: true, customValues: names.map((text, k) => k), formatter: name(names), width: vertical ? left - 30 : undefined, overflow: "truncate" } });
        all.xAxis.push(axis(chart.xLabel, panel.x, false));
        all.yAxis.push(axis(chart.yLabel, panel.y, true));
        colored.push(all.series.length);
        all.series.push(cells(panel, i));
        all.series.push(...contours(chart, look.contours[p], i, ink));
      });
      all.visualMap = { type: "continuous", min: low, max: high, dimension: 2, seriesIndex: colored, calculable: true, orient: "horizontal", left: 14, top: 0, itemWidth: 12, itemHeight: Math.min(260, width * 0.5), precision: 3, inRange: { color: look.colors }, outOfRange: { color: live.color("soft") }, text: [chart.unit, ""], textStyle: { color: live.color("ink"), fontSize: 11 }, formatter: (value) => written(chart, value) };
      all.tooltip = {
        ...live.tooltip(),
        trigger: "item",
        formatter: (found) => {
          const value = found.data.value;
          const panel = found.data.panel;
          return "<b>" + live.escape(panel.title) + "</b><br>" + live.escape(chart.xLabel) + ": " + live.escape(panel.x[value[0]]) + "<br>" + live.escape(chart.yLabel) + ": " + live.escape(panel.y[value[1]]) + "<br>"
            + (value[2] === null ? "no run has a value" : written(chart, value[2]) + (found.data.low === null ? "" : " (" + written(chart, found.data.low) + " to " + written(chart, found.data.high) + ")") + " " + live.escape(chart.unit));
        },
      };
      return all;
    }

    return {
      entries: [],
      panels: steps || chart.panels.length === 1 ? [] : chart.panels.map((panel) => panel.title),
      steps: steps,
      height: (state, width) => SCALE + live.layout(shown(state).length, width, columns, size(state, width)).height,
      option: option,
      csv: () => [["panel", chart.xLabel, chart.yLabel, "value", "low", "high"]].concat(chart.panels.flatMap((panel) => panel.values.flatMap((row, y) => live.column(row).map((value, x) => [
        panel.title, panel.x[x], panel.y[y], value, ...interval(panel, y, x)])))),
    };
  };
})();
