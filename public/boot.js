// Brings a page's islands to life. The shell names the bundle in two <link>s;
// an external module keeps the page free of inline script (and so cacheable
// under a policy without nonces).
const script = document.getElementById("bundle-script");
const wasm = document.getElementById("bundle-wasm");
if (script && wasm) {
  const bundle = await import(script.href);
  await bundle.default({ module_or_path: wasm.href });
  bundle.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    const hydrate = bundle[island.dataset.component];
    if (hydrate) await hydrate(island);
  }
  document.documentElement.dataset.hydrated = "";
}
