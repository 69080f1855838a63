// Small comforts of every page: the theme switch, the kept language, copy
// buttons, the quick way out, the service worker. Nothing here is needed to read or to send anything.
const root = document.documentElement;

const themeToggle = document.getElementById("theme-toggle");
if (themeToggle) {
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const tell = () => themeToggle.setAttribute("aria-pressed", String(isDark()));
  themeToggle.hidden = false;
  tell();
  themeToggle.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {}
    tell();
  });
}

// The language that was chosen is the one the bare address leads to.
for (const link of document.querySelectorAll(".langs a[hreflang]")) {
  link.addEventListener("click", () => {
    document.cookie = `language=${link.hreflang}; path=/; max-age=31536000; samesite=lax`;
  });
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    if (button.dataset.done) button.textContent = button.dataset.done;
  });
}

// The quick way out, by its link or by pressing Shift three times. The page is
// replaced, so that going back does not show it, and the other site is not told
// where its reader came from.
const exit = document.querySelector(".request-exit a");
if (exit) {
  let pressed = [];
  const leave = () => {
    document.head.append(Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" }));
    location.replace(exit.href);
  };
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    pressed = event.key === "Shift" ? [...pressed, event.timeStamp].slice(-3) : [];
    if (pressed.length === 3 && event.timeStamp - pressed[0] < 3000) leave();
  });
  const keys = document.getElementById("exit-keys");
  if (keys) keys.hidden = false;
}

// The day marked in a table of hours is that of the page; one kept from another
// day is not marked.
for (const table of document.querySelectorAll(".hours[data-day]")) {
  try {
    const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Qyzylorda" });
    if (table.dataset.day === today) continue;
    const row = table.querySelector(".now");
    row?.querySelector(".badge")?.remove();
    row?.classList.remove("now");
  } catch {}
}

// A page that came out of the service worker's store while there is no
// connection says so.
const offlineNote = document.getElementById("offline-note");
if (offlineNote) {
  const tell = () => (offlineNote.hidden = navigator.onLine);
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();
}

if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
