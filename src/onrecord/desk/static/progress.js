// A job's progress as it comes; without this script the page is loaded again by hand.
export function follow() {
  const shown = document.querySelector("[data-job]");
  if (!shown || !window.EventSource || shown.dataset.over === "yes") return;
  const bar = shown.querySelector("progress");
  const words = shown.querySelector("[data-words]");
  const events = new EventSource(`/api/jobs/${shown.dataset.job}/events`);
  events.addEventListener("message", (event) => {
    const job = JSON.parse(event.data);
    words.textContent = `${job.state}: ${job.articles.length} read, ${job.problems.length} with a problem`;
    if (job.state === "done" || job.state === "failed") {
      events.close();
      bar.value = 1;
      location.reload();
    }
  });
}
