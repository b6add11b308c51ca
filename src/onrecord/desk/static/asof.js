// The slider of past moments: it takes the place of the field, asks for the same page as of then, and redraws its parts.
const PAUSE = 120; // milliseconds: a hand that drags passes many stops

let waiting;
let asking;

async function redraw(address) {
  asking?.abort();
  asking = new AbortController();
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-redrawn]")) {
      const drawn = page.getElementById(part.id);
      if (drawn) part.replaceWith(drawn);
    }
    history.replaceState(null, "", address);
    document.dispatchEvent(new CustomEvent("redrawn"));
    document.body.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  }
}

function addressOf(form) {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  return `${form.getAttribute("action")}${asked.size ? `?${asked}` : ""}`;
}

export function slide() {
  const slider = document.querySelector("#slider");
  const form = slider?.closest("form");
  if (!form) return;
  const field = form.querySelector("[data-slid]");
  const words = form.querySelector("#slid");
  const stops = [...document.querySelectorAll("#stops option")];
  field.type = "hidden";
  form.querySelector("label[for=as-of]").htmlFor = "slider";
  slider.hidden = words.hidden = false;
  const typed = form.querySelector("input:not([type=hidden], [type=range])");
  for (const button of form.querySelectorAll(".by-hand")) button.hidden = !typed;
  slider.addEventListener("input", () => {
    const stop = stops[Number(slider.value)];
    field.value = stop.value;
    words.textContent = stop.label;
    slider.setAttribute("aria-valuetext", stop.label);
    clearTimeout(waiting);
    waiting = setTimeout(() => redraw(addressOf(form)), PAUSE);
  });
  for (const choice of form.querySelectorAll("select")) choice.addEventListener("change", () => redraw(addressOf(form)));
}
