"use strict";
/* Tables: sorted by a click on a heading, copied as tab-separated values. */
(function () {
  /** A number for sorting; what lies beyond the horizon is the largest, a blank the smallest. */
  function value(text) {
    const plain = text.trim().replace(/,/g, "");
    if (plain === "" || plain === "–") {
      return -Infinity;
    }
    if (plain.startsWith("> horizon")) {
      return Infinity;
    }
    if (plain.startsWith("-∞")) {
      return -Number.MAX_VALUE;
    }
    const number = plain.replace(/^[<>] */, "").match(/^[-+]?[0-9]*\.?[0-9]+(e[-+]?[0-9]+)?/i);
    return number ? Number(number[0]) : NaN;
  }

  /** A dash is no value, and stands last whichever way the others stand. */
  function isBlank(text) {
    return text.trim() === "" || text.trim() === "–";
  }

  function compared(a, b) {
    const x = value(a);
    const y = value(b);
    if (isNaN(x) || isNaN(y)) {
      return isNaN(x) && isNaN(y) ? a.localeCompare(b) : isNaN(x) ? 1 : -1;
    }
    return x === y ? 0 : x < y ? -1 : 1;
  }

  function sortable(table) {
    const body = table.tBodies[0];
    table.querySelectorAll("thead th").forEach((cell, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = cell.textContent;
      cell.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = cell.getAttribute("aria-sort") === "ascending";
        const key = (row) => row.cells[index].textContent;
        const order = (a, b) => isBlank(key(a)) - isBlank(key(b)) || compared(key(a), key(b)) * (down ? -1 : 1);
        body.append(...Array.from(body.rows).sort(order));
        table.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      });
    });
  }

  function tsv(table) {
    return Array.from(table.rows)
      .map((row) => Array.from(row.cells).map((cell) => cell.textContent.trim()).join("\t"))
      .join("\n") + "\n";
  }

  /** The clipboard, or, where a page from disk may not use it, a selection that is copied. */
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  document.querySelectorAll("table.data").forEach((table) => {
    const original = tsv(table);
    if (table.classList.contains("sortable")) {
      sortable(table);
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "copy table";
    button.addEventListener("click", async () => {
      await copied(tsv(table));
      button.textContent = "copied " + table.tBodies[0].rows.length + " rows";
    });
    table.closest(".scroll").before(button);
    table.dataset.columns = String(original.split("\n")[0].split("\t").length);
  });
  /** Sentences are copied as they would be quoted. */
  document.querySelectorAll(".findings li, h1").forEach((said) => {
    const text = said.textContent.trim().replace(/\s+/g, " ");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-sentence";
    button.textContent = "copy";
    button.setAttribute("aria-label", "copy sentence: " + text.slice(0, 60));
    button.addEventListener("click", async () => {
      await copied(/[.?!]$/.test(text) ? text : text + ".");
      button.textContent = "copied";
    });
    // A heading that holds a button would be read out with it.
    if (said.tagName === "H1") {
      button.textContent = "copy headline";
      document.querySelector(".basis").append(button);
    } else {
      said.append(button);
    }
  });

  /** What a link leads to is opened first. */
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details");
    if (folded && !folded.open) {
      folded.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  window.headstartTables = { tsv: tsv, compared: compared };
})();
