// Makes the page of a live session follow by itself. Everything on it works without this script.
(() => {
  "use strict";
  const floor = document.getElementById("floor");
  if (!floor) return;
  document.getElementById("plain")?.remove();
  const find = (id) => document.getElementById(id);
  const show = (id, on) => { const box = find(id); if (box) box.hidden = !on; };
  const isOver = () => Boolean(floor.firstElementChild?.dataset.over);
  const read = (html) => new DOMParser().parseFromString(html, "text/html");
  async function page() {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout?.(20000) });
    if (!answer.ok) throw new Error(answer.status);
    return read(await answer.text());
  }

  // The reader's own part is fetched again when what anybody can do has changed, unless they write in it.
  let asks = floor.firstElementChild?.dataset.asks, stale = false, round = 0, retry;
  const isWriting = (own) => [...own.querySelectorAll("textarea, input[type=text]")].some((field) => field.value !== field.defaultValue)
    || own.contains(document.activeElement);
  async function renew() {
    const own = find("own");
    if (!own || !(own.dataset.person || isOver())) return;
    if (isWriting(own)) { stale = true; return; }
    stale = false;
    clearTimeout(retry);
    // Answers come in any order: only that to the latest question is taken.
    const mine = ++round;
    try {
      const fresh = (await page()).getElementById("own");
      if (!fresh || mine !== round) return;
      if (isWriting(own)) stale = true; else { carry(own, fresh); own.replaceChildren(...fresh.childNodes); keep(); tick(); }
    } catch {
      if (mine !== round) return;
      stale = true;
      retry = setTimeout(renew, 5000 + Math.random() * 5000);
    }
  }
  // What was chosen or opened stays so in what takes its place. A tapped control has no focus everywhere.
  function carry(old, fresh) {
    for (const box of old.querySelectorAll("input[id]:checked, details[id][open]")) {
      const twin = fresh.querySelector("#" + CSS.escape(box.id));
      if (twin) twin[box.open ? "open" : "checked"] = true;
    }
  }
  document.addEventListener("focusout", () => setTimeout(() => { if (stale) renew(); }, 300));

  function put(html) {
    const fresh = read(html).body, seat = floor.contains(document.activeElement) && document.activeElement;
    const box = seat && (seat.id ? seat : seat.closest("summary")?.parentNode);
    carry(floor, fresh);
    floor.replaceChildren(...fresh.childNodes);
    // Whoever goes through the floor by keyboard goes on from the same place.
    const place = box?.id && find(box.id);
    if (place) (box === seat ? place : place.querySelector("summary"))?.focus({ preventScroll: true });
    setClock();
    tick();
    const now = floor.firstElementChild?.dataset.asks;
    // Spread over two seconds: thousands may follow.
    if (now !== asks) setTimeout(renew, find("own")?.querySelector(".lead") ? 0 : Math.random() * 2000);
    asks = now;
  }

  let stream, heard = Date.now(), later;
  function follow() {
    if (isOver()) return;
    const source = stream = new EventSource(floor.dataset.stream);
    const hear = () => { heard = Date.now(); };
    hear();
    source.addEventListener("floor", (event) => { hear(); put(event.data); if (isOver()) source.close(); });
    source.addEventListener("pulse", hear);
    source.onopen = () => { hear(); show("lost", false); if (stale) renew(); };
    source.onerror = () => { show("lost", true); if (source.readyState === EventSource.CLOSED) lookLater(); };
  }
  // Any answer that is no stream closes one for good: the session may be over, or a proxy speak for a server that starts again.
  function lookLater() {
    clearTimeout(later);
    later = setTimeout(look, 5000 + Math.random() * 10000);
  }
  async function look() {
    try {
      const fresh = (await page()).getElementById("floor");
      if (!fresh) throw new Error("no floor");
      put(fresh.innerHTML);
      show("lost", false);
      follow();
    } catch { lookLater(); }
  }
  // A line can be dead without anybody being told: every fifteen seconds there is a pulse at least.
  function listen() {
    if (isOver() || Date.now() - heard < 45000) return;
    heard = Date.now();
    show("lost", true);
    stream?.close();
    lookLater();
  }

  // The clock of the process may run ahead of this machine's.
  let ahead = 0;
  function setClock() {
    const now = floor.firstElementChild?.dataset.now;
    if (now) ahead = Number(now) - Math.floor(Date.now() / 1000);
  }
  function tick() {
    for (const timer of document.querySelectorAll("[data-until]")) {
      const left = Number(timer.dataset.until) - ahead - Math.floor(Date.now() / 1000);
      timer.textContent = (left < 0 ? "−" : "") + Math.floor(Math.abs(left) / 60) + ":" + String(Math.abs(left) % 60).padStart(2, "0");
      timer.classList.toggle("over", left < 0);
    }
  }

  // Notes: what is being written stays in this browser, and what was handed in waits here until the server has it.
  let key, waiting, isLate = false, isSending = false, again;
  const store = (name, text) => { try { text ? localStorage.setItem(name, text) : localStorage.removeItem(name); } catch { } };
  const stored = (name) => { try { return localStorage.getItem(name) || ""; } catch { return ""; } };
  const storeWaiting = () => store(key + " sent", waiting.length ? JSON.stringify(waiting) : "");
  const noteBox = () => document.querySelector("[data-keep]");
  function keep() {
    const box = noteBox();
    if (!box || box.dataset.kept) return;
    box.dataset.kept = "yes";
    key = "convene " + box.dataset.keep;
    if (!waiting) {
      try { waiting = JSON.parse(stored(key + " sent") || "[]"); } catch { waiting = []; }
      isLate = waiting.length > 0;
    }
    const form = box.querySelector("form"), text = form.querySelector("textarea");
    text.value = text.value || stored(key);
    text.addEventListener("input", () => store(key, text.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show("refused", false);
      // What is sent again after a failure keeps its mark, so that it is not taken twice.
      const mark = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
      const note = { text: text.value, mark };
      waiting.push(note);
      storeWaiting();
      write(text, "");
      // A line can hang for long before anything fails.
      setTimeout(() => { if (waiting.includes(note)) { isLate = true; showWaiting(); } }, 2000);
      showWaiting();
      send();
    });
    showWaiting();
    send();
  }
  function write(text, words) { text.value = words; store(key, words); }
  async function send() {
    clearTimeout(again);
    if (isSending || !waiting.length) return;
    isSending = true;
    const { text, mark } = waiting[0];
    let isLost = false;
    try {
      const form = noteBox().querySelector("form"), fields = new URLSearchParams(new FormData(form));
      fields.set("text", text);
      fields.set("mark", mark);
      const why = await refusal(await fetch(form.action, { method: "POST", body: fields, signal: AbortSignal.timeout?.(20000) }));
      // First back into the field: where there is none any more, the note goes on waiting.
      if (why) giveBack(text, why); else if (isOver()) look();
      waiting.shift();
      storeWaiting();
    } catch { isLost = isLate = true; }
    isSending = false;
    showWaiting();
    if (isLost) again = setTimeout(send, 5000); else if (waiting.length) send();
  }
  addEventListener("beforeunload", (event) => { if (waiting?.length) event.preventDefault(); });
  // Why a note was not taken; nothing if it was. What may go better in a while is thrown.
  async function refusal(answer) {
    if (answer.status >= 500 || [408, 429].includes(answer.status)) throw new Error(answer.status);
    if (answer.ok && new URL(answer.url).pathname === location.pathname) return "";
    if (answer.ok && answer.redirected) return noteBox().dataset.signedOut;
    const told = read(await answer.text());
    return (told.querySelector("#refusal p, .trouble li") || told.querySelector("main h1"))?.textContent || String(answer.status);
  }
  function giveBack(words, why) {
    const box = noteBox(), text = box.querySelector("textarea");
    write(text, [words, text.value].filter(Boolean).join("\n\n"));
    box.querySelector("#refused .why").textContent = why;
    show("refused", true);
  }
  function showWaiting() {
    if (!waiting.length) isLate = false;
    show("unsaved", isLate);
    const list = find("unsaved")?.querySelector("ul");
    list?.replaceChildren(...waiting.map(({ text }) => { const item = document.createElement("li"); item.textContent = text; return item; }));
  }

  setClock();
  tick();
  setInterval(() => { tick(); listen(); }, 1000);
  follow();
  keep();
})();
