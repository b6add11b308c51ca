// A name that was signed with is offered again: it stays in this browser.
const NAME = "onrecord-name";

export function rememberNames(root = document) {
  let kept = "";
  try {
    kept = localStorage.getItem(NAME) ?? "";
  } catch {
    return; // a browser that keeps nothing asks each time
  }
  for (const field of root.querySelectorAll("[data-remembered]")) if (kept) field.value = kept;
}

export function listenToForms() {
  rememberNames();
  document.addEventListener("submit", (event) => {
    const signed = event.target.querySelector("[data-remembered]:not([type=hidden])");
    try {
      if (signed?.value) localStorage.setItem(NAME, signed.value);
    } catch {
      // as above
    }
  });
  document.addEventListener("redrawn", () => rememberNames());
}
