// A mark in the text and its note in the margin light up together; the note that is chosen explains itself.
const number = (classes) => [...classes].map((name) => /^s(\d+)$/.exec(name)?.[1]).filter(Boolean).at(-1);

function light(chosen, style) {
  for (const lit of document.querySelectorAll(`.${style}`)) lit.classList.remove(style);
  if (!chosen) return;
  for (const mark of document.querySelectorAll(`.text .s${chosen}`)) mark.classList.add(style);
  const note = document.querySelector(`#a-l${chosen}`);
  note?.classList.add(style);
  return note;
}

// Only the margin scrolls: the text stays where the eye is.
function bring(note) {
  const margin = note?.closest("aside");
  if (!margin || margin.scrollHeight <= margin.clientHeight) return;
  const top = note.offsetTop - margin.clientHeight / 3;
  const shows = note.offsetTop >= margin.scrollTop && note.offsetTop + note.offsetHeight <= margin.scrollTop + margin.clientHeight;
  if (shows) return;
  margin.scrollTo({ top });
}

function choose(chosen, { follow = false } = {}) {
  bring(light(chosen, "chosen"));
  if (follow) document.querySelector(`.text .s${chosen}`)?.scrollIntoView({ block: "center" });
}

export function linkMarks() {
  const text = document.querySelector(".text");
  const margin = document.querySelector("aside.margin-notes");
  if (!text || !margin) return;
  text.addEventListener("pointerover", (event) => bring(light(number(event.target.closest("span[class*=s]")?.classList ?? []), "lit")));
  const pointed = document.querySelector("#pointed");
  if (pointed) {
    pointed.hidden = false; // from the start, or the margin would move under the pointer
    pointed.textContent = pointed.dataset.empty;
    text.addEventListener("pointerover", (event) => {
      pointed.textContent = event.target.closest("span[title]")?.title ?? pointed.dataset.empty;
    });
  }
  text.addEventListener("pointerleave", () => light(null, "lit"));
  text.addEventListener("click", (event) => {
    if (event.target.closest("a")) return;
    choose(number(event.target.closest("span[class*=s]")?.classList ?? []));
  });
  margin.addEventListener("pointerover", (event) => light(event.target.closest("li")?.dataset.statement, "lit"));
  margin.addEventListener("pointerleave", () => light(null, "lit"));
  margin.addEventListener("click", (event) => choose(event.target.closest("li")?.dataset.statement));
  margin.addEventListener("row", (event) => choose(event.target.dataset.statement, { follow: true }));
  const fromAddress = () => choose(/^#a-[sl](\d+)$/.exec(location.hash)?.[1], { follow: true });
  addEventListener("hashchange", fromAddress);
  if (location.hash) fromAddress();
  document.addEventListener("keydown", (event) => event.key === "Escape" && choose(null));
}
