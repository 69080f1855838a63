// Blocking and tiny: sets the reader's choice of light or dark before the first
// paint, so that a cached page never flashes. Without a choice the system's holds.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
