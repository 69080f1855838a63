// On agendas only. The sessions that a reader without an account chose stay on
// the device; who signs in can take them along. It is no island: pages of forums
// have 30 KB and load no WASM.
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

// What was chosen on the device before signing in. Each is chosen by the form
// that would do it by hand, so what is there already changes nothing.
const takeAlong = document.getElementById("take-along");
if (takeAlong) {
  const key = `agenda:${takeAlong.dataset.event}`;
  const forms = [...document.querySelectorAll("form.choice")];
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? "[]");
  } catch {}
  // Sessions that have no button to choose them are chosen already, or are gone.
  const open = forms.filter(
    (form) => kept.includes(form.elements.session.value) && form.querySelector("button[value=choose]"),
  );
  takeAlong.hidden = open.length === 0;
  takeAlong.querySelector("button").addEventListener("click", async (event) => {
    event.target.disabled = true;
    for (const form of open) {
      const body = new URLSearchParams({ session: form.elements.session.value, task: "choose" });
      const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
      if (!answer?.ok) {
        event.target.disabled = false;
        return;
      }
    }
    localStorage.removeItem(key);
    location.reload();
  });
}
