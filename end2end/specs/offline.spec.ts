// Once visited, the directory, agendas and the door answer without a connection.

import { expect, test } from '@playwright/test';
import { send, signInAs } from '../people';
import { controlled, KYZYLORDA, open, runsScripts, stored, total } from './support';

const FORUM = '/kk/forums/xiii-zhergilikti-azamattyk-forum';

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
  const files = (): Promise<number> =>
    page.evaluate(async () => {
      const files = await (await caches.open('listing')).keys();
      return files.filter((file) => file.url.includes('/listing/events.')).length;
    });
  await expect.poll(files).toBe(2);
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

test('an agenda answers offline after its first visit, with what was chosen on the device', async ({ page, context }, info) => {
  test.skip(!runsScripts(info), 'a service worker is a script');
  const agenda = `${FORUM}/agenda`;
  await page.goto(agenda);
  await stored(page, agenda);
  const toggles = page.locator('button[data-session]');
  await toggles.nth(1).click();
  await toggles.nth(4).click();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('#offline-note')).toBeVisible();
  await expect(toggles.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Тек таңдағаным' }).click();
  await expect(page.locator('.slot .sash > div:visible')).toHaveCount(2);
});

test('who is signed in finds offline the agenda of everybody, without a word of theirs', async ({ page, context }, info) => {
  test.skip(!runsScripts(info), 'a service worker is a script');
  const agenda = `${FORUM}/agenda`;
  await signInAs(page, 'account_holder', `offline.${info.project.name}@orda.example`);
  await controlled(page);
  await page.goto(agenda);
  await expect(page.locator('button[data-session]')).toHaveCount(0);
  await stored(page, agenda);
  await context.setOffline(true);
  await page.goto(`${FORUM}/my-agenda`);
  await expect(page).toHaveURL(new RegExp(`${agenda}$`));
  await expect(page.locator('button[data-session]').first()).toBeVisible();
  const pages = await page.evaluate(async () => {
    const cache = await caches.open('pages');
    const texts = (await cache.keys()).map(async (key) => (await cache.match(key))?.text());
    return (await Promise.all(texts)).filter((text) => text?.includes('href="/kk/manage"')).length;
  });
  expect(pages).toBe(0);
});

test('the door opens again offline, until one signs out', async ({ page, context }, info) => {
  test.skip(!runsScripts(info), 'a service worker is a script');
  await signInAs(page, 'moderator', `door.${info.project.name}@orda.example`);
  await controlled(page);
  const door = '/kk/manage/forums/xiii-zhergilikti-azamattyk-forum/check-in';
  await open(page, info, door);
  await stored(page, door, 'door');
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  await page.locator('[name=code]').fill('ABCD EFGH JKMN PQRS');
  await send(page);
  const rows = page.locator('.door-taken > li');
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
  // Nothing else of the desk is kept.
  await page.goto('/kk/manage/forums').catch(() => {});
  await expect(page.locator('.door-taken')).toHaveCount(0);
  await context.setOffline(false);
  await page.goto('/kk/account/sign-out');
  await send(page);
  expect(await page.evaluate(() => caches.has('door'))).toBe(false);
});
