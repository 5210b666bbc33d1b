/* Unpacks the simulator and the study, which are part of this file, and gives them to workers. */
/* Five of 85 letters are four bytes; the digit before them says how many bytes were added at the end. */
function headstartFours(text) {
  const values = new Uint8Array(128);
  for (let letter = 33, value = 0; letter < 126; letter++) {
    if (!"\"&'<>\\`#".includes(String.fromCharCode(letter))) {
      values[letter] = value++;
    }
  }
  const fours = new DataView(new ArrayBuffer(((text.length - 1) / 5) * 4));
  for (let i = 1, to = 0; i < text.length; i += 5, to += 4) {
    let four = 0;
    for (let k = 0; k < 5; k++) {
      four = four * 85 + values[text.charCodeAt(i + k)];
    }
    fours.setUint32(to, four);
  }
  return new Uint8Array(fours.buffer, 0, fours.byteLength - Number(text[0]));
}

async function headstartBytes(part) {
  const packed = headstartFours(document.getElementById(part).textContent);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function headstartUnpacked(part) {
  return new TextDecoder().decode(await headstartBytes(part));
}

async function headstartStart(id, ownsAddress) {
  const root = document.getElementById(id);
  const unpacked = headstartBytes;
  const text = headstartUnpacked;
  const worker = (...scripts) => {
    const address = URL.createObjectURL(new Blob(scripts, {type: "text/javascript"}));
    return new Worker(address);
  };

  /* A module with one type of the garbage-collected kind, and with exceptions: what the simulator's needs. */
  function knowsGarbageCollection() {
    try {
      return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0])) && typeof WebAssembly.Tag === "function";
    } catch (e) {
      return false;
    }
  }

  try {
    const [about, tree, desk, player] = await Promise.all([text("hs-about"), text("hs-tree"), text("hs-desk"), text("hs-player")]);
    const known = JSON.parse(about);
    known.tree = JSON.parse(tree);
    const asked = new URLSearchParams(location.search).get("engine");
    const native = asked !== "javascript" && knowsGarbageCollection();
    if (!native && !document.getElementById("hs-js")) {
      throw new Error("It needs WebAssembly with garbage collection (Chromium 119, Firefox 120, Safari 18.2 or later); the page of headstart explore does without.");
    }
    const runtime = native
      ? await text("hs-runtime")
      : "self.headstartEngine = {}; (function (exports, module) {" + (await text("hs-js")) + "})(self.headstartEngine);\n";
    const start = {
      kind: native ? "wasm" : "javascript",
      prefix: ownsAddress ? "" : "try=",
      ownsAddress,
      heading: ownsAddress ? "h2" : "h3",
      desk: () => worker(desk),
      player: () => worker(runtime, ";\n", player),
      begin: async (players) => {
        const wasm = native ? await unpacked("hs-wasm") : null;
        players.forEach((one) => one.postMessage({kind: "begin", study: tree, wasm: wasm && wasm.slice(0), script: "headstartEngine"}));
      },
    };
    window.headstartExplorer = headstartExplore(root, known, start);
  } catch (e) {
    root.dataset.state = "broken";
    const words = document.createElement("p");
    words.textContent = "The simulator does not start in this browser: " + (e.message || e) + " Maybe use a newer one, or the command line.";
    root.append(words);
  }
}
