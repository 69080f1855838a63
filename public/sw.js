// Keeps the directory searchable without a connection once it was visited, and
// so the lists of events and centres.
// The server puts `self.BUILD = {...}` before this text: the build's id and its
// files. Never stores what belongs to one person: /manage, /account,
// /requests, /tickets. The one exception is the door, see below.
const BUILD = self.BUILD;
const ASSETS = `assets-${BUILD.id}`;
const PAGES = "pages";
const LISTING = "listing";
const DOOR = "door";
const LANGUAGES = ["kk", "ru", "en"];
const MAX_PAGES = 60;
// Of pages with a query, which are variants of others.
const MAX_ASKED = 12;
const DOOR_HOURS = 12;
const PRIVATE = /^\/(kk|ru|en)\/(manage|account|requests|tickets)(\/|$)/;
const ACCOUNT = /^\/(kk|ru|en)\/account(\/|$)/;
const DOOR_PAGE = /^\/(kk|ru|en)\/manage\/forums\/[^/]+\/check-in$/;
const AGENDA = /^\/(kk|ru|en)\/forums\/[^/]+\/agenda$/;
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
        LANGUAGES.flatMap((language) => [`/${language}/orgs`, `/${language}/offline`]).map(
          (address) => new Request(address, { credentials: "omit" }),
        ),
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
      // The pages that are open came before this worker did.
      const open = await self.clients.matchAll({ type: "window" });
      await Promise.all(open.map((client) => revisit(new URL(client.url)).catch(() => {})));
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const navigates = request.mode === "navigate";
  if (navigates) event.waitUntil(leaveDoor(ACCOUNT.test(url.pathname)));
  const atDoor = DOOR_PAGE.test(url.pathname);
  if (request.method !== "GET" || (PRIVATE.test(url.pathname) && !atDoor)) return;
  if (navigates) event.respondWith(atDoor ? door(event, url) : page(event, url));
  else if (url.pathname.startsWith("/listing/") && url.pathname.endsWith(".bin")) event.respondWith(listing(request, url));
  else if (/^\/(pkg|qr)\//.test(url.pathname) || BUILD.assets.includes(url.pathname + url.search)) event.respondWith(asset(request));
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
    // One's own agenda is of an account; what is on the device is the agenda of everybody.
    const everybodys = url.pathname.replace(/\/my-agenda$/, "/agenda");
    if (everybodys !== url.pathname && (await cache.match(everybodys))) return Response.redirect(everybodys);
    const language = LANGUAGES.find((code) => url.pathname.startsWith(`/${code}`)) ?? "kk";
    return (
      (await cache.match(keyOf(url))) ??
      (await cache.match(url.pathname)) ??
      (await cache.match(`/${language}/offline`)) ??
      Response.error()
    );
  }
}

// What was made for one reader who is signed in is not kept; of an agenda, what
// everybody sees is kept instead.
async function keep(url, made) {
  const own = (response) => response.headers.get("cache-control")?.includes("no-store");
  const response = own(made) && AGENDA.test(url.pathname) ? await fetch(url.href, { credentials: "omit" }) : made;
  if (!isPage(response) || own(response)) return;
  if (SHELL.test(url.pathname) && url.search !== "") return;
  const cache = await caches.open(PAGES);
  await cache.put(keyOf(url), response);
  await trim(cache);
}

const isPage = (response) =>
  response.ok && !response.redirected && response.headers.get("content-type")?.startsWith("text/html");

async function revisit(url) {
  const atDoor = DOOR_PAGE.test(url.pathname);
  if (PRIVATE.test(url.pathname) && !atDoor) return;
  const address = new URL(atDoor ? url.pathname : keyOf(url), location.origin);
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
  await (atDoor ? keepDoor(address, response) : keep(address, response));
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

// The door, so that a volunteer without a connection can open it again. It has
// the names of those who come, so only the last one is kept: for half a day, and
// until anybody comes to the pages of accounts, where one signs in and out (a
// session that ended leads there too).
async function door(event, url) {
  try {
    const response = await fetch(event.request);
    if (url.search === "") event.waitUntil(keepDoor(url, response.clone()));
    return response;
  } catch {
    await leaveDoor(false);
    const cache = await caches.open(DOOR);
    return (await cache.match(url.pathname)) ?? page(event, url);
  }
}

async function keepDoor(url, response) {
  if (!isPage(response)) return;
  await caches.delete(DOOR);
  const cache = await caches.open(DOOR);
  // Its bundle is no part of what every reader keeps.
  const files = (await response.clone().text()).match(/\/pkg\/[\w.-]+\.(js|wasm)/g) ?? [];
  await cache.put(url.pathname, response);
  await cache.addAll([...new Set(files)]);
  // What `codes.js` brings where the browser reads no codes itself. Whoever types needs none of it.
  const own = (await self.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!own.includes("qr_code")) await cache.addAll(["/qr/index.js", "/qr/decode.js"]).catch(() => {});
}

async function leaveDoor(atOnce) {
  // Its files may be older: they are named by their content.
  const kept = (await caches.has(DOOR)) && (await (await caches.open(DOOR)).matchAll()).find(isPage);
  const age = kept ? Date.now() - Date.parse(kept.headers.get("date")) : 0;
  if (atOnce || age > DOOR_HOURS * 3_600_000) await caches.delete(DOOR);
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
