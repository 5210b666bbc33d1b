/* Folds the method, and on a narrow screen whatever is not read first; unpacks the library and the data, then makes the figures live. */
(async function () {
  function fold(element, title) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = title;
    element.before(details);
    details.append(summary, element);
    details.addEventListener("toggle", () => window.dispatchEvent(new Event("resize")));
  }

  /** One figure of a section stands open, the others and long tables below their names. */
  function foldMost() {
    document.querySelectorAll("main > section").forEach((section) => {
      Array.from(section.querySelectorAll(":scope > figure")).slice(1).forEach((figure) => fold(figure, figure.querySelector("h3").textContent));
      section.querySelectorAll(":scope > .scroll").forEach((table) => fold(table, "The table"));
    });
    document.querySelectorAll(".range .scroll").forEach((table) => fold(table, "From where to where each number goes"));
    document.querySelectorAll("#explorer-live").forEach((explorer) => fold(explorer, "Every measure over time"));
    document.querySelectorAll(".doubts ul").forEach((doubts) => fold(doubts, doubts.children.length + " doubts that the program has itself"));
  }

  document.querySelectorAll("#method ~ p").forEach((paragraph) => fold(paragraph, "How it was made"));
  if (window.matchMedia("(max-width: 480px)").matches) {
    foldMost();
  }

  async function unpacked(id) {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent.trim()), (c) => c.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  if (!window.DecompressionStream) {
    return;
  }
  const library = document.createElement("script");
  library.textContent = await unpacked("live-library");
  document.head.append(library);
  const all = JSON.parse(await unpacked("live-data"));
  live.columns = all.columns;
  live.data = all.data;
  if (live.data.explorer) {
    live.explorer = live.explore(live.data.explorer);
  }
  live.data.figures.forEach(live.place);
  live.follow(location.hash);
  window.headstart = live;
})();
