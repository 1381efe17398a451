// Words that a reader marks in a clause become the quote of an input. Without this script the form has a field for them.
"use strict";
(() => {
  const bar = document.getElementById("marked");
  if (!bar) return;
  const link = bar.querySelector("a");
  const shown = bar.querySelector("q");
  const clauseOf = (node) => {
    const element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
    const words = element && element.closest(".words[data-clause]");
    return words || null;
  };
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection && !selection.isCollapsed ? clauseOf(selection.anchorNode) : null;
    const quote = words ? selection.toString().trim().replace(/\s+/g, " ") : "";
    const fits = quote !== "" && clauseOf(selection.focusNode) === words && quote.length <= 1000;
    if (!fits) {
      // Whoever has reached the link by keyboard keeps it until it is followed or left.
      if (!bar.contains(document.activeElement)) bar.hidden = true;
      return;
    }
    const address = new URL(link.href);
    address.searchParams.set("clause", words.dataset.clause);
    address.searchParams.set("quote", quote);
    link.href = address.href;
    shown.textContent = quote.length > 80 ? quote.slice(0, 76) + " …" : quote;
    bar.hidden = false;
  });
})();
