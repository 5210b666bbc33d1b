/* What all live figures share: numbers, colours, controls. */
const live = { kinds: {}, figures: {}, columns: [], data: null };
(function () {
  const parsed = new Map();

  /** The numbers of a column by its place; null where there is none. */
  live.column = function (place) {
    if (!parsed.has(place)) {
      let before = null;
      parsed.set(place, live.columns[place] === "" ? [] : live.columns[place].split(",").map((cell) => {
        before = cell === "*" ? before : live.value(cell === "" ? null : cell);
        return before;
      }));
    }
    return parsed.get(place);
  };

  /** A number that was written as a number, as a text, or not at all. */
  live.value = function (cell) {
    return cell === null || cell === undefined ? null : cell === "inf" ? Infinity : cell === "-inf" ? -Infinity : Number(cell);
  };

  live.number = function (value) {
    if (value === null || value === undefined) {
      return "–";
    }
    if (!isFinite(value)) {
      return value > 0 ? "beyond the horizon" : "-∞";
    }
    return Number(value.toPrecision(4)).toLocaleString("en-US", { maximumFractionDigits: 6 });
  };

  live.interval = function (value, low, high) {
    return live.number(value) + (low === null || low === undefined ? "" : " (" + live.number(low) + " to " + live.number(high) + ")");
  };

  live.escape = function (text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  };

  live.color = function (name) {
    return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  };

  live.line = function (style) {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const colors = dark ? live.data.colors.dark : live.data.colors.light;
    return colors[style % colors.length];
  };

  live.dash = function (style) {
    const dashes = live.data.dashes[style % live.data.dashes.length];
    return dashes.length === 0 ? "solid" : dashes;
  };

  live.element = function (tag, attributes, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  live.select = function (label, options, chosen, changed) {
    const select = live.element("select", {}, ...options.map((text, i) => live.element("option", { value: i }, text)));
    select.value = chosen;
    select.addEventListener("change", () => changed(Number(select.value)));
    return live.element("label", {}, label + " ", select);
  };

  live.input = function (label, attributes, changed) {
    const input = live.element("input", attributes);
    input.addEventListener("input", () => changed(input.value === "" ? null : Number(input.value)));
    return live.element("label", {}, label + " ", input);
  };

  live.button = function (text, pressed) {
    const button = live.element("button", { type: "button" }, text);
    button.addEventListener("click", pressed);
    return button;
  };

  const NAMESPACE = "http://www.w3.org/2000/svg";

  /** Corners of the markers in units of their radius; a circle has none. */
  live.CORNERS = [null, [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]], [[0, -1.2], [1.1, 0.9], [-1.1, 0.9]], [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]], [[0, 1.2], [1.1, -0.9], [-1.1, -0.9]]];

  /** What stands for an entry of the legend: an area, a dot of the timeline, a marker or a line. */
  function sign(entry) {
    if (entry.fill) {
      return ["rect", { x: 2, y: 1, width: 26, height: 10, fill: entry.fill }];
    }
    if (entry.dot !== undefined) {
      return ["circle", { cx: 15, cy: 6, r: 4, fill: entry.dot ? live.color("ink") : live.color("paper"), stroke: live.color("ink"), "stroke-width": 1.4 }];
    }
    if (entry.marker) {
      const corners = live.CORNERS[entry.style % live.CORNERS.length];
      const fill = live.line(entry.style);
      return corners ? ["polygon", { points: corners.map((c) => 15 + 4 * c[0] + "," + (6 + 4 * c[1])).join(" "), fill: fill }] : ["circle", { cx: 15, cy: 6, r: 4, fill: fill }];
    }
    const dash = live.dash(entry.style);
    return ["line", { x1: 0, y1: 6, x2: 30, y2: 6, stroke: live.line(entry.style), "stroke-width": 2, "stroke-dasharray": dash === "solid" ? "none" : dash.join(" ") }];
  }

  function swatch(entry) {
    const svg = document.createElementNS(NAMESPACE, "svg");
    const [tag, attributes] = sign(entry);
    const mark = document.createElementNS(NAMESPACE, tag);
    Object.entries(attributes).forEach(([name, value]) => mark.setAttribute(name, value));
    Object.entries({ width: 30, height: 12, "aria-hidden": "true" }).forEach(([name, value]) => svg.setAttribute(name, value));
    svg.append(mark);
    return svg;
  }

  /** Buttons that switch what they name on and off. */
  live.legend = function (entries, hidden, changed) {
    const box = live.element("div", { class: "legend", role: "group", "aria-label": "What is shown" });
    entries.forEach((entry) => {
      const button = live.button(entry.label, () => {
        const off = !hidden.has(entry.label);
        if (off) {
          hidden.add(entry.label);
        } else {
          hidden.delete(entry.label);
        }
        button.setAttribute("aria-pressed", String(!off));
        changed();
      });
      button.setAttribute("aria-pressed", String(!hidden.has(entry.label)));
      button.prepend(swatch(entry));
      box.append(button);
    });
    return box;
  };

  function quoted(cell) {
    const text = cell === null || cell === undefined ? "" : String(cell);
    return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  live.csv = function (rows) {
    return rows.map((row) => row.map(quoted).join(",")).join("\n") + "\n";
  };

  live.download = function (name, rows) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([live.csv(rows)], { type: "text/csv" }));
    link.download = name + ".csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };

  /** Where so many cells lie in a box of that width. */
  live.layout = function (count, width, most, height) {
    const columns = Math.max(1, Math.min(most, count, width < 620 ? 1 : width < 900 ? 2 : most));
    const size = width / columns;
    return { columns: columns, width: size, height: Math.ceil(count / columns) * height, cell: (i) => ({ left: (i % columns) * size, top: Math.floor(i / columns) * height }) };
  };

  live.text = function (size) {
    return { color: live.color("ink"), fontSize: size || 11, fontFamily: getComputedStyle(document.body).fontFamily };
  };

  live.tooltip = function () {
    return { confine: true, transitionDuration: 0, backgroundColor: live.color("paper"), borderColor: live.color("line"), textStyle: { color: live.color("ink"), fontSize: 12 } };
  };

  function tick(value) {
    return Math.abs(value) >= 1e6 ? value.toLocaleString("en-US", { notation: "compact" }) : value.toLocaleString("en-US", { maximumFractionDigits: 9 });
  }

  live.axis = function (label, vertical) {
    return {
      name: label,
      nameLocation: "middle",
      nameGap: vertical ? 42 : 24,
      nameTextStyle: { color: live.color("faint"), fontSize: 11 },
      axisLabel: { color: live.color("ink"), fontSize: 11, hideOverlap: true, formatter: tick },
      axisLine: { onZero: false, show: true, lineStyle: { color: live.color("faint") } },
      splitLine: { show: vertical, lineStyle: { color: live.color("line") } },
    };
  };

  function step(rough) {
    const power = Math.pow(10, Math.floor(Math.log10(rough)));
    const factor = rough / power;
    return power * (factor > 5 ? 10 : factor > 2 ? 5 : factor > 1 ? 2 : 1);
  }

  /** Ends of an axis, round where they are free: ends that are given stay, but are not labelled where they are not round. */
  live.scale = function (low, high, values, count) {
    let least = Infinity;
    let most = -Infinity;
    values.forEach((column) => column.forEach((value) => {
      if (value !== null && isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }));
    const from = low ?? (isFinite(least) ? least : 0);
    const to = high ?? (isFinite(most) && most > from ? most : from + 1);
    const size = step((to - from) / count);
    const round = (value) => Math.abs(value / size - Math.round(value / size)) < 1e-6;
    const min = low ?? Math.floor(from / size + 1e-9) * size;
    const max = high ?? Math.ceil(to / size - 1e-9) * size;
    const short = (value) => round(value) || Number(value.toPrecision(1)) === value;
    return { min: min, max: max, labels: { showMinLabel: short(min), showMaxLabel: short(max) } };
  };

  function within(low, high, factors) {
    const values = [];
    for (let power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
      factors.map((factor) => Number((power * factor).toPrecision(3))).filter((value) => value >= low && value <= high).forEach((value) => values.push(value));
    }
    return values;
  }

  /** Round numbers between two ends on a logarithmic axis: as many in a decade as there is room for. */
  live.decades = function (low, high) {
    return [[1], [1, 2, 5], [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 7]].map((factors) => within(low, high, factors)).find((values) => values.length >= 3) || within(low, high, [1, 1.1, 1.2, 1.3, 1.5, 2, 3, 5, 7]);
  };

  live.heading = function (title, note, left, top, width) {
    return {
      text: title,
      subtext: note,
      left: left,
      top: top,
      itemGap: 2,
      padding: 0,
      textStyle: { color: live.color("ink"), fontSize: 12, fontWeight: "bold", lineHeight: 15, width: width, overflow: "truncate" },
      subtextStyle: { color: live.color("faint"), fontSize: 10, lineHeight: 13, width: width, overflow: "truncate" },
    };
  };
})();
