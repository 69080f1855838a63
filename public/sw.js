// Keeps the directory searchable without a connection once it was visited, and
// so the lists of events and centres.
// The server puts `self.BUILD = {...}` before this text: the build's id and its
// files. Never stores what belongs to one person: /manage, /account,
// /requests, /tickets.
const BUILD = self.BUILD;
const ASSETS = `assets-${BUILD.id}`;
const PAGES = "pages";
const LISTING = "listing";
const LANGUAGES = ["kk", "ru", "en"];
const MAX_PAGES = 60;
// Of pages with a query, which are variants of others.
const MAX_ASKED = 12;
const PRIVATE = /^\/(kk|ru|en)\/(manage|account|requests|tickets)(\/|$)/;
const SHELL = /^\/(kk|ru|en)\/(orgs|forums|centres)\/?$/;

async function store(name, requests) {
  const cache = await caches.open(name);
  await Promise.all(
    requests.map(async (request) => {
      const response = await fetch(request);
      if (response.ok) await cache.put(request, response);
    }),
  );
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      await store(ASSETS, BUILD.assets);
      const files = await (await fetch("/listing/directory.json", { cache: "no-cache" })).json();
      await store(LISTING, [files.core, files.text]);
      await store(
        PAGES,
        LANGUAGES.flatMap((language) => [`/${language}/orgs`, `/${language}/offline`]),
      );
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("assets-") && name !== ASSETS) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || PRIVATE.test(url.pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith("/listing/") && url.pathname.endsWith(".bin")) event.respondWith(listing(request, url));
  else if (BUILD.assets.includes(url.pathname + url.search)) event.respondWith(asset(request));
});

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

// One shell per language, matched without the query; other pages by their whole
// address. Where an address with a query was never seen, the page without it
// stands in, and never the other way round.
const keyOf = (url) => (SHELL.test(url.pathname) ? url.pathname.replace(/\/$/, "") : url.pathname + url.search);

async function page(event, url) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(url, response.clone()));
    return response;
  } catch {
    const cache = await caches.open(PAGES);
    const language = LANGUAGES.find((code) => url.pathname.startsWith(`/${code}`)) ?? "kk";
    return (
      (await cache.match(keyOf(url))) ??
      (await cache.match(url.pathname)) ??
      (await cache.match(`/${language}/offline`)) ??
      Response.error()
    );
  }
}

async function keep(url, response) {
  const html = response.headers.get("content-type")?.startsWith("text/html");
  // What was made for one reader who is signed in is not kept.
  const shared = !response.headers.get("cache-control")?.includes("no-store");
  if (!response.ok || !html || !shared || response.redirected) return;
  if (SHELL.test(url.pathname) && url.search !== "") return;
  const cache = await caches.open(PAGES);
  await cache.put(keyOf(url), response);
  await trim(cache);
}

async function trim(cache) {
  const kept = (await cache.keys())
    .map((key) => new URL(key.url))
    .filter((url) => !/\/(orgs|offline)$/.test(url.pathname));
  const oldest = (urls, most) => urls.slice(0, Math.max(0, urls.length - most));
  const gone = [
    ...oldest(kept.filter((url) => url.search === ""), MAX_PAGES),
    ...oldest(kept.filter((url) => url.search !== ""), MAX_ASKED),
  ];
  await Promise.all(gone.map((url) => cache.delete(url.href)));
}

// Named by content, so a stored file is right for ever; the newest of its kind
// stands in when the wanted one was never stored.
async function listing(request, url) {
  const cache = await caches.open(LISTING);
  const stored = await cache.match(request);
  if (stored) return stored;
  const kind = url.pathname.split(".").slice(0, 2).join(".");
  const siblings = (await cache.keys()).filter((key) => new URL(key.url).pathname.startsWith(`${kind}.`));
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) {
      await cache.put(request, response.clone());
      await Promise.all(siblings.slice(0, -1).map((key) => cache.delete(key)));
    }
    return response;
  } catch {
    const newest = siblings.at(-1);
    return (newest && (await cache.match(newest))) ?? Response.error();
  }
}
