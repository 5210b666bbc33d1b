/* Within another page the simulator waits until a reader comes to it, or a link leads to a state of it. */
(function () {
  const root = document.getElementById("headstart-explore");
  let started = false;
  async function begin() {
    if (started) {
      return;
    }
    started = true;
    seen.disconnect();
    const script = document.createElement("script");
    script.textContent = await headstartUnpacked("hs-explore");
    document.head.append(script);
    await headstartStart("headstart-explore", false);
  }
  const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && begin());
  if (!window.DecompressionStream) {
    return;
  }
  document.getElementById("try-it").hidden = false;
  seen.observe(root);
  root.addEventListener("focusin", begin);
  if (location.hash.startsWith("#try=")) {
    root.scrollIntoView();
    begin();
  }
})();
