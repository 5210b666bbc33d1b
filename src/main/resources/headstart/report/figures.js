/* A live figure in place of each picture; the picture stays for print and where scripts do not run. */
(function () {
  const NARROW = 480;

  function controls(view, state, name, redraw) {
    const all = [];
    if (view.panels.length > 1) {
      all.push(live.select("show", ["all"].concat(view.panels), state.panel + 1, (chosen) => { state.panel = chosen - 1; redraw(); }));
    }
    if (view.steps) {
      all.push(...stepper(view.steps, state, redraw));
    }
    if (view.scales) {
      all.push(live.select("scale", ["linear", "logarithmic"], 0, (chosen) => { state.log = chosen === 1; redraw(); }));
    }
    if (view.zooms) {
      all.push(live.element("span", { class: "range" },
        live.input(view.zooms.startsWith("day") ? "from day" : "from", { type: "number", class: "short" }, (value) => { state.from = value; redraw(); }), " ",
        live.input("to", { type: "number", class: "short" }, (value) => { state.to = value; redraw(); })));
    }
    if (view.more) {
      const whole = live.button("all days", () => { state.all = !state.all; whole.setAttribute("aria-pressed", String(state.all)); redraw(); });
      whole.setAttribute("aria-pressed", "false");
      all.push(whole);
    }
    all.push(live.button("download as CSV", () => live.download(name, view.csv())));
    return live.element("div", { class: "controls" }, ...all);
  }

  /** The controls of a figure are folded: the chart comes first. */
  function folded(element) {
    return element.children.length === 0 ? element
      : live.element("details", { class: "choose" }, live.element("summary", {}, "choose what is drawn"), element);
  }

  /** On a narrow screen many panels are one at a time, with all of them to be chosen. */
  function first(view, width) {
    return view.first ?? (view.panels.length > 2 && width > 0 && width < NARROW ? view.spoken ?? 0 : -1);
  }

  /** What a figure can be taken away as. */
  function exports(mounted, figure) {
    const name = mounted.name;
    return live.element("div", { class: "controls" },
      live.button("PNG", () => live.png(mounted.chart, (url) => live.save(name + ".png", url))),
      live.button("SVG", () => live.save(name + ".svg", mounted.chart.getDataURL({ type: "svg" }))),
      live.button("copy link", () => live.copy(location.href.split("#")[0] + live.hash(name, mounted.state))),
      live.button("copy sentence", () => live.copy(live.sentence(figure, mounted.box))));
  }

  /** A slider through the levels of a factor, and a choice of the group. */
  function stepper(steps, state, redraw) {
    const said = live.element("output", {}, steps.levels[0]);
    const group = live.select(steps.factor ? "scenario" : "segment", steps.groups, 0, (chosen) => { state.group = chosen; redraw(); });
    if (!steps.factor) {
      return [group];
    }
    const slider = live.input(steps.factor, { type: "range", min: 0, max: steps.levels.length - 1, step: 1, value: 0 }, (value) => {
      state.step = value;
      said.textContent = steps.levels[value];
      slider.querySelector("input").setAttribute("aria-valuetext", steps.levels[value]);
      redraw();
    });
    slider.append(" ", said);
    return steps.groups.length > 1 ? [group, slider] : [slider];
  }

  function keys(view) {
    const box = live.element("div", { class: "legend" });
    const legend = live.legend(view.keys(), new Set(), () => {});
    Array.from(legend.children).forEach((button) => box.append(live.element("span", {}, ...button.childNodes)));
    return box;
  }

  /** The values at a place, read out for whoever cannot point. */
  function readout(view, state) {
    const text = live.element("span", { "aria-live": "polite" });
    const input = live.input("values on day", { type: "number", class: "short", value: 0 }, (value) => { state.at = value ?? 0; fill(); });
    const line = live.element("p", { class: "readout" }, input, " ", text);
    function fill() {
      const panel = view.readable(state);
      line.hidden = !panel;
      if (panel) {
        const rows = live.rowsAt(panel, state.hidden, state.at);
        text.textContent = rows.length ? rows.map((row) => row.label + " " + row.text).join("; ") + "." : "none.";
      }
    }
    return { element: line, fill: fill };
  }

  /** Draws a view into a box; the parts before are controls of the owner. */
  live.mount = function (box, view, name, before) {
    const state = { panel: first(view, box.clientWidth), hidden: new Set(), log: false, all: false, from: null, to: null, at: 0, group: 0, step: 0 };
    const mounted = { view: view, state: state, name: name, box: box };
    const plot = live.element("div", { class: "plot", role: "img", "aria-label": box.getAttribute("aria-label") || "" });
    const redraw = () => mounted.redraw();
    const legend = live.element("div", {});
    const said = view.readable ? readout(view, state) : null;
    const chosen = controls(view, state, name, redraw);
    state.direct = !before && view.direct;
    const controlled = before ? chosen : folded(chosen);
    box.append(...(before || []), controlled, ...(state.direct ? [] : [legend]), plot, ...(said ? [said.element] : []));
    if (state.direct) {
      controlled.append(legend);
    }
    const chart = echarts.init(plot, null, { renderer: "svg", height: 300 });
    mounted.chart = chart;
    mounted.legend = legend;
    let size = [0, 0];
    mounted.redraw = function () {
      const width = plot.clientWidth;
      const next = [width, mounted.view.height(state, width)];
      if (next[0] !== size[0] || next[1] !== size[1]) {
        plot.style.height = next[1] + "px";
        chart.resize({ width: width, height: next[1] });
        size = next;
      }
      // What a redraw leaves alone is the tooltip, which may be on its way.
      chart.setOption(mounted.view.option(state, width), { replaceMerge: ["series", "grid", "xAxis", "yAxis", "title", "graphic", "visualMap", "dataZoom"] });
      if (said) {
        said.fill();
      }
    };
    mounted.renew = function () {
      legend.replaceChildren(...(mounted.view.entries.length > 1 ? [live.legend(mounted.view.entries, state.hidden, redraw)] : mounted.view.keys ? [keys(mounted.view)] : []));
      mounted.redraw();
    };
    mounted.renew();
    window.addEventListener("resize", redraw);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", mounted.renew);
    return mounted;
  };

  /** What stands above a live chart is for print alone below it. */
  function repeated(caption, reading) {
    const text = caption && caption.firstChild;
    if (text && reading && text.textContent.startsWith(reading)) {
      text.splitText(reading.length);
      const print = live.element("span", { class: "print" });
      text.before(print);
      print.append(text);
    }
  }

  /** Makes the figure live; draws when it comes near, is reached with the keyboard, or is asked for. */
  live.place = function (figure) {
    const element = document.getElementById("figure-" + figure.name);
    const view = live.kinds[figure.kind](figure.chart, figure.name, figure.look);
    if (!element || !view) {
      return;
    }
    const image = element.querySelector("img");
    const folded = element.closest("details");
    const box = live.element("div", { class: "live", role: "group", tabindex: "0", "aria-label": image.alt });
    box.append(live.element("p", { class: "figure-reading" }, figure.chart.subtitle));
    const reserve = () => { box.style.minHeight = view.height({ panel: first(view, element.clientWidth) }, element.clientWidth) + "px"; };
    image.before(box);
    repeated(element.querySelector("figcaption"), figure.chart.subtitle);
    element.classList.add("is-live");
    live.figures[figure.name] = { open: open };
    const watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && open(), { rootMargin: "400px" });
    if (folded) {
      folded.addEventListener("toggle", () => { if (!live.figures[figure.name].chart) { reserve(); watcher.observe(box); } }, { once: true });
    } else {
      reserve();
      watcher.observe(box);
    }
    box.addEventListener("focus", open);

    function open() {
      if (folded) {
        folded.open = true;
      }
      if (!live.figures[figure.name].chart) {
        watcher.disconnect();
        box.style.minHeight = "";
        const mounted = live.mount(box, view, figure.name);
        box.append(exports(mounted, figure));
        live.figures[figure.name] = Object.assign(mounted, { open: () => live.figures[figure.name] });
      }
      return live.figures[figure.name];
    }
  };
})();
