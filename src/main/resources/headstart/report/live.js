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

  /** The colour of a line; the baseline is grey. */
  live.lineOf = function (line) {
    return line.role === "BASELINE" ? live.color("faint") : live.line(line.style);
  };

  /** After all colours the patterns move on by one, so that no pair of both comes twice. */
  function pattern(style, count) {
    return (style + Math.floor(style / 8)) % count;
  }

  live.dash = function (style) {
    const dashes = live.data.dashes[pattern(style, live.data.dashes.length)];
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

  /** Corners of the marker of a style in units of its radius; null for a circle. */
  live.corners = function (style) {
    const corners = live.data.markers[pattern(style, live.data.markers.length)];
    return corners.length ? corners : null;
  };

  /** The marker of a style as a symbol of a line. */
  live.symbol = function (style) {
    const corners = live.corners(style);
    return corners ? "path://M" + corners.map((c) => c.join(" ")).join("L") + "Z" : "circle";
  };

  /** What stands for an entry of the legend: an area, a dot of the timeline, a marker, a line or both. */
  function signs(entry) {
    if (entry.fill) {
      return [["rect", { x: 2, y: 1, width: 26, height: 10, fill: entry.fill }]];
    }
    if (entry.dot !== undefined) {
      return [["circle", { cx: 15, cy: 6, r: 4, fill: entry.dot ? live.color("ink") : live.color("paper"), stroke: live.color("ink"), "stroke-width": 1.4 }]];
    }
    return [...(entry.marker ? [] : [line(entry)]), ...(entry.marker || entry.marked ? [marker(entry)] : [])];
  }

  function marker(entry) {
    const corners = live.corners(entry.style);
    const fill = live.lineOf(entry);
    return corners ? ["polygon", { points: corners.map((c) => 15 + 4 * c[0] + "," + (6 + 4 * c[1])).join(" "), fill: fill }] : ["circle", { cx: 15, cy: 6, r: 4, fill: fill }];
  }

  function line(entry) {
    const dash = entry.role === "MAIN" ? "solid" : entry.role === "BASELINE" ? [5, 3] : live.dash(entry.style);
    return ["line", { x1: 0, y1: 6, x2: 30, y2: 6, stroke: live.lineOf(entry), "stroke-width": entry.role === "MAIN" ? 3 : 2, "stroke-dasharray": dash === "solid" ? "none" : dash.join(" ") }];
  }

  function swatch(entry) {
    const svg = document.createElementNS(NAMESPACE, "svg");
    signs(entry).forEach(([tag, attributes]) => {
      const mark = document.createElementNS(NAMESPACE, tag);
      Object.entries(attributes).forEach(([name, value]) => mark.setAttribute(name, value));
      svg.append(mark);
    });
    Object.entries({ width: 30, height: 12, "aria-hidden": "true" }).forEach(([name, value]) => svg.setAttribute(name, value));
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

  live.save = function (file, url) {
    const link = document.createElement("a");
    link.href = url;
    link.download = file;
    link.click();
  };

  live.download = function (name, rows) {
    const url = URL.createObjectURL(new Blob([live.csv(rows)], { type: "text/csv" }));
    live.save(name + ".csv", url);
    URL.revokeObjectURL(url);
  };

  /** A chart as pixels, twice as fine as the screen. */
  live.png = function (chart, done) {
    const image = new Image();
    image.addEventListener("load", () => {
      const canvas = live.element("canvas", { width: 2 * chart.getWidth(), height: 2 * chart.getHeight() });
      const g = canvas.getContext("2d");
      g.fillStyle = live.color("paper");
      g.fillRect(0, 0, canvas.width, canvas.height);
      g.drawImage(image, 0, 0, canvas.width, canvas.height);
      done(canvas.toDataURL("image/png"));
    });
    image.src = chart.getDataURL({ type: "svg" });
  };

  /** Into the clipboard; where there is none, through a field of text. */
  live.copy = function (text) {
    live.copied = text;
    const field = () => {
      const area = live.element("textarea", {});
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).catch(field);
    } else {
      field();
    }
  };

  /** What a figure says, and of what: its title, the values read out below it, and where it comes from. */
  live.sentence = function (figure, box) {
    const line = box.querySelector(".readout");
    const values = line && !line.hidden ? " On day " + (line.querySelector("input").value || 0) + ": " + line.querySelector("span").textContent : "";
    return figure.chart.title.replace(/\.?$/, ".") + values + (figure.chart.footnote ? " (" + figure.chart.footnote.replace(/\.$/, "") + ")" : "");
  };

  /** A figure with its state as the end of an address. */
  live.hash = function (name, state) {
    const parts = new URLSearchParams();
    Object.entries({ panel: state.panel, log: state.log ? 1 : 0, all: state.all ? 1 : 0, from: state.from, to: state.to, at: state.at, group: state.group, step: state.step })
      .filter(([key, value]) => value !== null && value !== (key === "panel" ? -1 : 0)).forEach(([key, value]) => parts.set(key, value));
    state.hidden.forEach((label) => parts.append("hide", label));
    const text = parts.toString();
    return "#figure-" + name + (text ? "?" + text : "");
  };

  /** The figure and the state that an address ends with. */
  live.follow = function (hash) {
    const [place, text] = decodeURI(hash).split("?");
    const figure = live.figures[place.replace("#figure-", "")];
    if (!figure || !text) {
      return;
    }
    const mounted = figure.open();
    new URLSearchParams(text).forEach((value, key) => {
      if (key === "hide") {
        mounted.state.hidden.add(value);
      } else {
        mounted.state[key] = key === "log" || key === "all" ? value === "1" : Number(value);
      }
    });
    mounted.renew();
    mounted.box.scrollIntoView();
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
