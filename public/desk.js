// On the queue of the desk only. «/» leads to the search, «j» and «k» from one
// request to the next and back; Enter opens the link that has the focus, as
// everywhere. Keys are known by their place too, for Kazakh and Russian keyboards.
const queueLinks = [...document.querySelectorAll("#queue > li > p:first-child > a")];
const queueSearch = document.getElementById("q");
const queueKeys = document.getElementById("desk-keys");
if (queueKeys) queueKeys.hidden = false;
addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  // Whoever types in a field means the letter.
  if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
  if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) {
    queueSearch?.focus();
    queueSearch?.select();
  } else if (event.code === "KeyJ" || event.code === "KeyK") {
    const at = queueLinks.indexOf(document.activeElement);
    const to = event.code === "KeyJ" ? at + 1 : at - 1;
    queueLinks[Math.min(Math.max(to, 0), queueLinks.length - 1)]?.focus();
  } else {
    return;
  }
  event.preventDefault();
});
