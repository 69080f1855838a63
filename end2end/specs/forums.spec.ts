// Forums: the list, an event with its agenda, a series; with and without scripts.

import { expect, test } from '@playwright/test';
import { ask, choose, count, LANGUAGES, open, runsScripts, total, violations } from './support';

const FORUM = 'xiii-zhergilikti-azamattyk-forum';
const PAGES = [
  '/forums',
  '/forums?kind=hearing&when=past',
  '/forums?q=zzzzqqqq',
  '/forums/x-zhergilikti-azamattyk-forum',
  `/forums/${FORUM}`,
  `/forums/${FORUM}/agenda`,
  `/forums/${FORUM}/agenda?track=2`,
  `/forums/${FORUM}/agenda?view=halls`,
  `/forums/${FORUM}/speakers`,
  '/forums/series/zhergilikti-azamattyk-forum',
  '/forums/x-zhergilikti-azamattyk-forum/resolutions',
  '/forums/x-zhergilikti-azamattyk-forum/laureates',
  '/forums/resolutions',
  '/forums/resolutions?state=done&overdue=1',
];

test('from the list to a session of the agenda', async ({ page }, info) => {
  await open(page, info, '/ru/forums');
  await ask(page, info, 'azamattyk XIII');
  await choose(page, info, 'when', 'upcoming');
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', '1');
  await expect(page.locator('input[name=q]')).toHaveValue('azamattyk XIII');
  await page.locator('#results h2 a').click();
  await expect(page.locator('h1')).toHaveText('XIII региональный Гражданский форум');
  await page.locator('.tabs a').nth(1).click();
  await expect(page.locator('.agenda-day')).toHaveCount(2);
  await page.locator('.chips .chip', { hasText: 'Молодёжь' }).click();
  await expect(page.locator('.slot')).toHaveCount(3);
  const file = await page.request.get(`/ru/forums/${FORUM}/calendar.ics`);
  expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(18);
});

test('the list follows what is typed and chosen, with the numbers of the API', async ({ page }, info) => {
  await open(page, info, '/kk/forums');
  expect(await count(page)).toBe(await total(page, '', 'forums'));
  const hearings = await total(page, 'kind=hearing', 'forums');
  expect(hearings).toBeGreaterThan(0);
  await choose(page, info, 'kind', 'hearing');
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(hearings));
  await expect(page.locator('#results .event-day')).toHaveCount(Math.min(hearings, 24));
  await page.locator('#chosen a').first().click();
  // Typed on a Latin keyboard: «форум».
  const forums = await total(page, `q=${encodeURIComponent('форум')}`, 'forums');
  await ask(page, info, 'ajhev');
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(forums));
  await expect(page.locator('#reading')).toContainText('форум');
  await expect(page.locator('#results mark').first()).toHaveText(/^форум/i);
  if (!runsScripts(info)) return;
  // What the island prints is what the server prints.
  const shown = await page.locator('#results').innerHTML();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  expect(await page.locator('#results').innerHTML()).toBe(shown);
});

test('no page of forums scrolls sideways', async ({ page }, info) => {
  for (const address of PAGES) {
    await open(page, info, `/kk${address}`);
    const box = await page.locator('body').boundingBox();
    expect(box?.width ?? 0, address).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  for (const language of LANGUAGES) {
    test(`axe finds nothing in forums (${scheme}, ${language})`, async ({ page }, info) => {
      test.skip(!runsScripts(info), 'axe is a script');
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const address of PAGES) {
        await page.goto(`/${language}${address}`);
        expect(await violations(page), address).toEqual([]);
      }
    });
  }
}
