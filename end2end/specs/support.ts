// What the specs share: waiting for islands, reading the count, whether scripts run.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync, crc32 } from 'node:zlib';
import { expect, type Page, type TestInfo } from '@playwright/test';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** Spellings of one place that have to find the same organisations. */
export const KYZYLORDA = [
  'қызылорда',
  'кызылорда',
  'Qyzylorda',
  'Kyzylorda',
  'Қызылордада',
  ')spskjhlf',
  'Rspskjhlf',
];

export const runsScripts = (info: TestInfo): boolean => info.project.name.startsWith('js');
export const isPhone = (info: TestInfo): boolean => info.project.name.endsWith('phone');

/** Opens a page and, where scripts run, waits until its islands live. */
export async function open(page: Page, info: TestInfo, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await hydrated(page, info);
}

/** Waits until the islands of the page that is open live, where scripts run. */
export async function hydrated(page: Page, info: TestInfo): Promise<void> {
  await page.waitForLoadState();
  if (runsScripts(info) && (await page.locator('leptos-island').count()) > 0) {
    await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  }
}

/**
 * Waits until a worker answers for the page. A page that was on its way while the worker took
 * those that were open has none until it is loaded again.
 */
export async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/**
 * Waits until an address is in the worker's store of that name. Asked again and again, since
 * `waitForFunction` does not wait for what its function promises.
 */
export async function stored(page: Page, address: string, name = 'pages'): Promise<void> {
  const isStored = (): Promise<boolean> =>
    page.evaluate(async ([name, address]) => (await (await caches.open(name)).match(address)) !== undefined, [name, address]);
  await expect.poll(isStored).toBe(true);
}

export async function count(page: Page): Promise<number> {
  return Number(await page.locator('#result-count').getAttribute('data-count'));
}

/** Types a question and, without scripts, presses the button. */
export async function ask(page: Page, info: TestInfo, text: string): Promise<void> {
  await page.locator('#q').fill(text);
  if (!runsScripts(info)) await page.locator('#listing button').click();
}

/** Chooses a value of a filter and, without scripts, applies it. */
export async function choose(page: Page, info: TestInfo, filter: string, value: string): Promise<void> {
  if (isPhone(info) && !(await page.locator('#filters').isVisible())) {
    await page.locator('.filters-open a').click();
  }
  await page.locator(`label.check:has(input[name=${filter}][value="${value}"])`).click();
  if (!runsScripts(info)) await page.locator('.apply button').click();
  await expect(page).toHaveURL(new RegExp(`[?&]${filter}=${value}`));
}

/** How many the API finds for a query string. */
export async function total(page: Page, query: string, noun = 'orgs'): Promise<number> {
  const response = await page.request.get(`/api/v1/${noun}?${query}`);
  expect(response.status()).toBe(200);
  return (await response.json()).total;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands: rules and the first places. */
export async function violations(page: Page): Promise<string[][]> {
  return page.evaluate(async (source) => {
    // The policy forbids inline script; evaluate runs outside it.
    new Function(source)();
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // @ts-expect-error axe is what the line above defined
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.map((violation: { id: string; nodes: { html: string }[] }) => [
      violation.id,
      ...violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    ]);
  }, axe);
}

const PROJECTS = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'];

/** An event ahead that no other project of the spec touches. */
export async function eventFor(page: Page, project: string): Promise<string> {
  const { items } = await (await page.request.get('/api/v1/forums')).json();
  const ahead: string[] = items
    .filter((item: { state: string; slug: string }) => ['announced', 'open', 'closed'].includes(item.state))
    .map((item: { slug: string }) => item.slug)
    // Neither the one with an agenda nor those that preparation.spec makes meanwhile.
    .filter((slug: string) => !/^(xiii|auyl-forumy)-/.test(slug))
    .sort();
  return ahead[PROJECTS.indexOf(project)];
}

/** The highest SEQUENCE in the calendar file of an event. */
export async function sequence(page: Page, slug: string): Promise<number> {
  const file = await (await page.request.get(`/kk/forums/${slug}/calendar.ics`)).text();
  return Math.max(...[...file.matchAll(/^SEQUENCE:(\d+)/gm)].map((found) => Number(found[1])));
}

/** What every page of a story has to be: as wide as the screen, and without a finding of axe. */
export async function check(page: Page, scripts: boolean): Promise<void> {
  const box = await page.locator('body').boundingBox();
  expect(box?.width ?? 0, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  if (scripts) expect(await violations(page), page.url()).toEqual([]);
}

/** A day as the clocks of Kyzylorda show it, so many days ahead. */
export const day = (ahead: number): string => new Date(Date.now() + (ahead * 24 + 5) * 3_600_000).toISOString().slice(0, 10);

/** Gives a proposal a score and a note. */
export async function review(page: Page, score: string, note: string): Promise<void> {
  await page.locator(`[name=score][value="${score}"]`).check();
  await page.locator('[name=review_note]').fill(note);
  await page.getByRole('button', { name: 'Бағаны сақтау' }).click();
  await expect(page.getByRole('status').getByText('Бағаңыз сақталды')).toBeVisible();
}

/** A small grey PNG with a word in it that no photo should tell. */
export function photo(): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const [width, height] = [24, 16];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const row = Buffer.alloc(width + 1, 0x80);
  row[0] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Comment\0GPS 44.85 65.51', 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
