// Once visited, the directory answers without a connection.

import { expect, test } from '@playwright/test';
import { KYZYLORDA, open, runsScripts, total } from './support';

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
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
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
