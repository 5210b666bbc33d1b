/* Within another page the simulator waits until a reader opens it, or a link leads to a state of it. */
(function () {
  const root = document.getElementById("headstart-explore");
  let started = false;
  async function begin() {
    if (started) {
      return;
    }
    started = true;
    const script = document.createElement("script");
    script.textContent = await headstartUnpacked("hs-explore");
    document.head.append(script);
    await headstartStart("headstart-explore", false);
  }
  if (!window.DecompressionStream) {
    return;
  }
  document.getElementById("try-it").hidden = false;
  const fold = document.getElementById("try-here");
  fold.addEventListener("toggle", () => fold.open && begin());
  if (location.hash.startsWith("#try=")) {
    fold.open = true;
    root.scrollIntoView();
    begin();
  }
})();
