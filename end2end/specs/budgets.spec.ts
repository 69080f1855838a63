// Bytes that a reader downloads (design.md §6), compressed, without fonts.

import { brotliCompressSync } from 'node:zlib';
import { expect, test, type APIRequestContext } from '@playwright/test';

const KILOBYTE = 1024;

async function bytes(request: APIRequestContext, address: string): Promise<number> {
  const response = await request.get(address, { headers: { 'accept-encoding': 'br' } });
  expect(response.status(), address).toBe(200);
  const length = Number(response.headers()['content-length'] ?? 0);
  if (response.headers()['content-encoding'] === 'br' && length > 0) return length;
  return Math.min(brotliCompressSync(await response.body()).length, length || Infinity);
}

/** What the head of a page loads at once: styles, scripts, WASM. */
function loaded(html: string): string[] {
  const head = html.slice(0, html.indexOf('</head>'));
  const links = [...head.matchAll(/<(?:link|script)[^>]*>/g)].map(([tag]) => tag);
  return links
    .filter((tag) => /rel="(stylesheet|modulepreload)"|as="fetch"|^<script[^>]* src=/.test(tag))
    .map((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1])
    .filter((address): address is string => address !== undefined);
}

test.beforeEach(({}, info) => {
  test.skip(info.project.name !== 'js-desktop', 'bytes are the same everywhere');
});

test('pages without an island stay within 30 KB and ship no WASM', async ({ request }) => {
  const list = await (await request.get('/api/v1/orgs?per_page=1')).json();
  const [{ slug }] = (await (await request.get('/api/v1/centres')).json()).items;
  const centre = `/kk/centres/${slug}`;
  const forum = '/kk/forums/xiii-zhergilikti-azamattyk-forum';
  const forums = [forum, `${forum}/agenda`, `${forum}/speakers`, '/kk/forums/series/zhergilikti-azamattyk-forum', '/kk/forums/x-zhergilikti-azamattyk-forum/resolutions', '/kk/forums/resolutions'];
  for (const address of ['/kk', '/kk/about', `/kk/orgs/${list.items[0].slug}`, ...forums, centre, '/kk/statistics/requests', '/ru', '/en']) {
    const html = await (await request.get(address)).text();
    const files = loaded(html);
    expect(files.filter((file) => file.endsWith('.wasm')), address).toEqual([]);
    let sum = 0;
    for (const file of [address, ...files]) sum += await bytes(request, file);
    expect(sum, `${address}: ${sum} bytes`).toBeLessThanOrEqual(30 * KILOBYTE);
  }
});

for (const address of ['/kk/orgs', '/kk/forums', '/kk/centres']) {
  test(`${address} with everything to filter by name and facet stays within 140 KB`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const file = /\/listing\/\w+\.core\.\w+\.bin/.exec(html)?.[0] ?? '';
    const core = await bytes(request, file);
    expect(core, `core: ${core} bytes`).toBeLessThanOrEqual(45 * KILOBYTE);
    let sum = core;
    for (const file of [address, ...loaded(html)]) sum += await bytes(request, file);
    expect(sum, `together: ${sum} bytes`).toBeLessThanOrEqual(140 * KILOBYTE);
  });
}

test('the first page of a request with the bundle of the desk stays within 200 KB', async ({ request }) => {
  const html = await (await request.get('/kk/requests/new')).text();
  let sum = 0;
  for (const file of ['/kk/requests/new', ...loaded(html)]) sum += await bytes(request, file);
  expect(sum, `together: ${sum} bytes`).toBeLessThanOrEqual(200 * KILOBYTE);
});

test('fonts stay within 36 KB', async ({ request }) => {
  let sum = 0;
  for (const part of ['latin', 'cyrillic', 'cyrillic-ext']) {
    sum += (await (await request.get(`/fonts/onest-${part}.woff2`)).body()).length;
  }
  expect(sum).toBeLessThanOrEqual(36 * KILOBYTE);
});
