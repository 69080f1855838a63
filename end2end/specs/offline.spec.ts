// Once visited, the directory answers without a connection.

import { expect, test, type Page } from '@playwright/test';
import { KYZYLORDA, open, runsScripts, total } from './support';

const FORUM = '/kk/forums/xiii-zhergilikti-azamattyk-forum';

/** Waits until a worker answers for the page. */
const controlled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Waits until an address is in the worker's store of that name. */
const stored = (page: Page, address: string, name = 'pages'): Promise<unknown> =>
  page.waitForFunction(async ([name, address]) => (await (await caches.open(name)).match(address)) !== undefined, [name, address]);

test('the lists are searchable offline', async ({ page, context }, info) => {
  test.skip(!runsScripts(info), 'a service worker is a script');
  const expected = await total(page, `q=${encodeURIComponent(KYZYLORDA[0])}`);
  await open(page, info, '/kk/orgs');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const worker = registration.active;
    if (worker?.state !== 'activated') {
      await new Promise((done) => worker?.addEventListener('statechange', done, { once: true }));
    }
  });
  await context.setOffline(true);
  await page.goto(`/kk/orgs?q=${encodeURIComponent('Kyzylorda')}`);
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(expected));
  await expect(page.locator('#offline-note')).toBeVisible();
  await page.locator('#q').fill('');
  await expect(page.locator('#result-count')).not.toHaveAttribute('data-count', String(expected));
  await page.goto('/ru/never-seen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('h1')).toBeVisible();
});

test('the list of events answers offline once it was visited', async ({ page, context }, info) => {
  test.skip(!runsScripts(info), 'a service worker is a script');
  const expected = await total(page, 'kind=hearing', 'forums');
  await open(page, info, '/kk/orgs');
  await controlled(page);
  await open(page, info, '/kk/forums');
  await page.waitForFunction(async () => {
    const files = await (await caches.open('listing')).keys();
    return files.filter((file) => file.url.includes('/listing/events.')).length === 2;
  });
  await context.setOffline(true);
  await page.goto('/kk/forums?kind=hearing');
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(expected));
});

test('offline an address without a query is never answered by one of its filtered variants', async ({ page, context }, info) => {
  test.skip(!runsScripts(info), 'a service worker is a script');
  await open(page, info, '/kk/orgs');
  await controlled(page);
  const whole = `${FORUM}/agenda`;
  const narrowed = `${whole}?track=2`;
  const promises = '/kk/forums/resolutions';
  for (const address of [whole, narrowed, `${promises}?state=done`]) {
    await page.goto(address);
    await stored(page, address);
  }
  await page.goto(narrowed);
  const slots = await page.locator('.slot').count();
  await context.setOffline(true);
  await page.goto(narrowed);
  await expect(page.locator('.slot')).toHaveCount(slots);
  // The page without a query, also in place of a variant that was never seen.
  for (const address of [whole, `${whole}?track=1`]) {
    await page.goto(address);
    expect(await page.locator('.slot').count(), address).toBeGreaterThan(slots);
  }
  await page.goto(promises);
  await expect(page.locator('h1')).toHaveText('Байланыс жоқ');
});
