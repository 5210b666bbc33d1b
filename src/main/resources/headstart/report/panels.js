/* Lines with bands in panels. */
(function () {
  const LEFT = 62;
  const RIGHT = 16;
  const HEAD = 38;
  const FOOT = 48;

  function finite(value) {
    return value !== null && isFinite(value);
  }

  /** The areas between two edges, one for each stretch without a gap. */
  function band(line, place, log) {
    const x = live.column(line.x);
    const low = live.column(line.low);
    const high = live.column(line.high);
    const color = live.lineOf(line);
    return {
      type: "custom",
      name: line.label,
      xAxisIndex: place,
      yAxisIndex: place,
      silent: true,
      clip: true,
      z: 1,
      tooltip: { show: false },
      data: [[x[0], 0]],
      encode: { x: 0, y: [] },
      renderItem: function (params, api) {
        const areas = [];
        let points = [];
        const close = () => {
          if (points.length > 1) {
            const ring = points.map((p) => api.coord([p[0], p[1]])).concat(points.slice().reverse().map((p) => api.coord([p[0], p[2]])));
            areas.push({ type: "polygon", shape: { points: ring }, style: { fill: color, opacity: 0.15 } });
          }
          points = [];
        };
        x.forEach((at, i) => {
          if (!finite(low[i]) || !finite(high[i]) || (log && high[i] <= 0)) {
            close();
          } else {
            // A logarithmic axis has no place for 0: a band from there begins far below the plot.
            points.push([at, log && low[i] <= 0 ? high[i] * 1e-9 : low[i], high[i]]);
          }
        });
        close();
        return { type: "group", children: areas };
      },
    };
  }

  /** How the runs of the main line are spread at the right edge, where a band does not tell; the same rule as on paper (Edge). */
  function edge(line, place, range) {
    const PARTS = [0.2, 0.25, 0.25, 0.2];
    const THINNEST = 0.012;
    const x = live.column(line.x);
    const y = live.column(line.y);
    const last = x.reduce((found, at, i) => (at <= range.high && finite(y[i]) ? i : found), -1);
    const middle = line.middle;
    const values = last < 0 ? [null] : [line.low, middle.low, line.y, middle.high, line.high].map((column) => live.column(column)[last]);
    return {
      type: "custom",
      name: line.label,
      xAxisIndex: place,
      yAxisIndex: place,
      silent: true,
      clip: false,
      z: 1,
      tooltip: { show: false },
      encode: { x: 0, y: [] },
      data: values.every(finite) ? [[range.high, values[2]]] : [],
      renderItem: function (params, api) {
        const plot = params.coordSys;
        const inside = (part) => Math.max(0, Math.min(1, part));
        const at = values.map((value) => inside((plot.y + plot.height - api.coord([range.high, value])[1]) / plot.height));
        const wide = at[4] - at[0];
        const half = (at[3] - at[1]) / wide;
        const skew = Math.abs((at[0] + at[4]) / 2 - at[2]) / wide;
        if (!(wide >= 0.15 && (half < 0.27 || half > 0.55 || skew > 0.12))) {
          return null;
        }
        const dense = PARTS.map((part, i) => part / Math.max(THINNEST, at[i + 1] - at[i]));
        const most = Math.max(...dense);
        return { type: "group", children: dense.map((part, i) => {
          const thin = Math.max(0, THINNEST - (at[i + 1] - at[i])) / 2;
          const top = inside(at[i + 1] + thin);
          return { type: "rect", shape: { x: plot.x + plot.width + 2, y: plot.y + (1 - top) * plot.height, width: (RIGHT - 4) * part / most, height: (top - inside(at[i] - thin)) * plot.height }, style: { fill: live.lineOf(line), opacity: 0.5 } };
        }) };
      },
    };
  }

  function points(line, log, bound) {
    const y = live.column(line.y);
    const low = line.low === undefined ? [] : live.column(line.low);
    const high = line.high === undefined ? [] : live.column(line.high);
    const bounds = line.bound === undefined ? [] : live.column(line.bound);
    return live.column(line.x).map((x, i) => {
      const shown = finite(y[i]) && !(log && y[i] <= 0) && Boolean(bounds[i]) === bound;
      const wide = line.wide ? [live.column(line.wide.low)[i], live.column(line.wide.high)[i]] : [];
      return [x, shown ? y[i] : null, shown && low.length ? low[i] : null, shown && low.length ? high[i] : null, line.edge ? 2 : bound ? 1 : 0, ...wide];
    });
  }

  function curve(line, place, log, bound) {
    return {
      type: "line",
      name: line.label,
      xAxisIndex: place,
      yAxisIndex: place,
      showSymbol: dotted(line) || line.form === "MARKED",
      symbol: line.form === "MARKED" ? live.symbol(line.style) : "circle",
      symbolSize: line.form === "CLOUD" ? 3 : 7,
      clip: true,
      z: line.role === "MAIN" ? 3 : 2,
      encode: { x: 0, y: 1 },
      lineStyle: { width: dotted(line) || line.edge ? 0 : bound ? 0.9 : line.role === "MAIN" ? 3 : line.role === "GHOST" ? 1 : 1.6, type: bound || line.role === "GHOST" ? "dotted" : line.role === "MAIN" ? "solid" : line.role === "BASELINE" ? [5, 3] : live.dash(line.style), color: live.lineOf(line) },
      itemStyle: { color: live.lineOf(line) },
      data: points(line, log, bound),
    };
  }

  function references(panel) {
    const named = (mark) => ({ label: { show: mark.label !== "", formatter: mark.label, color: live.color("faint"), textBorderColor: live.color("paper"), textBorderWidth: 3, fontSize: 10, position: "insideEndTop" } });
    const lines = panel.verticals.map((mark) => ({ xAxis: live.value(mark.at), ...named(mark) })).concat(panel.horizontals.map((mark) => ({ yAxis: live.value(mark.at), ...named(mark) })));
    return lines.length ? { silent: true, symbol: "none", animation: false, lineStyle: { color: live.color("faint"), type: "dashed", width: 1 }, data: lines } : undefined;
  }

  const LINE = 14;

  let pen = null;

  function wide(text, bold) {
    pen = pen || document.createElement("canvas").getContext("2d");
    pen.font = (bold ? "bold " : "") + "12px " + getComputedStyle(document.body).fontFamily;
    return pen.measureText(text).width;
  }

  /** A label in lines of that width, word by word. */
  function wrapped(text, bold, width) {
    return text.split(" ").reduce((lines, word) => {
      const longer = lines.length ? lines[lines.length - 1] + " " + word : word;
      return lines.length && wide(longer, bold) <= width ? lines.slice(0, -1).concat(longer) : lines.concat(word);
    }, []);
  }

  /** The lines whose names stand beside their ends: few enough to be told apart there, in a panel that stands alone. */
  function endNames(panel, state) {
    const lines = panel.lines.filter((line) => line.label !== "" && !dotted(line) && !line.edge && !state.hidden.has(line.label));
    const labels = new Set(panel.lines.filter((line) => line.label !== "").map((line) => line.label));
    return labels.size > 1 && labels.size <= 5 && lines.length === new Set(lines.map((line) => line.label)).size ? lines : [];
  }

  /** How much room the names take at the right of a plot of that width. */
  function besides(panel, state, width) {
    const names = state.direct ? endNames(panel, state) : [];
    return names.length ? Math.min(0.3 * width, 20 + Math.max(...names.map((line) => wide(line.label, line.role === "MAIN")))) : RIGHT;
  }

  /** The names of lines beside their ends, pushed apart where they would lie over each other. */
  function names(panel, place, state, range) {
    const ends = endNames(panel, state).map((line) => {
      const x = live.column(line.x);
      const y = live.column(line.y);
      const last = x.reduce((found, at, i) => (at <= range.high && finite(y[i]) && !(state.log && y[i] <= 0) ? i : found), -1);
      return { line: line, value: last < 0 ? null : y[last] };
    }).filter((end) => end.value !== null);
    return {
      type: "custom", name: "names", xAxisIndex: place, yAxisIndex: place, silent: true, clip: false, z: 4, tooltip: { show: false }, encode: { x: 0, y: [] },
      data: ends.length ? [[range.high, ends[0].value]] : [],
      renderItem: function (params, api) {
        const plot = params.coordSys;
        const inside = (at) => Math.max(plot.y, Math.min(plot.y + plot.height, at));
        const right = plot.x + plot.width;
        const rows = ends.map((end) => {
          const lines = wrapped(end.line.label, end.line.role === "MAIN", api.getWidth() - right - 14);
          return { line: end.line, at: inside(api.coord([range.high, end.value])[1]), texts: lines, tall: LINE * lines.length };
        }).sort((a, b) => a.at - b.at);
        let free = plot.y - LINE;
        rows.forEach((row) => { row.text = Math.max(free, row.at - row.tall / 2); free = row.text + row.tall; });
        let floor = plot.y + plot.height + LINE / 2;
        rows.slice().reverse().forEach((row) => { row.text = Math.min(floor - row.tall, row.text); floor = row.text; });
        return { type: "group", children: rows.flatMap((row) => [
          { type: "line", shape: { x1: right + 1, y1: row.at, x2: right + 9, y2: row.text + row.tall / 2 }, style: { stroke: live.lineOf(row.line), lineWidth: 1 } },
          { type: "text", x: right + 12, y: row.text + 1, style: { text: row.texts.join("\n"), lineHeight: LINE, fill: live.lineOf(row.line), font: (row.line.role === "MAIN" ? "bold " : "") + "12px " + getComputedStyle(document.body).fontFamily } },
        ]) };
      },
    };
  }

  /** Whether a line from one point to another touches a box (Liang and Barsky 1984). */
  function touches(box, [x1, y1, x2, y2]) {
    let from = 0;
    let to = 1;
    return [[x1 - x2, x1 - box[0]], [x2 - x1, box[0] + box[2] - x1], [y1 - y2, y1 - box[1]], [y2 - y1, box[1] + box[3] - y1]].every(([step, room]) => {
      if (step === 0) {
        return room >= 0;
      }
      from = step < 0 ? Math.max(from, room / step) : from;
      to = step > 0 ? Math.min(to, room / step) : to;
      return from <= to;
    });
  }

  /** The pieces of the lines that are shown, from one point to the next, and the references, on the screen. */
  function pieces(panel, state, plot, api) {
    const logarithmic = state.log || isOfFactors(panel.y.kind);
    const all = panel.lines.filter((line) => !state.hidden.has(line.label)).flatMap((line) => {
      const y = live.column(line.y);
      const points = live.column(line.x).map((at, i) => (finite(y[i]) && !(logarithmic && y[i] <= 0) ? api.coord([at, y[i]]) : null));
      return points.slice(1).map((point, i) => (point && points[i] ? [...points[i], ...point] : null)).filter((piece) => piece);
    });
    panel.verticals.forEach((mark) => { const x = api.coord([live.value(mark.at), 1])[0]; all.push([x, plot.y, x, plot.y + plot.height]); });
    panel.horizontals.forEach((mark) => { const y = api.coord([0, live.value(mark.at)])[1]; all.push([plot.x, y, plot.x + plot.width, y]); });
    return all;
  }

  /** How far a point is from a box, squared; 0 in it. */
  function away(box, [x, y]) {
    return Math.max(0, box[0] - x, x - box[0] - box[2]) ** 2 + Math.max(0, box[1] - y, y - box[1] - box[3]) ** 2;
  }

  /** Where the text of a dot stands: in a free place, not nearer to another dot, where the fewest pieces of lines run through it, as on paper. */
  function besideDot(at, others, width, plot, taken, lines) {
    const PLACES = [[0, 0.6], [0, -0.5], [0, -1.6], [-1, 0.6], [-1, -1.6], [-1, -0.5], [0, 1.6], [0, -2.6], [-1, 1.6], [-1, -2.6]];
    const free = (box) => box[0] >= plot.x && box[0] + width <= plot.x + plot.width && box[1] >= plot.y - 2 && box[1] + LINE <= plot.y + plot.height + 1
      && taken.every((other) => box[0] + box[2] <= other[0] || other[0] + other[2] <= box[0] || box[1] + box[3] <= other[1] || other[1] + other[3] <= box[1]);
    const cost = (box) => (others.some((other) => away(box, other) < away(box, at)) ? 1e9 : 0) + lines.filter((piece) => touches(box, piece)).length;
    return PLACES.map(([across, down]) => [across < 0 ? at[0] - width - 7 : at[0] + 7, at[1] + down * LINE, width, LINE])
      .filter(free)
      .map((box) => ({ box: box, cost: cost(box) }))
      .reduce((best, one) => (best === null || one.cost < best.cost ? one : best), null);
  }

  /** Dots with values; a value that finds no free place beside its dot is not written. */
  function callouts(panel, place, state, range) {
    const shown = (panel.callouts || []).map((callout) => ({ ...callout, of: panel.lines.find((line) => line.label === callout.line) }))
      .filter((callout) => callout.of && !state.hidden.has(callout.line) && callout.at >= range.low && callout.at <= range.high);
    return {
      type: "custom", name: "values", xAxisIndex: place, yAxisIndex: place, silent: true, clip: false, z: 5, tooltip: { show: false }, encode: { x: 0, y: [] },
      data: shown.length ? [[range.low, 0]] : [],
      renderItem: function (params, api) {
        const plot = params.coordSys;
        const taken = [];
        panel.horizontals.filter((mark) => mark.label !== "").forEach((mark) => {
          const width = wide(mark.label, false) + 8;
          const at = api.coord([range.high, live.value(mark.at)])[1];
          taken.push([plot.x + plot.width - width, at - LINE - 3, width, LINE + 6]);
        });
        const dots = shown.map((callout) => ({ callout: callout, at: api.coord([callout.at, callout.value]) }));
        dots.forEach((dot) => taken.push([dot.at[0] - 4, dot.at[1] - 4, 8, 8]));
        const lines = pieces(panel, state, plot, api);
        const children = [];
        dots.filter((dot) => dot.at[1] >= plot.y - 1 && dot.at[1] <= plot.y + plot.height + 1).forEach((dot) => {
          const color = live.lineOf(dot.callout.of);
          children.push({ type: "circle", shape: { cx: dot.at[0], cy: dot.at[1], r: 4 }, style: { fill: dot.callout.open ? live.color("paper") : color, stroke: color, lineWidth: 1.6 } });
          const found = besideDot(dot.at, dots.map((other) => other.at), wide(dot.callout.text, true), plot, taken, lines);
          if (found) {
            taken.push(found.box);
            children.push({ type: "text", x: found.box[0], y: found.box[1] + 1, style: { text: dot.callout.text, fill: color, stroke: live.color("paper"), lineWidth: 3, font: "bold 12px " + getComputedStyle(document.body).fontFamily } });
          }
        });
        return { type: "group", children: children };
      },
    };
  }

  function series(panel, place, state, large) {
    const lines = panel.lines.filter((line) => !state.hidden.has(line.label));
    const all = lines.map((line) => curve(line, place, state.log, false));
    lines.filter((line) => line.bound !== undefined && live.column(line.bound).length).forEach((line) => all.push(curve(line, place, state.log, true)));
    bands(lines.filter((line) => !dotted(line)), large).forEach((line) => all.push(band(line, place, state.log || isOfFactors(panel.y.kind))));
    lines.filter((line) => dotted(line) && banded(line)).forEach((line) => all.push(whiskers(line, place)));
    const main = lines.find((line) => line.role === "MAIN" && line.middle && banded(line) && line.band !== "HIDDEN_INTERVAL");
    if (main) {
      all.push(edge(main, place, across(panel, state)));
    }
    if (all.length) {
      all[0].markLine = references(panel);
    }
    if (large && state.direct) {
      all.push(names(panel, place, state, across(panel, state)));
    }
    if (large) {
      all.push(callouts(panel, place, state, across(panel, state)));
    }
    return all;
  }

  /** A number of an axis as readers know it: 62 %. */
  function said(panel, value) {
    if (finite(value) && panel.y.kind === "SHARE") {
      return (100 * value).toFixed(value > 0 && value < 0.1 ? 1 : 0) + " %";
    }
    return live.number(value);
  }

  function interval(panel, value, low, high) {
    return said(panel, value) + (low === null || low === undefined ? "" : " (" + said(panel, low) + " to " + said(panel, high) + ")");
  }

  /** What stands at a place of the horizontal axis, a text for each line. */
  live.rowsAt = function (panel, hidden, at) {
    return panel.lines.filter((line) => line.label !== "" && !hidden.has(line.label)).flatMap((line) => {
      const i = live.column(line.x).indexOf(at);
      const value = i < 0 ? null : live.column(line.y)[i];
      if (value === null) {
        return [];
      }
      const low = line.low === undefined ? [] : live.column(line.low);
      const bound = line.bound !== undefined && live.column(line.bound)[i] ? "≥ " : "";
      const wide = line.wide ? "; whole curve " + live.number(live.column(line.wide.low)[i]) + " to " + live.number(live.column(line.wide.high)[i]) : "";
      return [{ label: line.label, text: bound + interval(panel, value, low[i], low.length ? live.column(line.high)[i] : null) + wide }];
    });
  };

  /** A value with its interval; of the edge of a band the interval alone. */
  function text(panel, datum) {
    return datum[4] === 2 ? said(panel, datum[2]) + " to " + said(panel, datum[3]) : (datum[4] ? "≥ " : "") + interval(panel, datum[1], datum[2], datum[3])
      + (datum.length > 5 ? "; whole curve " + live.number(datum[5]) + " to " + live.number(datum[6]) : "");
  }

  function tooltip(panels) {
    return (found) => {
      const first = Array.isArray(found) ? found[0] : found;
      const panel = panels[first.axisIndex || 0];
      const at = first.data[0];
      const label = panel.x.label || "day";
      const rows = found.filter((row) => row.seriesType === "line" && row.data && row.data[1] !== null)
        .map((row) => row.marker + live.escape(row.seriesName) + ": " + text(panel, row.data));
      return "<b>" + live.escape(label.startsWith("days") || label === "day" ? "day " + live.number(at) : label + " " + live.number(at)) + "</b><br>" + rows.join("<br>");
    };
  }

  function dotted(line) {
    return line.form === "DOTS" || line.form === "CLOUD";
  }

  /** Whiskers of dots. */
  function whiskers(line, place) {
    const low = live.column(line.low);
    const high = live.column(line.high);
    return {
      type: "custom",
      name: line.label,
      xAxisIndex: place,
      yAxisIndex: place,
      silent: true,
      clip: true,
      z: 1,
      tooltip: { show: false },
      encode: { x: 0, y: [] },
      data: live.column(line.x).map((x, i) => [x, low[i], high[i]]).filter((row) => finite(row[1]) && finite(row[2])),
      renderItem: function (params, api) {
        const a = api.coord([api.value(0), api.value(1)]);
        const b = api.coord([api.value(0), api.value(2)]);
        return { type: "line", shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: { stroke: live.lineOf(line), lineWidth: 1.4 } };
      },
    };
  }

  /** What of the horizontal axis is shown: where something differs, or what is asked for. */
  function across(panel, state) {
    const whole = live.ends({ ...panel.x, low: null, high: null }, panel.lines.map((line) => live.column(line.x)));
    const chosen = live.ends(panel.x, panel.lines.map((line) => live.column(line.x)));
    const zoomed = state.from !== null || state.to !== null;
    const base = (state.all || zoomed) && panel.x.kind === "DAYS" ? { ...whole, low: Math.min(whole.low, chosen.low), high: Math.max(whole.high, chosen.high) } : chosen;
    return { ...base, low: state.from ?? base.low, high: state.to !== null && state.to > (state.from ?? base.low) ? state.to : base.high };
  }

  /** Whether an axis has no place for 0. */
  function isOfFactors(kind) {
    return kind === "RATIO" || kind === "LOGARITHMIC";
  }

  /** How far the vertical axis of a panel would reach if it stood alone. */
  function alone(panel, state) {
    const range = across(panel, state);
    const seen = (line, column) => live.column(column).filter((value, i) => live.column(line.x)[i] >= range.low && live.column(line.x)[i] <= range.high);
    const drawn = panel.lines.filter((line) => !state.hidden.has(line.label));
    const values = drawn.flatMap((line) => [seen(line, line.y)].concat(banded(line) && line.band !== "HIDDEN_INTERVAL" ? [seen(line, line.low), seen(line, line.high)] : []));
    const axis = state.log ? { ...panel.y, kind: "LOGARITHMIC", low: null, high: null } : panel.y;
    return live.ends(axis, values.concat(state.log ? [] : [panel.horizontals.map((mark) => live.value(mark.at))]));
  }

  /** One axis for panels that show the same, as on paper (OneAxis): a panel that would fill less than a third of it keeps its own. */
  function vertical(panel, place, state, panels) {
    const MOST = 3;
    const own = alone(panel, state);
    const data = (other) => other.lines.some((line) => live.column(line.y).some(finite));
    const same = (other) => data(other) && other.y.kind === panel.y.kind && (panel.y.kind === "RATIO" || other.y.label === panel.y.label);
    const scales = data(panel) ? panels.filter(same).map((other) => alone(other, state)) : [];
    const common = { ...own, low: Math.min(own.low, ...scales.map((scale) => scale.low)), high: Math.max(own.high, ...scales.map((scale) => scale.high)) };
    const span = (scale) => (isOfFactors(own.kind) ? Math.log(scale.high / scale.low) : scale.high - scale.low);
    const shown = span(common) <= MOST * span(own) ? common : own;
    return { ...live.ticked(live.axis("", true), shown, 6), gridIndex: place };
  }

  function banded(line) {
    return line.low !== undefined && live.column(line.low).length > 0;
  }

  /** A line without values whose band belongs to another line of its name is that line's wide band. */
  function joined(lines) {
    const wide = lines.filter((line) => banded(line) && live.column(line.y).every((y) => y === null) && lines.some((other) => other !== line && other.label === line.label));
    return lines.filter((line) => !wide.includes(line)).map((line) => {
      const own = wide.find((other) => other.label === line.label);
      return own ? { ...line, wide: own } : line;
    });
  }

  /** Where panels are small the bands that paper has, or that of the first line shown; else all. */
  function bands(lines, large) {
    const all = lines.filter(banded);
    const paper = all.filter((line) => line.band !== "HIDDEN_INTERVAL");
    // A large panel has room for two; more would hide each other.
    const chosen = large && all.length <= 2 ? all : paper.length ? paper : all.slice(0, 1);
    return chosen.flatMap((line) => (line.wide ? [line.wide, line] : [line]));
  }

  /** Whether it says why it has nothing to draw, in place of axes that would be of nothing. */
  function empty(panel) {
    return Boolean(panel.note) && panel.lines.every((line) => live.column(line.y).every((y) => y === null));
  }

  function end(value) {
    return value === null || value === undefined ? undefined : live.value(value);
  }

  live.kinds.panels = function (given, name) {
    if (given.triangle) {
      return null;
    }
    const chart = { ...given, panels: given.panels.map((panel) => ({ ...panel, lines: joined(panel.lines) })) };
    const entries = [];
    chart.panels.forEach((panel) => panel.lines.forEach((line) => {
      if (line.label && !entries.some((entry) => entry.label === line.label)) {
        entries.push({ label: line.label, style: line.style, role: line.role, marker: dotted(line), marked: line.form === "MARKED" });
      }
    }));
    const one = new Set(chart.panels.map((panel) => panel.x.label + (end(panel.x.low) ?? "") + (end(panel.x.high) ?? ""))).size === 1;
    const shown = (state) => (state.panel < 0 ? chart.panels : [chart.panels[state.panel]]);
    const cell = (state, width) => (shown(state).length === 1 ? 330 : width >= 620 && chart.columns < 3 ? 330 : 250);

    function option(state, width) {
      const panels = shown(state);
      const layout = live.layout(panels.length, width, chart.columns, cell(state, width));
      const size = cell(state, width);
      const all = { animation: false, aria: { enabled: true }, textStyle: live.text(), title: [], grid: [], xAxis: [], yAxis: [], series: [] };
      panels.forEach((panel, i) => {
        const at = layout.cell(i);
        const blank = empty(panel);
        all.title.push(live.heading(panel.title, [blank ? "" : panel.y.label, panel.note].filter((text) => text).join("; "), at.left + 14, at.top + 4, layout.width - 28));
        const right = panels.length === 1 ? besides(panel, state, layout.width) : RIGHT;
        all.grid.push({ left: at.left + LEFT, top: at.top + HEAD, width: layout.width - LEFT - right, height: size - HEAD - FOOT });
        const words = panel.x.kind === "WORDS";
        const days = live.axis(panel.x.label, false);
        const room = (layout.width - LEFT - right) / Math.max(1, words ? panel.x.words.length : 1);
        days.axisLabel = words ? { ...days.axisLabel, interval: 0, hideOverlap: false, width: room - 6, overflow: "break" } : days.axisLabel;
        all.xAxis.push({ ...live.ticked(days, across(panel, state), Math.max(2, Math.floor((layout.width - LEFT - right) / 42))), gridIndex: i, show: !blank });
        all.yAxis.push({ ...vertical(panel, i, state, panels), show: !blank });
        all.series.push(...(blank ? [] : series(panel, i, state, panels.length === 1)));
      });
      all.tooltip = { ...live.tooltip(), trigger: "axis", formatter: tooltip(panels) };
      const zoom = { filterMode: "none", zoomOnMouseWheel: "ctrl" };
      all.dataZoom = one
        ? [{ type: "inside", xAxisIndex: panels.map((panel, i) => i), ...zoom }]
        : panels.map((panel, i) => ({ type: "inside", xAxisIndex: i, ...zoom }));
      return all;
    }

    /** The panel that the title speaks of, where panels are shown one at a time. */
    function spokenOf() {
      const named = chart.panels.filter((panel) => panel.title && (chart.title || "").includes(panel.title));
      const longest = named.sort((a, b) => b.title.length - a.title.length)[0];
      return longest ? chart.panels.indexOf(longest) : 0;
    }

    /** Whether steps could be factors: nothing lies below zero, and most is above. */
    function positive() {
      return chart.panels.every((panel) => (panel.y.kind === "LINEAR") && panel.lines.every((line) => live.column(line.y).every((y) => y === null || y >= 0)));
    }

    return {
      entries: entries,
      // Names beside the ends of lines make the legend one of the things to be chosen.
      direct: chart.panels.length === 1 && endNames(chart.panels[0], { hidden: new Set() }).length > 0,
      spoken: spokenOf(),
      panels: chart.panels.map((panel) => panel.title),
      scales: positive(),
      zooms: one ? chart.panels[0].x.label || "day" : null,
      // Whether there are days beyond those that are shown at first.
      more: chart.panels.some((panel) => panel.x.kind === "DAYS" && panel.lines.some((line) => live.column(line.x).some((x) => x < live.value(panel.x.low) || x > live.value(panel.x.high)))),
      height: (state, width) => live.layout(shown(state).length, width, chart.columns, cell(state, width)).height,
      option: option,
      readable: (state) => (shown(state).length === 1 ? shown(state)[0] : null),
      csv: () => [["panel", "line", "x", "value", "low", "high", "lower_bound", "whole_curve_low", "whole_curve_high"]].concat(chart.panels.flatMap((panel) => panel.lines.flatMap((line) => live.column(line.x).map((x, i) => [
        panel.title, line.label, x, live.column(line.y)[i],
        line.low === undefined ? null : live.column(line.low)[i],
        line.high === undefined ? null : live.column(line.high)[i],
        line.bound === undefined ? null : live.column(line.bound)[i],
        line.wide ? live.column(line.wide.low)[i] : null, line.wide ? live.column(line.wide.high)[i] : null])))),
    };
  };
})();
