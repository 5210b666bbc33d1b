/* Unpacks the library and the data, then makes the figures live. */
(async function () {
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
