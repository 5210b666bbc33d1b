/* All curves of a study, one measure of one subject at a time. The selects show what is drawn. */
live.explore = function (data) {
  const section = document.getElementById("explorer");
  const box = document.getElementById("explorer-live");
  const caption = document.getElementById("explorer-caption");
  const days = data.lastDay - data.firstDay + 1;
  const shown = { measure: Math.max(0, data.measures.findIndex((measure) => measure.key === "software_gap")), subject: 0 };
  live.columns.push(Array.from({ length: days }, (none, i) => data.firstDay + i).join(","));
  const x = live.columns.length - 1;
  const turned = new Map();
  const MOST_BANDS = 2;

  function measure() {
    return data.measures[shown.measure];
  }

  function subject() {
    return measure().subjects[shown.subject];
  }

  /** Bands of more than two scenarios would hide each other. */
  function isBanded(scenario) {
    return data.scenarios.length <= MOST_BANDS || scenario === data.main || scenario === data.baseline;
  }

  /** Gaps are drawn as ratios. */
  function isGap() {
    return measure().key === "gap" || measure().key === "software_gap";
  }

  /** A column of gaps, 1 - P_B / P_A, as ratios P_B / P_A; blank while B has nothing. */
  function ratios(place) {
    if (!turned.has(place)) {
      live.columns.push(live.column(place).map((gap) => (gap === null || gap >= 1 ? "" : 1 - gap)).join(","));
      turned.set(place, live.columns.length - 1);
    }
    return turned.get(place);
  }

  function role(scenario) {
    return scenario === data.main ? "MAIN" : scenario === data.baseline ? "BASELINE" : "OTHER";
  }

  function lines() {
    return subject().curves.flatMap((curve, s) => {
      if (!curve.length) {
        return [];
      }
      // The highest gap is the lowest ratio.
      const [y, low, high] = isGap() ? [ratios(curve[0]), ratios(curve[2]), ratios(curve[1])] : curve;
      const line = { label: data.scenarios[s], style: s, role: role(s), form: "LINE", x: x, y: y };
      return [isBanded(s) ? { ...line, low: low, high: high } : line];
    });
  }

  function chart() {
    return {
      columns: 1,
      panels: [{
        title: measure().label + ": " + subject().label,
        note: "",
        x: { label: "days from release", low: data.firstDay, high: data.lastDay, kind: "DAYS", words: [] },
        y: { label: isGap() ? "laggard over leader" : measure().unit, low: null, high: null, kind: isGap() ? "RATIO" : "LINEAR", words: [] },
        verticals: [{ at: data.releaseDay, label: "" }],
        horizontals: isGap() ? [{ at: 1, label: "level" }] : [],
        lines: lines(),
      }],
    };
  }

  /** A logarithmic scale is offered only where nothing is below 0. */
  function isPositive() {
    return subject().curves.every((curve) => curve.every((column) => live.column(column).every((value) => value === null || value >= 0)));
  }

  function view() {
    return { ...live.kinds.panels(chart(), "curves"), scales: !isGap() && isPositive() };
  }

  function say() {
    const banded = data.scenarios.filter((name, s) => isBanded(s) && subject().curves[s].length);
    caption.textContent = measure().label + " of " + subject().label + ". Lines: medians of " + data.n.toLocaleString("en-US") + " runs; band: central 90 % of the runs, for " + banded.join(" and ") + ". The names above the plot switch scenarios on and off. Control and wheel zoom, as do the two days.";
  }

  function fill(select) {
    select.replaceChildren(...measure().subjects.map((each, i) => live.element("option", { value: i }, each.label)));
    select.value = String(shown.subject);
  }

  section.hidden = false;
  const subjects = live.select("of", measure().subjects.map((each) => each.label), shown.subject, (chosen) => { shown.subject = chosen; show(); });
  const measures = live.select("measure", data.measures.map((each) => each.label), shown.measure, (chosen) => {
    const keys = subject().keys;
    shown.measure = chosen;
    // The same subject stays, or whoever belongs to it, where the measure has it.
    const same = (wanted) => measure().subjects.findIndex((each) => each.keys[0] === wanted);
    const kept = keys.map(same).find((place) => place >= 0);
    const part = measure().subjects.findIndex((each) => each.keys.some((key) => keys.includes(key)));
    shown.subject = kept ?? Math.max(0, part);
    fill(subjects.querySelector("select"));
    show();
  });
  measures.querySelector("select").id = "explorer-measure";
  subjects.querySelector("select").id = "explorer-subject";
  const scale = () => box.querySelectorAll(".controls select")[2];
  const choice = { ...view(), scales: true };
  const mounted = live.mount(box, choice, "curves", [live.element("div", { class: "controls" }, measures, subjects)]);

  /** The controls keep their view; what it shows is another chart. */
  function show() {
    Object.assign(choice, view());
    const logarithmic = scale();
    logarithmic.disabled = !choice.scales;
    if (logarithmic.disabled) {
      logarithmic.value = "0";
      mounted.state.log = false;
    }
    say();
    mounted.renew();
  }
  show();
  return mounted;
};
