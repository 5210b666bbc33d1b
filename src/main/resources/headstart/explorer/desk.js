/* A worker that keeps what was played and makes curves and numbers of it, so that the page itself never waits. */
const states = new Map();

function quantile(sorted, p) {
  const n = sorted.length;
  if (n === 0) {
    return NaN;
  }
  const at = p * (n - 1);
  const low = Math.floor(at);
  const a = sorted[low];
  const b = sorted[Math.min(n - 1, low + 1)];
  return a === b ? a : a + (at - low) * (b - a);
}

/* Median, central 90 % and a 95 % interval of the median itself, of what is there; infinities count as large. */
function spread(values, length) {
  const known = values.subarray(0, length).filter((x) => !Number.isNaN(x)).sort();
  const n = known.length;
  const margin = n > 0 ? 0.98 / Math.sqrt(n) : 0;
  return {
    n,
    low: quantile(known, 0.05),
    middle: quantile(known, 0.5),
    high: quantile(known, 0.95),
    sureLow: quantile(known, Math.max(0, 0.5 - margin)),
    sureHigh: quantile(known, Math.min(1, 0.5 + margin)),
  };
}

function best(row, layout, teams, day) {
  let most = 0;
  for (const team of teams) {
    most = Math.max(most, row[layout.curves + team * layout.days + day]);
  }
  return most;
}

function share(row, layout, teams, day) {
  let most = 0;
  let its = 0;
  for (const team of teams) {
    const speed = row[layout.curves + team * layout.days + day];
    if (speed > most) {
      most = speed;
      its = speed / row[layout.roofs + team];
    }
  }
  return its;
}

/* How many days ago the leader first had the laggard's present share of its roof; negative where the laggard leads. */
function behind(row, layout, pair, day, dayOf) {
  const own = share(row, layout, pair.laggard, day);
  const other = share(row, layout, pair.leader, day);
  if (own === 0 && other === 0) {
    return NaN;
  }
  const reached = firstDay(row, layout, pair.leader, own === 0 ? Number.MIN_VALUE : own, dayOf);
  if (reached <= dayOf[day]) {
    return dayOf[day] - reached;
  }
  return firstDay(row, layout, pair.laggard, other === 0 ? Number.MIN_VALUE : other, dayOf) - dayOf[day];
}

function firstDay(row, layout, teams, level, dayOf) {
  for (let d = 0; d < dayOf.length; d++) {
    if (share(row, layout, teams, d) >= level) {
      return dayOf[d];
    }
  }
  return Infinity;
}

const measures = {
  ratio: (rows, layout, line, d) => ratio(best(rows.now, layout, line.laggard, d), best(rows.now, layout, line.leader, d)),
  harm: (rows, layout, line, d) => ratio(best(rows.now, layout, line.teams, d), best(rows.base, layout, line.teams, d)),
  share: (rows, layout, line, d) => share(rows.now, layout, line.teams, d),
  tokens: (rows, layout, line, d) => best(rows.now, layout, line.teams, d),
  behind: (rows, layout, line, d, days) => behind(rows.now, layout, line, d, days),
  day: (rows, layout, line, d) => {
    const plain = best(rows.now, layout, line.teams, d);
    return plain > 0 ? (best(rows.more, layout, line.teams, d) / plain - 1) / rows.extra : NaN;
  },
};

function ratio(a, b) {
  if (a === 0 && b === 0) {
    return NaN;
  }
  return b === 0 ? Infinity : a / b;
}

/* The curves of a tab: by line, on each day of the window, the spread over the runs that all states in question have played. */
function* curves(asked, now, base, more, runs) {
  const measure = measures[asked.measure];
  const column = new Float64Array(runs);
  const lines = [];
  for (const line of asked.lines) {
    const low = [];
    const middle = [];
    const high = [];
    for (let d = 0; d < asked.days.length; d++) {
      if (asked.days[d] < asked.window[0] || asked.days[d] > asked.window[1]) {
        low.push(NaN);
        middle.push(NaN);
        high.push(NaN);
        continue;
      }
      for (let r = 0; r < runs; r++) {
        const rows = {now: now.rows[r], base: base && base.rows[r], more: more && more.rows[r], extra: asked.extra};
        column[r] = measure(rows, asked.layout, line, d, asked.days);
      }
      const all = spread(column, runs);
      low.push(all.low);
      middle.push(all.middle);
      high.push(all.high);
      yield;
    }
    lines.push({low, middle, high});
  }
  return lines;
}

function contiguous(state) {
  let runs = 0;
  while (state && state.rows[runs]) {
    runs++;
  }
  return runs;
}

function numbers(asked, now, base, runs) {
  const column = new Float64Array(runs);
  const of = (f) => {
    for (let r = 0; r < runs; r++) {
      column[r] = f(r);
    }
    return spread(column, runs);
  };
  const outcome = (header) => {
    const at = now.outcomes.indexOf(header);
    return at < 0 ? null : of((r) => now.rows[r][at]);
  };
  const found = {};
  const pair = asked.pair;
  if (pair) {
    found.day0 = of((r) => ratio(best(now.rows[r], asked.layout, pair.laggard, asked.release), best(now.rows[r], asked.layout, pair.leader, asked.release)));
    /* The lasting time is told where the study measures it, as its report does. */
    const lasting = outcome(pair.name + ".level_for_good");
    found.forGood = lasting !== null;
    found.parity = lasting || outcome(pair.name + ".days_to_parity");
    found.software = outcome(pair.name + ".level_for_good_in_software") || outcome(pair.name + ".days_to_software_parity");
  }
  found.share = of((r) => share(now.rows[r], asked.layout, asked.subject, asked.release));
  const served = now.outcomes.indexOf(asked.served);
  if (base && served >= 0) {
    found.lost = of((r) => 1 - now.rows[r][served] / base.rows[r][served]);
  }
  return found;
}

/* Step by step, so that newer questions can take its place. */
function* view(asked) {
  const now = states.get(asked.now);
  const base = states.get(asked.base);
  const more = asked.more ? states.get(asked.more) : null;
  const needed = [now];
  if (asked.measure === "harm") {
    needed.push(base);
  }
  if (asked.measure === "day") {
    needed.push(more);
  }
  const runs = Math.min(...needed.map(contiguous));
  if (!now || runs < 2) {
    return null;
  }
  const withBase = base && contiguous(base) >= 2 ? base : null;
  return {
    runs,
    lines: yield* curves(asked, now, base, more, runs),
    numbers: numbers(asked, now, withBase, withBase ? Math.min(contiguous(now), contiguous(withBase)) : runs),
  };
}

/* By role, what is being looked at and what is to be looked at next: a state before its ghost, and the newest question before older ones. */
const ROLES = ["now", "ghost"];
const SLICE_MS = 4;
const looking = new Map();
const waiting = new Map();
const channel = new MessageChannel();
let turning = false;

function turn() {
  turning = false;
  const role = ROLES.find((one) => looking.has(one) || waiting.has(one));
  if (!role) {
    return;
  }
  if (!looking.has(role)) {
    looking.set(role, {asked: waiting.get(role), steps: view(waiting.get(role))});
    waiting.delete(role);
  }
  const {asked, steps} = looking.get(role);
  const until = performance.now() + SLICE_MS;
  let step = steps.next();
  while (!step.done && performance.now() < until) {
    step = steps.next();
  }
  if (step.done) {
    looking.delete(role);
    postMessage({kind: "view", role, key: asked.now, tab: asked.tab, seen: step.value});
  }
  turnLater();
}

function turnLater() {
  if (!turning) {
    turning = true;
    channel.port2.postMessage(0);
  }
}

channel.port1.onmessage = turn;

/* What is looked at for another state, nobody waits for any more. */
function ask(question) {
  const begun = looking.get(question.role);
  if (begun && begun.asked.now !== question.now) {
    looking.delete(question.role);
  }
  waiting.set(question.role, question);
  turnLater();
}

onmessage = (event) => {
  const message = event.data;
  if (message.kind === "played") {
    let state = states.get(message.key);
    if (!state) {
      state = {rows: [], outcomes: message.outcomes};
      states.set(message.key, state);
    }
    for (let r = message.from; r < message.to; r++) {
      const at = (r - message.from) * message.width;
      state.rows[r] = message.values.subarray(at, at + message.width);
    }
  } else if (message.kind === "keep") {
    for (const key of [...states.keys()]) {
      if (!message.keys.includes(key)) {
        states.delete(key);
      }
    }
  } else if (message.kind === "table") {
    const state = states.get(message.key);
    postMessage({kind: "table", id: message.id, outcomes: state.outcomes, rows: state.rows.map((row) => Array.from(row.subarray(0, state.outcomes.length)))});
  } else {
    ask(message);
  }
};
