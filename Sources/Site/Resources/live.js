// Makes the page of a live session follow by itself. Everything on it works without this script.
(() => {
  "use strict";
  const floor = document.getElementById("floor");
  if (!floor) return;
  document.getElementById("plain")?.remove();
  const find = (id) => document.getElementById(id);
  const show = (id, on) => { const box = find(id); if (box) box.hidden = !on; };

  // The reader's own part is fetched again when the queue or the question to the room has changed, unless they write in it.
  let asks = floor.firstElementChild?.dataset.asks, stale = false;
  const isWriting = (own) => [...own.querySelectorAll("textarea, input[type=text]")].some((field) => field.value !== field.defaultValue)
    || own.contains(document.activeElement);
  async function renew() {
    const own = find("own");
    if (!own || !own.querySelector("form")) return;
    if (isWriting(own)) { stale = true; return; }
    stale = false;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const fresh = page.getElementById("own");
      if (fresh && !isWriting(own)) { own.replaceChildren(...fresh.childNodes); keep(); }
    } catch { stale = true; }
  }
  document.addEventListener("focusout", () => setTimeout(() => { if (stale) renew(); }, 300));

  const stream = new EventSource(floor.dataset.stream);
  stream.addEventListener("floor", (event) => {
    floor.innerHTML = event.data;
    if (floor.firstElementChild?.dataset.over) stream.close();
    setClock();
    tick();
    const now = floor.firstElementChild?.dataset.asks;
    // Spread over two seconds: thousands may follow.
    if (now !== asks) setTimeout(renew, find("own")?.querySelector(".lead") ? 0 : Math.random() * 2000);
    asks = now;
  });
  stream.onopen = () => show("lost", false);
  stream.onerror = () => show("lost", true);

  // The clock of the process may run ahead of this machine's.
  let ahead = 0;
  function setClock() {
    const now = floor.firstElementChild?.dataset.now;
    if (now) ahead = Number(now) - Math.floor(Date.now() / 1000);
  }
  function tick() {
    for (const timer of floor.querySelectorAll("[data-until]")) {
      const left = Number(timer.dataset.until) - ahead - Math.floor(Date.now() / 1000);
      timer.textContent = (left < 0 ? "−" : "") + Math.floor(Math.abs(left) / 60) + ":" + String(Math.abs(left) % 60).padStart(2, "0");
      timer.classList.toggle("over", left < 0);
    }
  }
  setClock();
  tick();
  setInterval(tick, 1000);

  // Notes: what is written stays in this browser until the server has it.
  function keep() {
    const box = document.querySelector("[data-keep]");
    if (!box || box.dataset.kept) return;
    box.dataset.kept = "yes";
    const key = "convene " + box.dataset.keep, form = box.querySelector("form"), text = form.querySelector("textarea");
    try { text.value = text.value || localStorage.getItem(key) || ""; } catch { return; }
    text.addEventListener("input", () => localStorage.setItem(key, text.value));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const sent = text.value, mark = form.querySelector("[name=mark]");
      // A note that is sent again after a failure keeps its mark, so that it is not kept twice; another one has its own.
      if (box.dataset.sent !== sent) mark.value = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
      box.dataset.sent = sent;
      try {
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        // Whoever is not signed in any more is led elsewhere, and nothing was kept.
        if (!answer.ok || new URL(answer.url).pathname !== location.pathname) throw new Error(answer.status);
        box.dataset.sent = "";
        if (text.value === sent) { text.value = ""; localStorage.removeItem(key); }
        show("unsaved", false);
      } catch { show("unsaved", true); setTimeout(() => { if (text.value) form.requestSubmit(); }, 5000); }
    });
  }
  keep();
})();
