/* All curves of a study, one measure of one subject at a time. */
live.explore = function (data) {
  const section = document.getElementById("explorer");
  const box = document.getElementById("explorer-live");
  const days = data.lastDay - data.firstDay + 1;
  const shown = { measure: Math.max(0, data.measures.findIndex((measure) => measure.key === "software_gap")), subject: 0 };
  live.columns.push(Array.from({ length: days }, (none, i) => data.firstDay + i).join(","));
  const x = live.columns.length - 1;

  function chart() {
    const measure = data.measures[shown.measure];
    const subject = measure.subjects[shown.subject];
    const gap = measure.key.endsWith("gap");
    return {
      columns: 1,
      panels: [{
        title: measure.label + ": " + subject.label,
        note: "line: median; band: central 90 % of " + data.n.toLocaleString("en-US") + " runs",
        x: { label: "days from release", low: data.firstDay, high: data.lastDay, logarithmic: false },
        y: { label: measure.unit, low: gap ? -1.25 : null, high: gap ? 1.02 : null, logarithmic: false },
        verticals: [data.releaseDay],
        horizontals: [],
        lines: subject.curves.flatMap((curve, s) => (curve.length ? [{ label: data.scenarios[s], style: s, x: x, y: curve[0], low: curve[1], high: curve[2] }] : [])),
      }],
    };
  }

  function view() {
    return { ...live.kinds.panels(chart(), "curves"), scales: true };
  }

  section.hidden = false;
  const subjects = live.select("of", data.measures[shown.measure].subjects.map((subject) => subject.label), 0, (chosen) => { shown.subject = chosen; show(); });
  const measures = live.select("measure", data.measures.map((measure) => measure.label), shown.measure, (chosen) => {
    shown.measure = chosen;
    shown.subject = 0;
    const fresh = live.select("of", data.measures[chosen].subjects.map((subject) => subject.label), 0, () => {});
    subjects.querySelector("select").replaceChildren(...fresh.querySelector("select").children);
    show();
  });
  measures.querySelector("select").id = "explorer-measure";
  subjects.querySelector("select").id = "explorer-subject";
  const choice = { ...view() };
  const mounted = live.mount(box, choice, "curves", [live.element("div", { class: "controls" }, measures, subjects)]);

  /** The controls keep their view; what it shows is another chart. */
  function show() {
    Object.assign(choice, view());
    mounted.renew();
  }
  return mounted;
};
