/* The page: sliders, a sentence, numbers, a chart. What is played and worked out, workers do. */
function headstartExplore(root, about, start) {
  const stages = [50, 300, about.runs].filter((n, i, all) => n <= about.runs && all.indexOf(n) === i);
  if (stages.length === 0 || stages[stages.length - 1] < about.runs) {
    stages.push(about.runs);
  }
  const MOST_KEPT_STATES = 6;
  const MOST_LINES = 3;
  const MOST_PLAYERS = 4;
  /* Browsers refuse addresses that change more often than three times a second. */
  const ADDRESS_MS = 400;
  /* How many places of a slider are played for a first answer before anybody asks: those that are nearest. */
  const MOST_FORESEEN = 60;
  /* How long a drag may show nothing new before a state that was passed over is shown all the same. */
  const PATIENCE_MS = 60;
  const tabs = about.pairs.length > 0
    ? [
        ["ratio", "× as fast as " + about.pairs[0].leaderLabel],
        ["harm", "harm of being kept out"],
        ["share", "share of what the chip can do"],
        ["tokens", about.tokens],
        ["behind", "days behind"],
        ["day", "what a day is worth"],
      ]
    : [
        ["share", "share of what the chip can do"],
        ["tokens", about.tokens],
      ];
  const places = new Map(about.numbers.map((place) => [place.path, place]));
  let state = {scenario: about.scenarios[0].name, changes: {}};
  let tab = tabs[0][0];
  let locked = false;
  let past = [];
  let kept = [];
  let last = null;
  let faults = {};
  let shown = null;
  let ghost = null;
  let day = null;
  let job = 0;
  let began = 0;
  /* The state whose first answer is awaited, when an answer was last drawn, and whether a newer state waits for that. */
  let opening = null;
  let answered = 0;
  let again = false;

  /* ---- Small tools ---- */
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value !== null && value !== undefined) {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const clean = (s) => ({scenario: s.scenario, changes: Object.fromEntries(Object.entries(s.changes).sort())});
  const keyOf = (s) => JSON.stringify(clean(s));
  const scenarioLabel = (name) => about.scenarios.find((s) => s.name === name).label;
  const digits = (x, most) => {
    const text = x.toFixed(most);
    return most > 0 ? text.replace(/\.?0+$/, "") : text;
  };
  const number = (x) => {
    const size = Math.abs(x);
    return digits(x, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 6);
  };
  const times = (x, sure) => {
    if (Number.isNaN(x)) {
      return "–";
    }
    if (x === 0) {
      return "0×";
    }
    if (x === Infinity) {
      return "∞";
    }
    if (x < 1 / 1.5) {
      const whole = 1 / x;
      return "1/" + digits(whole, whole < 10 && !(sure > 0.1 * x) ? 1 : 0);
    }
    return digits(x, x < 10 && !(sure > 0.3) ? 1 : 0) + "×";
  };
  const days = (x) => (Number.isNaN(x) ? "–" : x > about.lastDay ? "never" : digits(x, x < 10 ? 1 : 0) + (Math.abs(x - 1) < 0.05 ? " day" : " days"));
  const dayText = (x) => (x > about.lastDay ? "never" : digits(x, x < 10 ? 1 : 0));
  const percent = (x) => (Number.isNaN(x) ? "–" : digits(100 * x, Math.abs(x) < 0.1 ? 1 : 0) + " %");

  /* ---- What stands where ---- */
  const treeOf = (scenario) => Object.assign({}, about.tree, about.tree.scenarios[scenario]);
  const at = (tree, path) => path.split(".").reduce((node, key) => (node && typeof node === "object" ? node[key] : undefined), tree);
  function original(path, scenario = state.scenario) {
    const drawn = about.drawn[path];
    return drawn ? drawn.middle : at(treeOf(scenario), path);
  }
  const value = (path, s = state) => (path in s.changes ? s.changes[path] : original(path, s.scenario));

  /* ---- Workers ---- */
  const desk = start.desk();
  const players = [];
  let ready = 0;
  let broken = "";
  const asked = new Map();
  const played = new Map();
  const looked = new Map();
  let tableNumber = 0;
  let total = 0;

  function hire() {
    const count = Math.max(1, Math.min(MOST_PLAYERS, navigator.hardwareConcurrency || 2));
    for (let i = 0; i < count; i++) {
      const player = start.player();
      player.onmessage = (event) => heard(event.data, player);
      player.onerror = (event) => {
        broken = event.message || "A worker did not start.";
        say();
      };
      players.push(player);
    }
  }

  function heard(message) {
    if (message.kind === "ready") {
      ready++;
      if (ready === 1) {
        root.dataset.ready = start.kind;
      }
      if (ready === players.length) {
        play();
      }
    } else if (message.kind === "played") {
      const known = played.get(message.key) || new Set();
      for (let r = message.from; r < message.to; r++) {
        known.add(r);
      }
      played.set(message.key, known);
      total += message.to - message.from;
      asked.delete(message.key + message.from);
      desk.postMessage(message, [message.values.buffer]);
      if (asked.size === 0 && again) {
        request(opening, "now");
      } else if (asked.size === 0 && !(look() && opening !== null)) {
        more();
      }
    } else if (message.kind === "stopped") {
      [...asked.keys()].filter((key) => key.startsWith(message.key)).forEach((key) => asked.delete(key));
      more();
    } else if (message.kind === "fault") {
      asked.clear();
      opening = null;
      barred.add(message.key);
      if (again) {
        play();
      } else if (message.key === keyOf(state)) {
        faults[last || ""] = message.message;
        markFaults();
        say();
      } else {
        more();
      }
    } else if (message.kind === "broken") {
      broken = message.message;
      say();
    }
  }

  const runsOf = (key) => (played.get(key) || new Set()).size;
  const start0 = () => ({scenario: state.scenario, changes: {}});
  const baseState = () => ({scenario: about.baseline, changes: {}});
  const leadSlider = () => about.sliders.find((s) => s.lead && (!about.pairs[0] || s.teams.some((t) => about.pairs[0].laggard.includes(t))));
  const DAY_STEP = 7;
  function moreState() {
    const slider = leadSlider();
    if (!slider || typeof value(slider.paths[0]) !== "number") {
      return null;
    }
    const changes = Object.assign({}, state.changes);
    slider.paths.forEach((path) => {
      changes[path] = Math.min(value(path) + DAY_STEP, places.get(path).high);
    });
    return {scenario: state.scenario, changes};
  }

  /* What is to be played next: few runs of everything in sight first, then more of it. */
  function wanted() {
    const list = [state, start0()];
    if (about.pairs.length > 0) {
      list.push(baseState());
    }
    if (tab === "day" && moreState()) {
      list.push(moreState());
    }
    const seen = new Set();
    return list.filter((s) => !seen.has(keyOf(s)) && seen.add(keyOf(s)));
  }

  /* A slider that is still dragged waits for the first answer to where it was, if nothing has moved for a while: it would never see one. */
  const mustWait = () => opening !== null && runsOf(keyOf(state)) < 2 && performance.now() - answered > PATIENCE_MS;

  function play(dragged = false) {
    if (dragged && mustWait()) {
      again = true;
      faults = localFaults();
      markFaults();
      say();
      return;
    }
    opening = null;
    again = false;
    job++;
    faults = localFaults();
    markFaults();
    const keep = wanted().map(keyOf);
    players.forEach((player) => player.postMessage({kind: "cancel", keep}));
    asked.clear();
    const near = foreseen().map(keyOf).filter((key) => played.has(key));
    const far = [...played.keys()].reverse().filter((key) => !near.includes(key) || runsOf(key) > stages[0]);
    const all = [...new Set([...new Set(keep.concat(far))].slice(0, MOST_KEPT_STATES).concat(near))];
    for (const key of [...played.keys()]) {
      if (!all.includes(key)) {
        played.delete(key);
      }
    }
    desk.postMessage({kind: "keep", keys: all});
    say();
    /* An answer that can be drawn at once is drawn before more is played. */
    if (look() && Object.keys(faults).length === 0) {
      opening = state;
    } else {
      more();
    }
  }

  function more() {
    if (ready < players.length || Object.keys(faults).length > 0 || asked.size > 0) {
      return;
    }
    for (const stage of stages) {
      const open = wanted().filter((s) => runsOf(keyOf(s)) < stage);
      if (open.length > 0) {
        ask(open[0], stage);
        return;
      }
    }
    const near = foreseen().find((s) => runsOf(keyOf(s)) < stages[0] && !barred.has(keyOf(s)));
    if (near) {
      ask(near, stages[0]);
    }
  }

  const requestOf = (s) => ({scenario: s.scenario, changes: clean(s).changes, days: about.days});

  /* Where the reader may drag next: the other places of the slider under the pointer or the keys, the nearest first; at the beginning, of the lead. */
  const barred = new Set();
  let aimed = null;
  function aim(slider) {
    aimed = slider;
    more();
  }

  function foreseen() {
    const slider = aimed || leadSlider() || about.sliders[0];
    if (!slider || typeof value(slider.paths[0]) !== "number") {
      return [];
    }
    const here = value(slider.paths[0]);
    const spots = [];
    for (let i = 0; slider.from + i * slider.step <= slider.to; i++) {
      spots.push(Number((slider.from + i * slider.step).toPrecision(12)));
    }
    return spots.sort((a, b) => Math.abs(a - here) - Math.abs(b - here)).slice(0, MOST_FORESEEN).map((x) => after(movedTo(slider, x)));
  }

  function ask(s, stage) {
    const key = keyOf(s);
    const known = played.get(key) || new Set();
    let from = 0;
    if (known.size === 0 && key === keyOf(state)) {
      opening = s;
    }
    while (known.has(from)) {
      from++;
    }
    const part = Math.ceil((Math.min(stage, from + 200) - from) / players.length);
    players.forEach((player, i) => {
      const first = from + i * part;
      const to = Math.min(stage, first + part);
      if (first < to) {
        asked.set(key + first, to);
        player.postMessage({kind: "play", job, key, request: requestOf(s), from: first, to});
      }
    });
  }

  /* Asks the desk for what the tab shows, for the state and for its ghost, if there is more to see than when it was last asked. */
  function look() {
    if (runsOf(keyOf(state)) < 2) {
      return false;
    }
    const isAsked = request(state, "now");
    if (runsOf(keyOf(start0())) >= 2) {
      request(start0(), "ghost");
    }
    return isAsked;
  }

  function request(s, role) {
    const now = keyOf(s);
    const base = keyOf(baseState());
    const moreOf = role === "now" ? moreState() : null;
    const more = moreOf && keyOf(moreOf);
    const seen = JSON.stringify([now, tab, all, runsOf(now), runsOf(base), more && runsOf(more)]);
    if (looked.get(role) === seen) {
      return false;
    }
    looked.set(role, seen);
    const pair = about.pairs[0];
    desk.postMessage({
      kind: "view",
      role,
      now,
      base,
      more,
      extra: DAY_STEP,
      tab,
      measure: tab === "day" && role === "ghost" ? "share" : tab,
      lines: linesOf(tab),
      layout: {roofs: about.outcomes, curves: about.outcomes + about.teams.length, days: about.days.length},
      days: about.days,
      window: windowOf(),
      pair: pair && {name: pair.name, leader: pair.leader, laggard: pair.laggard},
      subject: pair ? pair.laggard : [0],
      served: about.teams[pair ? pair.laggard[0] : 0].name + ".tokens_served",
      release: about.days.indexOf(about.releaseDay),
    });
    return true;
  }

  desk.onmessage = (event) => {
    const message = event.data;
    if (message.kind === "table") {
      tables.get(message.id)(message);
      tables.delete(message.id);
      return;
    }
    const isFirst = opening !== null && message.role === "now" && message.key === keyOf(opening);
    if (message.seen && message.tab === tab) {
      const seen = Object.assign({key: message.key, tab: message.tab}, message.seen);
      if (message.role === "ghost" && message.key === keyOf(start0())) {
        ghost = seen;
        draw();
      } else if (message.role === "now" && (isFirst || message.key === keyOf(state))) {
        shown = seen;
        draw();
        told();
      }
    }
    if (isFirst) {
      opening = null;
      if (again) {
        play();
      } else {
        more();
      }
    }
  };

  /* Says to whoever measures when the first answer to the last move stood there. */
  function told() {
    answered = performance.now();
    root.dataset.runs = shown.runs;
    if (began > 0 && shown.key === keyOf(state)) {
      root.dataset.answer = String(Math.round(answered - began));
      began = 0;
    }
  }

  function linesOf(which) {
    if (which === "ratio" || which === "behind") {
      return about.pairs.filter((pair) => pair.leaderLabel === about.pairs[0].leaderLabel).map((pair) => ({
        label: pair.laggardLabel, color: colorOf(pair.laggard[0]), leader: pair.leader, laggard: pair.laggard, teams: pair.laggard,
      }));
    }
    if (which === "day") {
      const pair = about.pairs[0];
      return [{label: pair.laggardLabel, color: colorOf(pair.laggard[0]), teams: pair.laggard}];
    }
    const teams = [];
    for (const pair of about.pairs) {
      for (const side of [[pair.laggard, pair.laggardLabel], [pair.leader, pair.leaderLabel]]) {
        if (!teams.some((line) => line.label === side[1])) {
          teams.push({label: side[1], color: colorOf(side[0][0]), teams: side[0]});
        }
      }
    }
    return teams.length > 0 ? teams.slice(0, 6) : about.teams.slice(0, 6).map((team, i) => ({label: team.label, color: colorOf(i), teams: [i]}));
  }

  const windowOf = () => [about.releaseDay, Math.min(about.lastDay + about.releaseDay, about.releaseDay + (all ? about.lastDay : Math.min(60, about.lastDay)))];
  let all = false;

  /* ---- Faults that need no engine: the same words as the program's ---- */
  function localFaults() {
    const found = {};
    for (const [path, x] of Object.entries(state.changes)) {
      const place = places.get(path);
      const inside = typeof x === "number" && Number.isFinite(x) && x <= place.high && (place.lowIncluded ? x >= place.low : x > place.low) && (!place.whole || Number.isInteger(x));
      if (!inside) {
        found[path] = path + " (" + x + ") must be " + place.range + ".";
      }
    }
    return found;
  }

  /* ---- Moves ---- */
  let lastMove = 0;
  function after(changes) {
    const next = {scenario: state.scenario, changes: Object.assign({}, state.changes)};
    for (const [path, x] of Object.entries(changes)) {
      if (x === original(path) && !about.drawn[path]) {
        delete next.changes[path];
      } else {
        next.changes[path] = x;
      }
    }
    return next;
  }

  const change = (changes, mover) => go(after(changes), mover);

  function go(next, mover, undoing = false) {
    const now = performance.now();
    const sameDrag = mover && mover === last && now - lastMove < 700;
    if (!undoing && !sameDrag) {
      past.push(state);
      past = past.slice(-200);
    }
    lastMove = now;
    last = mover;
    state = clean(next);
    began = now;
    controls();
    play(true);
    address();
  }

  function undo() {
    if (past.length > 0) {
      go(past.pop(), null, true);
    }
  }

  let addressed = -ADDRESS_MS;
  let addressing = 0;
  function address() {
    if (!start.ownsAddress) {
      return;
    }
    clearTimeout(addressing);
    const rest = addressed + ADDRESS_MS - performance.now();
    if (rest > 0) {
      addressing = setTimeout(address, rest);
    } else {
      addressed = performance.now();
      history.replaceState(null, "", hash());
    }
  }

  function hash() {
    const said = Object.assign({s: state.scenario}, Object.keys(state.changes).length > 0 ? {c: state.changes} : {}, tab !== tabs[0][0] ? {t: tab} : {}, locked ? {l: 1} : {}, kept.length > 0 ? {k: kept.map((line) => line.state)} : {});
    return "#" + start.prefix + encodeURIComponent(JSON.stringify(said));
  }

  function known(s) {
    if (!s || !about.scenarios.some((scenario) => scenario.name === s.scenario)) {
      return null;
    }
    const changes = {};
    for (const [path, x] of Object.entries(s.changes || {})) {
      if (places.has(path) && typeof x === "number") {
        changes[path] = x;
      }
    }
    return clean({scenario: s.scenario, changes});
  }

  function fromAddress() {
    try {
      const text = decodeURIComponent(location.hash.slice(1));
      if (!text.startsWith(start.prefix + "{")) {
        return;
      }
      const said = JSON.parse(text.slice(start.prefix.length));
      state = known({scenario: said.s, changes: said.c}) || state;
      tab = tabs.some((t) => t[0] === said.t) ? said.t : tab;
      locked = said.l === 1;
      kept = (Array.isArray(said.k) ? said.k : []).map(known).filter((s) => s).slice(0, MOST_LINES).map((s) => ({state: s, middle: null}));
    } catch (e) {
      say("The link could not be read; this is the study as reported.");
    }
  }

  /* ---- Frame ---- */
  const parts = {};
  function frame() {
    root.classList.add("hs-x");
    parts.undo = make("button", {type: "button", onclick: undo, title: "Undo the last change"}, "↶ undo");
    parts.reset = make("button", {type: "button", onclick: () => go(start0(), null)}, "reset");
    parts.keep = make("button", {type: "button", onclick: keep}, "keep as line");
    parts.link = make("button", {type: "button", onclick: link}, "copy link");
    parts.yaml = make("button", {type: "button", onclick: () => save(about.name + "-what-if.yaml", "text/yaml", yaml())}, "save as YAML");
    parts.full = make("button", {type: "button", class: "strong", onclick: () => (parts.command.hidden = !parts.command.hidden)}, "run in full (" + about.runs.toLocaleString("en") + ")");
    parts.scenarios = make("div", {class: "pills", role: "group", "aria-label": "Start from"});
    parts.sliders = make("div", {});
    parts.search = make("input", {type: "search", placeholder: "search, such as engineers", "aria-label": "Search the values", oninput: fill});
    parts.found = make("div", {class: "found"});
    parts.more = make("details", {ontoggle: fill}, make("summary", {}, "More: " + about.numbers.length + " values, search"), parts.search, parts.found);
    parts.sentence = make(start.heading, {class: "sentence", "aria-live": "polite"}, "Loading the simulator …");
    parts.status = make("p", {class: "status", role: "status"});
    parts.warnings = make("p", {class: "warning", role: "alert", hidden: ""});
    parts.numbers = make("div", {class: "numbers"});
    parts.tabs = make("div", {class: "pills", role: "tablist", "aria-label": "What is drawn"});
    parts.chart = make("div", {class: "chart", role: "group", tabindex: "0", "aria-label": "Chart: arrow keys read a day", onkeydown: chartKey, onpointermove: chartPoint, onpointerleave: () => read(null)});
    parts.legend = make("p", {class: "hint"});
    parts.reading = make("p", {class: "reading", "aria-live": "polite"});
    parts.files = make("p", {class: "files"});
    parts.command = make("pre", {class: "command", hidden: ""});
    root.replaceChildren(
      make("header", {}, make("strong", {}, "Headstart · explore"), make("span", {class: "title"}, about.title + " · local, nothing leaves this machine"), make("div", {class: "buttons"}, parts.undo, parts.reset, parts.keep, parts.link, parts.yaml, parts.full)),
      make("div", {class: "body"},
        make("section", {class: "side", "aria-label": "What may differ"}, make("h3", {}, "Start from"), parts.scenarios, parts.sliders, parts.more,
          make("p", {class: "hint"}, "Grey tick: the value as reported. Red: what you changed. Arrow keys move by a step, Page keys by a week or ten steps, Home resets.")),
        make("section", {class: "main", "aria-label": "Answer"}, make("p", {class: "kicker"}, "Simulation, not observation"), parts.sentence, parts.status, parts.warnings, parts.numbers, parts.tabs, parts.chart, parts.legend, parts.reading, parts.files, parts.command)));
    for (const scenario of about.scenarios) {
      parts.scenarios.append(make("button", {type: "button", "data-scenario": scenario.name, onclick: () => go({scenario: scenario.name, changes: {}}, null)}, scenario.label));
    }
    for (const [name, label] of tabs) {
      parts.tabs.append(make("button", {type: "button", role: "tab", "data-tab": name, onclick: () => {
        tab = name;
        controls();
        play();
        address();
      }}, label));
    }
    const file = (label, act) => make("button", {type: "button", class: "plain", onclick: act}, label);
    const saved = (label, act) => file(label, () => (isCurrent() ? act() : say("What is asked for is not drawn yet: once more in a moment.")));
    parts.files.append(file("show all days", () => {
      all = !all;
      parts.files.firstChild.textContent = all ? "show the first days" : "show all days";
      play();
    }), saved("PNG 85 mm", () => png(85)), saved("170 mm", () => png(170)), saved("slide", () => png(0)), saved("SVG", () => save(about.name + "-" + tab + ".svg", "image/svg+xml", chart(exported(170)))), saved("CSV", csv), file("runs as CSV", runsCsv));
    let group = "";
    about.sliders.forEach((slider, i) => {
      if (slider.group !== group) {
        group = slider.group;
        const head = make("h3", {}, group);
        if (slider.lead) {
          parts.lock = make("button", {type: "button", class: "plain", "aria-pressed": "false", onclick: () => {
            locked = !locked;
            address();
            controls();
          }}, "lock together");
          head.append(parts.lock);
        }
        parts.sliders.append(head);
      }
      parts.sliders.append(sliderRow(slider, "slider-" + i));
    });
    window.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "z" && !(event.target instanceof HTMLInputElement && event.target.type !== "range")) {
        event.preventDefault();
        undo();
      }
    });
    new ResizeObserver(() => draw()).observe(parts.chart);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    window.matchMedia("print").addEventListener("change", draw);
    if (start.ownsAddress) {
      window.addEventListener("hashchange", () => {
        clearTimeout(addressing);
        fromAddress();
        controls();
        play();
      });
    }
  }

  function sliderRow(slider, id) {
    const input = make("input", {type: "range", id, min: slider.from, max: slider.to, step: slider.step, "data-paths": slider.paths.join(" ")});
    const shownValue = make("output", {for: id});
    const fault = make("p", {class: "fault", role: "alert", hidden: ""});
    const tick = make("i", {class: "tick"});
    const row = make("div", {class: "row"}, make("label", {for: id}, slider.label), shownValue, make("div", {class: "track"}, tick, input), fault);
    input.addEventListener("pointerenter", () => aim(slider));
    input.addEventListener("focus", () => aim(slider));
    input.addEventListener("input", () => moved(slider, Number(input.value)));
    input.addEventListener("keydown", (event) => {
      const big = slider.lead || slider.unit === "days" ? 7 * slider.step : 10 * slider.step;
      const by = {PageUp: big, PageDown: -big}[event.key];
      if (by) {
        event.preventDefault();
        moved(slider, Math.min(slider.to, Math.max(slider.from, value(slider.paths[0]) + by)));
      } else if (event.key === "Home") {
        event.preventDefault();
        moved(slider, original(slider.paths[0]));
      }
    });
    slider.show = () => {
      const x = value(slider.paths[0]);
      const before = original(slider.paths[0]);
      row.hidden = typeof x !== "number";
      if (row.hidden) {
        return;
      }
      const changed = slider.paths.some((path) => path in state.changes);
      input.value = x;
      shownValue.textContent = withUnit(slider, x);
      input.setAttribute("aria-valuetext", withUnit(slider, x) + (changed ? ", " + withUnit(slider, before) + " as reported" : ", as reported"));
      row.classList.toggle("changed", changed);
      const place = (before - slider.from) / (slider.to - slider.from);
      tick.style.left = "calc(" + 100 * place + "% + " + (0.5 - place) * 14 + "px)";
      tick.hidden = !(place >= 0 && place <= 1);
    };
    slider.fault = (message) => {
      fault.textContent = message || "";
      fault.hidden = !message;
    };
    return row;
  }

  const withUnit = (slider, x) => (slider.unit === "%" ? digits(100 * x, 0) + " %" : number(x) + (slider.unit ? " " + slider.unit : ""));

  function movedTo(slider, x) {
    const changes = {};
    const by = x - value(slider.paths[0]);
    slider.paths.forEach((path) => (changes[path] = x));
    if (locked && slider.lead) {
      about.sliders.filter((other) => other.lead && other !== slider && typeof value(other.paths[0]) === "number").forEach((other) => {
        const moved = Math.min(other.to, Math.max(other.from, value(other.paths[0]) + by));
        other.paths.forEach((path) => (changes[path] = moved));
      });
    }
    return changes;
  }

  const moved = (slider, x) => change(movedTo(slider, x), slider.paths[0]);

  /* All numbers of the study, those found; made when first opened. */
  function fill() {
    if (!parts.more.open) {
      return;
    }
    const words = parts.search.value.toLowerCase().split(/\s+/).filter((word) => word);
    const found = about.numbers.filter((place) => words.every((word) => place.path.toLowerCase().replaceAll("_", " ").includes(word.replaceAll("_", " "))));
    parts.found.replaceChildren(...found.slice(0, 40).map((place) => {
      const input = make("input", {type: "number", step: "any", value: value(place.path), "aria-label": place.path, "data-path": place.path});
      const fault = make("p", {class: "fault", hidden: ""});
      input.addEventListener("input", () => {
        if (input.value !== "") {
          change({[place.path]: Number(input.value)}, place.path);
          fault.textContent = faults[place.path] || "";
          fault.hidden = !faults[place.path];
        }
      });
      return make("div", {class: "place" + (place.path in state.changes ? " changed" : "")}, make("label", {}, place.path.replaceAll("_", " ").replaceAll(".", " · "), " ", make("small", {}, (place.unit === "1" ? "" : place.unit + ", ") + place.range + (about.drawn[place.path] ? "; drawn anew in every run, " + number(about.drawn[place.path].low) + " to " + number(about.drawn[place.path].high) : "")), input), fault);
    }), found.length > 40 ? make("p", {class: "hint"}, found.length - 40 + " more: search for one.") : null);
  }

  function markFaults() {
    about.sliders.forEach((slider) => slider.fault(slider.paths.map((path) => faults[path]).find((message) => message)));
    const others = Object.entries(faults).filter(([path]) => !about.sliders.some((slider) => slider.paths.includes(path))).map(([, message]) => message);
    const warnings = others.concat(outside());
    parts.warnings.textContent = warnings.join(" ");
    parts.warnings.hidden = warnings.length === 0;
    root.dataset.faults = Object.values(faults).join(" ");
  }

  /* What lies beyond what was ever held against data, or swept. */
  function outside() {
    return Object.entries(state.changes).flatMap(([path, x]) => {
      const known = about.drawn[path] || about.swept[path];
      const words = about.drawn[path] ? "what was fitted" : "what was swept";
      return known && (x < known.from || x > known.to) ? [path.replaceAll("_", " ").replaceAll(".", " · ") + " is outside " + words + " (" + number(known.from) + " to " + number(known.to) + ")."] : [];
    });
  }

  function controls() {
    about.sliders.forEach((slider) => slider.show());
    parts.undo.disabled = past.length === 0;
    parts.reset.disabled = Object.keys(state.changes).length === 0;
    parts.scenarios.querySelectorAll("button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.scenario === state.scenario)));
    parts.tabs.querySelectorAll("button").forEach((button) => button.setAttribute("aria-selected", String(button.dataset.tab === tab)));
    if (parts.lock) {
      parts.lock.setAttribute("aria-pressed", String(locked));
    }
    parts.command.textContent = command();
    parts.found.querySelectorAll("input").forEach((input) => {
      if (input !== document.activeElement) {
        input.value = value(input.dataset.path);
      }
    });
  }

  /* ---- Words ---- */
  function changeWords() {
    return about.sliders
      .filter((slider) => slider.paths.some((path) => path in state.changes))
      .map((slider) => slider.label + (slider.lead ? " lead " : " ") + withUnit(slider, original(slider.paths[0])) + " → " + withUnit(slider, value(slider.paths[0])))
      .concat(Object.keys(state.changes).filter((path) => !about.sliders.some((slider) => slider.paths.includes(path))).map((path) => path + " " + number(original(path)) + " → " + number(state.changes[path])));
  }

  function condition() {
    const changed = about.sliders.filter((slider) => slider.paths.some((path) => path in state.changes));
    const count = changeWords().length;
    if (count === 1 && changed.length === 1) {
      const slider = changed[0];
      return slider.lead ? "With " + withUnit(slider, value(slider.paths[0])) + " of early access for " + slider.label + ", " : "With " + slider.label.charAt(0).toLowerCase() + slider.label.slice(1) + " at " + withUnit(slider, value(slider.paths[0])) + ", ";
    }
    return count > 0 ? "With " + count + (count === 1 ? " change, " : " changes, ") : "As in “" + scenarioLabel(state.scenario) + "”, ";
  }

  function sentence() {
    const pair = about.pairs[0];
    const now = shown.numbers;
    const was = ghost && ghost.key !== shown.key ? ghost.numbers : null;
    if (!pair) {
      return condition() + about.teams[0].label + " would have " + percent(now.share.middle) + " of what its chip can do on release day" + (was ? ", not " + percent(was.share.middle) : "") + ".";
    }
    if (Number.isNaN(now.day0.middle)) {
      return condition() + "neither " + pair.laggardLabel + " nor " + pair.leaderLabel + " would run on release day.";
    }
    if (now.day0.middle === 0) {
      return condition() + pair.laggardLabel + " would not run yet on release day" + (was && was.day0.middle > 0 ? "; before it was " + times(was.day0.middle) + " as fast as " + pair.leaderLabel : "") + ".";
    }
    if (now.day0.middle === Infinity) {
      return condition() + pair.leaderLabel + " would not run yet on release day, and " + pair.laggardLabel + " would.";
    }
    return condition() + pair.laggardLabel + " would be " + times(now.day0.middle, now.day0.sureHigh - now.day0.sureLow) + " as fast as " + pair.leaderLabel + " on release day" + (was ? ", not " + times(was.day0.middle) : "") + ".";
  }

  function say(words) {
    const changes = changeWords();
    if (broken) {
      parts.sentence.textContent = "The simulator does not start in this browser.";
      parts.status.textContent = broken + " Maybe use a newer browser, or the command line: " + command();
      return;
    }
    if (words) {
      parts.status.textContent = words;
      return;
    }
    if (ready < players.length || players.length === 0) {
      parts.status.textContent = "Loading the simulator …";
      return;
    }
    const runs = runsOf(keyOf(state));
    const done = wanted().every((s) => runsOf(keyOf(s)) >= about.runs) && isCurrent() && shown.runs >= about.runs && ghost !== null && ghost.tab === tab && ghost.key === keyOf(start0()) && (about.pairs.length === 0 || Boolean(shown.numbers.lost));
    const pair = about.pairs[0];
    const steady = shown && shown.key === keyOf(state) && pair && Number.isFinite(shown.numbers.day0.sureHigh) && shown.numbers.day0.middle > 0
      ? " Numbers steady to ± " + Number(((shown.numbers.day0.sureHigh - shown.numbers.day0.sureLow) / 2).toPrecision(1)) + "×"
      : "";
    const faulty = Object.keys(faults).length > 0;
    const bars = "▮".repeat(Math.round((8 * runs) / about.runs)) + "▯".repeat(8 - Math.round((8 * runs) / about.runs));
    parts.status.textContent = (changes.length > 0 ? changes.length + (changes.length === 1 ? " change: " : " changes: ") + changes.join(", ") + ". " : "")
      + (faulty ? "This cannot be played: the last chart stays." : runs === 0 ? "Playing …" : runs.toLocaleString("en") + " of " + about.runs.toLocaleString("en") + " paired runs" + (done ? "." : ", refining … " + bars) + steady);
    root.dataset.state = faulty ? "invalid" : done ? "done" : runs > 0 ? "partial" : "computing";
  }

  function numberBoxes() {
    const pair = about.pairs[0];
    const now = shown.numbers;
    const was = ghost && ghost.key !== shown.key ? ghost.numbers : null;
    const box = (text, before, words) => make("div", {}, make("strong", {}, text), before === null || before === text ? null : make("span", {class: "was"}, " was " + before), make("span", {}, words));
    const boxes = [];
    if (pair && now.parity) {
      boxes.push(box(days(now.parity.middle), was && was.parity ? dayText(was.parity.middle) : null, pair.laggardLabel + " within " + percent(about.tolerance) + " of " + pair.leaderLabel + "’s speed" + (now.forGood ? " for good" : "") + " (90 % of runs: " + dayText(now.parity.low) + " to " + dayText(now.parity.high) + ")"));
      boxes.push(box(days(now.software.middle), was && was.software ? dayText(was.software.middle) : null, pair.laggardLabel + "’s software level (" + dayText(now.software.low) + " to " + dayText(now.software.high) + ")"));
    } else {
      boxes.push(box(percent(now.share.middle), was ? percent(was.share.middle) : null, "of what the chip can do, " + about.teams[0].label + " on release day (90 % of runs: " + percent(now.share.low) + " to " + percent(now.share.high) + ")"));
    }
    if (now.lost) {
      boxes.push(box(percent(now.lost.middle), was && was.lost ? percent(was.lost.middle) : null, "of the tokens of " + about.lastDay + " days lost per " + (pair ? pair.laggardLabel : about.teams[0].label) + " against “" + scenarioLabel(about.baseline) + "” (" + percent(now.lost.low) + " to " + percent(now.lost.high) + ")"));
    }
    parts.numbers.replaceChildren(...boxes);
  }

  /* ---- Chart ---- */
  const OTHERS = ["#0072b2", "#d55e00", "#cc79a7", "#56b4e9", "#e69f00", "#009e73", "#777777", "#a05a2c"];
  const FAMILIES = {nvidia: ["#3a7d00", "#6b8e23", "#2f9e77", "#93b83a"], amd: ["#c8102e", "#e5707f"], huawei: ["#1f4e9c", "#7d9fd6"]};
  function colorOf(team) {
    const maker = about.teams[team].chipmaker.toLowerCase();
    const family = FAMILIES[maker];
    const place = about.teams.slice(0, team).filter((other) => other.chipmaker.toLowerCase() === maker).length;
    return family ? family[place % family.length] : OTHERS[team % OTHERS.length];
  }

  const dark = () => window.matchMedia("(prefers-color-scheme: dark)").matches && !window.matchMedia("print").matches;
  const escape = (text) => String(text).replace(/[&<>"']/g, (c) => "&#" + c.charCodeAt(0) + ";");
  const LOG_TICKS = [1 / 1024, 1 / 256, 1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32, 64, 256, 1024];

  function exported(mm) {
    return mm === 0 ? {width: 1280, height: 720, font: 24, dark: false, title: true} : {width: mm * 4, height: mm * (mm < 100 ? 3.4 : 2.4), font: mm < 100 ? 11 : 12, dark: false, title: true};
  }

  function axisOf(values) {
    const finite = values.filter((x) => Number.isFinite(x));
    const positive = finite.filter((x) => x > 0);
    if (tab === "ratio" || tab === "harm") {
      const low = Math.max(1 / 1024, Math.min(0.5, ...positive));
      const high = Math.min(1024, Math.max(tab === "harm" ? 1 : 2, ...positive));
      const ticks = LOG_TICKS.filter((tick) => tick >= low / 2 && tick <= high * 2);
      return {log: true, low: ticks[0], high: ticks[ticks.length - 1], ticks, text: (x) => (x === 0.5 ? "½×" : x < 1 ? "1/" + Math.round(1 / x) + "×" : x + "×")};
    }
    const share = tab === "share" || tab === "day";
    let low = Math.min(0, ...finite);
    let high = tab === "share" ? 1 : Math.max(low + 1e-3, ...finite);
    const raw = (high - low) / 5;
    const size = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].map((n) => n * size).find((n) => n >= raw * 0.999);
    low = Math.floor(low / step) * step;
    high = Math.ceil(high / step - 1e-9) * step;
    const ticks = [];
    for (let i = 0; low + i * step <= high + step / 2; i++) {
      ticks.push(low + i * step);
    }
    return {log: false, low, high, ticks, text: (x) => (share ? digits(100 * x, tab === "day" ? 1 : 0) + " %" : x.toLocaleString("en", {maximumSignificantDigits: 3}))};
  }

  /* Lighter on a dark ground: the colours are chosen for paper. */
  const lit = (color) => "#" + [1, 3, 5].map((at) => Math.round(0.6 * parseInt(color.slice(at, at + 2), 16) + 102).toString(16).padStart(2, "0")).join("");

  /* Whether what is drawn is what is asked for. */
  const isCurrent = () => shown !== null && shown.tab === tab && shown.key === keyOf(state);
  const older = () => (ghost && ghost.tab === tab && ghost.key !== shown.key && tab !== "day" ? ghost : null);
  const legend = () => "Line: median, band: 90 % of " + shown.runs.toLocaleString("en") + " runs" + (older() ? "; dashed: as reported" : "") + (kept.some((line) => line.middle && line.tab === tab) ? "; grey: kept" : "");

  function chart(size) {
    const lines = linesOf(tab).map((line) => (size.dark ? Object.assign({}, line, {color: lit(line.color)}) : line));
    const back = size.dark ? "#14161a" : "#ffffff";
    const ink = size.dark ? "#e8e8e8" : "#1b1b1f";
    const grey = size.dark ? "#9aa0a6" : "#6b6b70";
    const faint = size.dark ? "#33373d" : "#d9d9de";
    const old = older();
    const used = shown.lines.flatMap((line) => line.low.concat(line.high, line.middle)).concat(old ? old.lines.flatMap((line) => line.middle) : []);
    const axis = axisOf(used);
    const f = size.font;
    const narrow = size.width < 520;
    const left = 4.2 * f;
    const right = narrow ? f : Math.min(0.32 * size.width, f * (1 + 0.55 * Math.max(...lines.map((line) => line.label.length))));
    const top = size.title ? 3.6 * f : f;
    const bottom = 3.4 * f;
    const w = size.width - left - right;
    const h = size.height - top - bottom;
    const [from, to] = windowOf();
    const x = (d) => left + (w * (d - from)) / (to - from || 1);
    const level = (v) => (axis.log ? Math.log2(Math.max(v, axis.low / 2)) : v);
    const y = (v) => top + h * (1 - (level(v) - level(axis.low)) / (level(axis.high) - level(axis.low)));
    const out = [`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="Lato, 'DejaVu Sans', system-ui, sans-serif" font-size="${f}" fill="${ink}" role="img" aria-label="${escape(sentence())}"><rect width="100%" height="100%" fill="${back}"/><defs><clipPath id="hs-clip"><rect x="${left}" y="${top - 2}" width="${w + 2}" height="${h + 4}"/></clipPath></defs>`];
    if (size.title) {
      out.push(`<text x="${f}" y="${1.5 * f}" font-weight="700">${escape(fit(sentence(), size.width - 2 * f, f))}</text><text x="${f}" y="${2.8 * f}" fill="${grey}">${escape(fit(tabs.find((t) => t[0] === tab)[1] + " · " + legend() + " · simulation, not observation", size.width - 2 * f, f))}</text>`);
    }
    for (const tick of axis.ticks) {
      const bold = axis.log && tick === 1;
      out.push(`<line x1="${left}" x2="${left + w}" y1="${y(tick)}" y2="${y(tick)}" stroke="${bold ? ink : faint}" stroke-width="${bold ? 2 : 1}"/><text x="${left - 0.5 * f}" y="${y(tick) + 0.35 * f}" text-anchor="end" ${bold ? 'font-weight="700"' : `fill="${grey}"`}>${axis.text(tick)}</text>`);
    }
    const room = Math.max(1, Math.ceil((5 * f * (to - from)) / (7 * w)));
    for (let d = 0; d <= to - from; d += 7 * room) {
      out.push(`<text x="${x(from + d)}" y="${top + h + 1.5 * f}" text-anchor="middle" fill="${grey}">${d === 0 ? "release" : d}</text>`);
    }
    out.push(`<text x="${left + w}" y="${top + h + 2.9 * f}" text-anchor="end" fill="${grey}">days after release</text><g clip-path="url(#hs-clip)">`);
    const path = (values, up = true) => {
      let text = "";
      let pen = false;
      about.days.forEach((d, i) => {
        if (d < from || d > to) {
          return;
        }
        const v = values[i];
        const drawn = Number.isFinite(v) && (!axis.log || v > 0);
        text += drawn ? (pen ? "L" : "M") + x(d).toFixed(1) + " " + y(v).toFixed(1) : "";
        pen = drawn;
      });
      return up ? text : text.replace(/^M/, "L");
    };
    const band = (line) => {
      const points = about.days.map((d, i) => [d, line.low[i], line.high[i]]).filter(([d, a, b]) => d >= from && d <= to && Number.isFinite(b) && (!axis.log || b > 0) && !Number.isNaN(a));
      return points.length < 2 ? "" : "M" + points.map(([d, , b]) => x(d).toFixed(1) + " " + y(b).toFixed(1)).join("L") + "L" + points.reverse().map(([d, a]) => x(d).toFixed(1) + " " + y(axis.log ? Math.max(a, axis.low / 2) : a).toFixed(1)).join("L") + "Z";
    };
    out.push(`<path d="${band(shown.lines[0])}" fill="${lines[0].color}" fill-opacity="0.15"/>`);
    if (old) {
      old.lines.forEach((line, i) => lines[i] && out.push(`<path d="${path(line.middle)}" fill="none" stroke="${lines[i].color}" stroke-width="1.5" stroke-dasharray="5 4" opacity="0.75"/>`));
    }
    kept.forEach((line, i) => line.middle && line.tab === tab && out.push(`<path d="${path(line.middle)}" fill="none" stroke="${grey}" stroke-width="1.5" stroke-dasharray="${["1 3", "8 3 2 3", "12 4"][i]}"/>`));
    shown.lines.forEach((line, i) => out.push(`<path d="${path(line.middle)}" fill="none" stroke="${lines[i].color}" stroke-width="${i === 0 ? 3 : 2}"/>`));
    out.push("</g>");
    const ends = shown.lines.map((line, i) => {
      let at = about.days.length - 1;
      while (at > 0 && (about.days[at] > to || !Number.isFinite(line.middle[at]))) {
        at--;
      }
      return {i, y: Number.isFinite(line.middle[at]) ? y(line.middle[at]) : top + h};
    }).sort((a, b) => a.y - b.y);
    ends.forEach((end, k) => {
      end.y = Math.max(end.y, k > 0 ? ends[k - 1].y + 1.25 * f : top + 0.5 * f);
    });
    ends.forEach((end) => out.push(narrow
      ? `<text x="${left + w}" y="${end.y - 0.3 * f}" text-anchor="end" font-weight="700" fill="${lines[end.i].color}" stroke="${back}" stroke-width="3" paint-order="stroke">${escape(fit(lines[end.i].label, 0.6 * w, f))}</text>`
      : `<text x="${left + w + 0.6 * f}" y="${end.y + 0.35 * f}" font-weight="700" fill="${lines[end.i].color}">${escape(fit(lines[end.i].label, right - f, f))}</text>`));
    if (tab === "ratio") {
      const free = (at) => !narrow || ends.every((end) => Math.abs(at - (end.y - 0.3 * f)) > 1.1 * f);
      const at = [y(1) - 0.45 * f, y(1) + 1.15 * f].find(free);
      out.push(`<text x="${left + (at ? w - 0.4 * f : 0.55 * w)}" y="${at || y(1) - 0.45 * f}" text-anchor="end" stroke="${back}" stroke-width="3" paint-order="stroke" fill="${ink}">level with ${escape(about.pairs[0].leaderLabel)}</text>`);
    }
    if (old && Number.isFinite(old.lines[0].middle[about.days.indexOf(from)])) {
      const v = old.lines[0].middle[about.days.indexOf(from)];
      out.push(`<text x="${left + 1.2 * f}" y="${Math.min(top + h - 0.5 * f, y(v) + 0.35 * f)}" fill="${grey}" stroke="${back}" stroke-width="3" paint-order="stroke">${escape(scenarioLabel(state.scenario))}: ${tab === "ratio" || tab === "harm" ? times(v) : axis.text(v)}</text>`);
    }
    const gone = lines.filter((line, i) => shown.lines[i].middle.every((v, d) => about.days[d] < from || about.days[d] > to || !(v > 0)));
    if (gone.length > 0 && axis.log) {
      out.push(`<text x="${left + 0.4 * f}" y="${top + h - 0.6 * f}" fill="${grey}">${escape("does not run in half of the runs: " + gone.map((line) => line.label).join(", "))}</text>`);
    }
    if (day !== null && size.live) {
      out.push(`<line x1="${x(day)}" x2="${x(day)}" y1="${top}" y2="${top + h}" stroke="${grey}"/>`);
    }
    out.push("</svg>");
    geometry = {left, w, from, to};
    return out.join("");
  }
  let geometry = null;

  const fit = (text, width, f) => (text.length * 0.53 * f <= width ? text : text.slice(0, Math.max(3, Math.floor(width / (0.53 * f)) - 1)) + "…");

  function draw() {
    if (!shown) {
      return;
    }
    /* Read before anything is written, so that nothing is laid out twice. */
    const width = Math.max(280, parts.chart.clientWidth);
    say();
    if (isCurrent()) {
      parts.sentence.textContent = sentence();
      numberBoxes();
      kept.forEach((line) => {
        if (line.middle === null && keyOf(line.state) === shown.key) {
          line.middle = shown.lines[0].middle;
          line.tab = tab;
        }
      });
    }
    if (shown.tab === tab) {
      parts.chart.innerHTML = chart({width, height: Math.round(Math.min(430, Math.max(260, width * 0.5))), font: width < 520 ? 12 : 14, dark: dark(), live: true});
    }
    parts.legend.textContent = legend() + ".";
    root.dataset.drawn = shown.key;
  }

  function read(d) {
    day = d;
    if (d === null || !shown || shown.tab !== tab) {
      parts.reading.textContent = "";
      draw();
      return;
    }
    let at = 0;
    about.days.forEach((known, i) => {
      if (Math.abs(known - d) < Math.abs(about.days[at] - d)) {
        at = i;
      }
    });
    day = about.days[at];
    const text = (v) => (tab === "ratio" || tab === "harm" ? times(v) : tab === "share" ? percent(v) : tab === "day" ? percent(v) : Number.isNaN(v) ? "–" : number(v));
    parts.reading.textContent = (day === about.releaseDay ? "Release day: " : "Day " + (day - about.releaseDay) + ": ") + linesOf(tab).map((line, i) => line.label + " " + text(shown.lines[i].middle[at]) + " (" + text(shown.lines[i].low[at]) + " to " + text(shown.lines[i].high[at]) + ")").join("; ");
    draw();
  }

  function chartPoint(event) {
    if (geometry) {
      const box = parts.chart.getBoundingClientRect();
      const share = (event.clientX - box.left - geometry.left) / geometry.w;
      read(share < 0 || share > 1 ? null : geometry.from + share * (geometry.to - geometry.from));
    }
  }

  function chartKey(event) {
    const by = {ArrowLeft: -1, ArrowRight: 1, PageDown: -7, PageUp: 7}[event.key];
    if (by && geometry) {
      event.preventDefault();
      read(Math.min(geometry.to, Math.max(geometry.from, (day === null ? geometry.from : day) + (day === null ? 0 : by))));
    }
  }

  /* ---- Taking it along ---- */
  function keep() {
    if (shown && shown.tab === tab) {
      kept = kept.filter((line) => keyOf(line.state) !== keyOf(state)).concat({state, middle: shown.key === keyOf(state) ? shown.lines[0].middle : null, tab}).slice(-MOST_LINES);
      address();
      draw();
    }
  }

  async function link() {
    const text = location.href.split("#")[0] + hash();
    try {
      await navigator.clipboard.writeText(text);
      say("The link is copied.");
    } catch (e) {
      location.hash = hash();
      say("The link stands in the address bar.");
    }
  }

  function save(name, type, text) {
    const blob = text instanceof Blob ? text : new Blob([text], {type});
    const anchor = make("a", {href: URL.createObjectURL(blob), download: name});
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
    root.dataset.saved = name;
    window.headstartSaved = text;
  }

  async function png(mm) {
    const size = exported(mm);
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(chart(size));
    await image.decode();
    const scale = mm === 0 ? 2 : 300 / 25.4 / 4;
    const canvas = make("canvas", {width: Math.round(size.width * scale), height: Math.round(size.height * scale)});
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(about.name + "-" + tab + ".png", "image/png", blob), "image/png");
    draw();
  }

  const cell = (text) => (/[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const plain = (x) => (Number.isNaN(x) ? "" : x === Infinity ? "inf" : x === -Infinity ? "-inf" : String(x));

  function csv() {
    const rows = [["measure", "line", "day", "n", "p05", "p50", "p95"]];
    linesOf(tab).forEach((line, i) => about.days.forEach((d, at) => {
      if (!Number.isNaN(shown.lines[i].middle[at])) {
        rows.push([tab, cell(line.label), plain(d - about.releaseDay), plain(shown.runs), plain(shown.lines[i].low[at]), plain(shown.lines[i].middle[at]), plain(shown.lines[i].high[at])]);
      }
    }));
    save(about.name + "-" + tab + ".csv", "text/csv", rows.map((row) => row.join(",")).join("\n") + "\n");
  }

  const tables = new Map();
  function table() {
    return new Promise((resolve) => {
      const id = ++tableNumber;
      tables.set(id, resolve);
      desk.postMessage({kind: "table", id, key: keyOf(state)});
    });
  }

  async function runsCsv() {
    const all = await table();
    save(about.name + "-runs.csv", "text/csv", [["replication", ...all.outcomes.map(cell)].join(",")].concat(all.rows.map((row, r) => [r, ...row.map(plain)].join(","))).join("\n") + "\n");
  }

  const bare = (key) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(key) ? key : JSON.stringify(key));
  function block(node, indent) {
    return Object.entries(node).map(([key, x]) => {
      const inside = x !== null && typeof x === "object" && !Array.isArray(x) && Object.keys(x).length > 0;
      return " ".repeat(indent) + bare(key) + ":" + (inside ? "\n" + block(x, indent + 2) : " " + JSON.stringify(x) + "\n");
    }).join("");
  }

  function nested(changes, into) {
    for (const [path, x] of Object.entries(changes)) {
      const keys = path.split(".");
      let node = into;
      for (const key of keys.slice(0, -1)) {
        if (node[key] === null || typeof node[key] !== "object") {
          node[key] = {};
        }
        node = node[key];
      }
      node[keys[keys.length - 1]] = x;
    }
    return into;
  }

  /* The state as an experiment: what a scenario can change stands in a scenario of its own, what was drawn is fixed for all. */
  function yaml() {
    const own = {};
    const fixed = {};
    for (const [path, x] of Object.entries(state.changes)) {
      (about.drawn[path] ? fixed : own)[path] = x;
    }
    const scenario = nested(own, structuredClone(about.differences[state.scenario]));
    const file = {
      extends: about.file,
      name: about.name + "-what-if",
      title: about.title + ": what if",
    };
    if (Object.keys(fixed).length > 0) {
      file.posterior = Object.fromEntries(Object.keys(fixed).map((path) => [path, null]));
    }
    return "# What was explored, " + (changeWords().join(", ") || "nothing changed") .replaceAll("\n", " ") + ". Simulation, not observation.\n# Put this file beside " + about.file.replaceAll("\n", " ") + ", then: headstart run " + about.name + "-what-if.yaml\n" + block(nested(fixed, Object.assign(file, {scenarios: {what_if: scenario}})), 0);
  }

  const quoted = (text) => (/^[A-Za-z0-9_.\/=:+-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'");
  function command() {
    if (Object.keys(state.changes).some((path) => about.drawn[path])) {
      return "headstart run " + about.name + "-what-if.yaml      (save it as YAML first: a value that every run draws is fixed)";
    }
    return "headstart run " + quoted(about.path) + " --scenario " + quoted(state.scenario) + Object.entries(state.changes).map(([path, x]) => " --set " + quoted("scenarios." + state.scenario + "." + path + "=" + x)).join("");
  }

  /* ---- Begin ---- */
  frame();
  fromAddress();
  controls();
  say();
  hire();
  start.begin(players).catch((e) => {
    broken = String(e.message || e);
    say();
  });
  /* Runs that were ever played: of the state as it is, and of others. */
  const count = () => ({last: runsOf(keyOf(state)), others: total - runsOf(keyOf(state))});
  return {state: () => state, played: count, go, undo, yaml, command, table, shown: () => shown, numbers: () => shown && shown.numbers};
}
