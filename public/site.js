// Small comforts of every page: the theme switch, the kept language, copy
// buttons, the service worker. Nothing here is needed to read or to send anything.
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

// The sessions that a reader without an account chose stay on the device. It is
// no island: pages of forums have 30 KB and load no WASM.
const ownAgenda = document.getElementById("own-agenda");
if (ownAgenda) {
  const key = `agenda:${ownAgenda.dataset.event}`;
  const only = ownAgenda.querySelector("button");
  const toggles = [...document.querySelectorAll("button[data-session]")];
  const kept = () => {
    try {
      return new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
    } catch {
      return new Set();
    }
  };
  let chosen = kept();
  let narrowed = false;
  const tell = () => {
    for (const toggle of toggles) {
      toggle.hidden = false;
      toggle.setAttribute("aria-pressed", String(chosen.has(toggle.dataset.session)));
    }
    const some = toggles.some((toggle) => chosen.has(toggle.dataset.session));
    narrowed &&= some;
    ownAgenda.hidden = false;
    if (!only) return;
    only.hidden = !some;
    only.setAttribute("aria-pressed", String(narrowed));
    for (const card of document.querySelectorAll(".slot .sash > div")) {
      const toggle = card.querySelector("[data-session]");
      card.hidden = narrowed && !chosen.has(toggle?.dataset.session);
    }
    for (const whole of document.querySelectorAll(".slot, .agenda-day")) {
      whole.hidden = !whole.querySelector(".sash > div:not([hidden])");
    }
  };
  for (const toggle of toggles) {
    toggle.addEventListener("click", () => {
      const id = toggle.dataset.session;
      if (!chosen.delete(id)) chosen.add(id);
      try {
        localStorage.setItem(key, JSON.stringify([...chosen]));
      } catch {}
      tell();
    });
  }
  only?.addEventListener("click", () => {
    narrowed = !narrowed;
    tell();
  });
  // Another window of the same agenda.
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    chosen = kept();
    tell();
  });
  tell();
}

if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
