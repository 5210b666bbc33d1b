/* A worker that holds the simulator and plays runs, a slice at a time, so that newer work can take its place. */
let engine;
let queue = [];
let busy = false;
const prepared = new Map();
const MOST_PREPARED = 8;
const SLICE_MS = 4;

/* A turn for what has come meanwhile: a task where the browser knows tasks, as a message goes by way of its other threads. */
const channel = new MessageChannel();
let next = () => {};
channel.port1.onmessage = () => next();
function breath() {
  return self.scheduler && scheduler.postTask
    ? scheduler.postTask(() => {})
    : new Promise((resolve) => {
      next = resolve;
      channel.port2.postMessage(0);
    });
}

async function begin(parts) {
  if (parts.wasm) {
    engine = (await TeaVM.wasmGC.load(parts.wasm)).exports;
    engine.main([]);
  } else {
    engine = self[parts.script];
    engine.main([]);
  }
  engine.load(parts.study);
}

/* The state on this worker: made when first asked for, the one unused longest is given up. */
function state(task) {
  const known = prepared.get(task.key);
  prepared.delete(task.key);
  if (known) {
    prepared.set(task.key, known);
    return known;
  }
  const made = JSON.parse(engine.prepare(JSON.stringify(task.request)));
  prepared.set(task.key, made);
  if (prepared.size > MOST_PREPARED) {
    const [oldest, given] = prepared.entries().next().value;
    prepared.delete(oldest);
    if (!given.fault) {
      engine.forget(given.state);
    }
  }
  return made;
}

async function work() {
  busy = true;
  while (queue.length > 0) {
    const task = queue.shift();
    try {
      await play(task);
    } catch (e) {
      postMessage({kind: "fault", key: task.key, job: task.job, message: String(e.message || e)});
    }
  }
  busy = false;
}

async function play(task) {
  const made = state(task);
  if (made.fault) {
    postMessage({kind: "fault", key: task.key, job: task.job, message: made.fault});
    return;
  }
  let width = 0;
  let values = null;
  let until = performance.now() + SLICE_MS;
  for (let run = task.from; run < task.to; run++) {
    const length = engine.play(made.state, run);
    if (length < 0) {
      postMessage({kind: "fault", key: task.key, job: task.job, message: engine.message()});
      return;
    }
    if (!values) {
      width = length;
      values = new Float64Array(width * (task.to - task.from));
    }
    const at = width * (run - task.from);
    for (let i = 0; i < width; i++) {
      values[at + i] = engine.value(i);
    }
    if (performance.now() > until) {
      await breath();
      until = performance.now() + SLICE_MS;
      if (task.stale) {
        postMessage({kind: "stopped", key: task.key, job: task.job});
        return;
      }
    }
  }
  const played = {kind: "played", key: task.key, job: task.job, from: task.from, to: task.to, width, outcomes: made.outcomes, values};
  postMessage(played, [values.buffer]);
}

let current = [];
onmessage = async (event) => {
  const message = event.data;
  if (message.kind === "begin") {
    try {
      await begin(message);
      postMessage({kind: "ready"});
    } catch (e) {
      postMessage({kind: "broken", message: String(e.message || e)});
    }
  } else if (message.kind === "cancel") {
    current.forEach((task) => {
      task.stale = !message.keep.includes(task.key);
    });
    queue = queue.filter((task) => !task.stale);
  } else {
    current = current.filter((task) => queue.includes(task)).concat(message);
    queue.push(message);
    if (!busy) {
      work();
    }
  }
};
