// One key, one move. Nothing is taken from a field that is being typed in, nor from the browser's own shortcuts.
const rows = () => [...document.querySelectorAll("[data-row]")];

function move(step) {
  const all = rows();
  if (!all.length) return;
  const now = all.findIndex((row) => row.classList.contains("at"));
  const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + step, 0), all.length - 1);
  letGo();
  all[next].classList.add("at");
  all[next].scrollIntoView({ block: "nearest" });
  all[next].querySelector("[data-open]")?.focus({ preventScroll: true });
  all[next].dispatchEvent(new CustomEvent("row", { bubbles: true }));
}

function letGo() {
  for (const row of rows()) row.classList.remove("at");
}

function step(by) {
  const slider = document.querySelector("#slider");
  if (!slider) return;
  slider.value = Number(slider.value) + by;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
}

const go = (number) => document.querySelectorAll("#rooms a")[number]?.click();

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  "[": () => step(-1),
  "]": () => step(1),
  "/": () => document.querySelector("#seek").select(),
  "?": () => document.querySelector("#help").showModal(),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [number, () => go(number - 1)])),
};

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=range], [type=checkbox]), select, textarea");
    if (event.key === "Escape") {
      if (typing) event.target.blur();
      letGo();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (!Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
}
