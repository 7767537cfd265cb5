// The page can be read without this: it adds the choice of notes, the keys and the copying.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const notes = all("details.note");
  const noteOf = new Map(notes.map((note) => [note.querySelector(".evidence").id, note]));
  const wordsOf = new Map();
  for (const mark of all("mark[data-note]")) {
    const id = mark.dataset.note;
    if (!wordsOf.has(id)) wordsOf.set(id, []);
    wordsOf.get(id).push(mark);
  }
  const itemOf = new Map(all(".findings [data-note]").map((item) => [item.dataset.note, item]));
  const idOf = (note) => note.querySelector(".evidence").id;
  const words = (note) => wordsOf.get(idOf(note)) ?? [];
  const bar = document.querySelector(".bar");
  const at = bar.querySelector(".at");
  const help = document.querySelector("dialog");
  const keys = help.querySelector("[name=keys]");
  document.documentElement.classList.add("with-script");

  // The current note

  let current = null;

  const inTurn = () => {
    const shown = notes.filter((note) => !note.hidden);
    const grave = shown.filter((note) => "attention" in note.dataset);
    return grave.length > 0 ? grave : shown;
  };

  const tell = () => {
    const turn = inTurn();
    const place = turn.indexOf(current) + 1;
    at.textContent = turn.length === 0 ? "none" : place > 0 ? `${place} of ${turn.length}` : `${turn.length}`;
  };

  const choose = (note) => {
    if (note === current) return;
    for (const one of [current, note]) {
      if (!one) continue;
      one.classList.toggle("current", one === note);
      for (const mark of words(one)) mark.classList.toggle("current", one === note);
    }
    current = note;
    tell();
  };

  const show = (note) => {
    choose(note);
    note.querySelector("summary").focus({ preventScroll: true });
    const target = words(note)[0] ?? note;
    target.scrollIntoView({ block: "center" });
    // Rows that were never drawn get their true height only now.
    requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
  };

  const go = (step) => {
    const turn = inTurn();
    if (turn.length === 0) return;
    let place = turn.indexOf(current);
    if (place < 0) {
      // From where the reader is.
      const below = turn.findIndex((note) => note.getBoundingClientRect().top > (step > 0 ? 0 : -1));
      place = below < 0 ? (step > 0 ? 0 : turn.length - 1) : step > 0 ? below : below - 1;
    } else {
      place += step;
    }
    show(turn[(place + turn.length) % turn.length]);
  };

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.go) go(Number(button.dataset.go));
    else if (button) help.showModal();
  });

  document.addEventListener("focusin", (event) => {
    const note = event.target.closest("details.note");
    if (note) choose(note);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const id = link?.hash ? link.hash.slice(1) : link ? null : event.target.closest("mark[data-note]")?.dataset.note;
    const note = id && noteOf.get(id);
    // Who selects words does not ask for their note.
    if (!note || (!link && !getSelection().isCollapsed)) return;
    event.preventDefault();
    note.open = true;
    note.hidden = false;
    if (link && !link.classList.contains("sign")) {
      show(note);
      return;
    }
    choose(note);
    note.querySelector("summary").focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  });

  // Copying

  const copied = (button) => {
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  };

  const copy = async (button) => {
    const text = button.parentElement.querySelector("p");
    try {
      await navigator.clipboard.writeText(text.textContent);
      copied(button);
    } catch {
      // Not allowed here: the words are selected, and the older way is tried.
      getSelection().selectAllChildren(text);
      if (document.execCommand("copy")) copied(button);
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.copy");
    if (button) copy(button);
  });

  // The choice of notes

  const filters = document.querySelector(".filters");

  const apply = () => {
    const chosen = new FormData(filters);
    const verdicts = chosen.getAll("verdict");
    const [kind, source] = [chosen.get("kind"), chosen.get("source")];
    let shown = 0;
    for (const note of notes) {
      const { verdict, kind: ofKind, source: ofSource } = note.dataset;
      const fits = (verdicts.length === 0 || verdicts.includes(verdict)) && (!kind || kind === ofKind) && (!source || source === ofSource);
      note.hidden = !fits;
      for (const mark of words(note)) mark.classList.toggle("left-aside", !fits);
      const item = itemOf.get(idOf(note));
      if (item) item.hidden = !fits;
      if (fits && verdict) shown++;
    }
    const judged = notes.filter((note) => note.dataset.verdict).length;
    filters.elements.shown.value = shown === judged ? "" : `${shown} of ${judged} shown`;
    if (current?.hidden) choose(null);
    tell();
  };

  if (filters) {
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    // Browsers bring back what was chosen before the page was loaded again.
    apply();
  }

  // Keys

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest("select, input:not([type=checkbox]), textarea")) return;
    if (event.key === "Escape" && current?.open) {
      current.open = false;
      current.querySelector("summary").focus({ preventScroll: true });
      return;
    }
    if (!keys.checked) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "c") current?.querySelector("button.copy")?.click();
    else if (event.key === "?") help.showModal();
    else if (event.key === "Enter" && current && event.target === document.body) current.open = !current.open;
    else return;
    event.preventDefault();
  });

  tell();
})();
