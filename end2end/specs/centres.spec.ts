// Support centres: found by a plain form, with their hours and how to get there.

import { expect, test } from '@playwright/test';
import { ask, choose, count, isPhone, LANGUAGES, open, runsScripts, total, violations } from './support';

test('a centre is found in the district one lives in, on any keyboard', async ({ page }, info) => {
  await open(page, info, '/kk/centres');
  expect(await count(page)).toBeGreaterThan(8);
  await ask(page, info, 'fhfk');
  await expect(page).toHaveURL(/q=fhfk/);
  await expect(page.locator('#results h2')).toHaveCount(1);
  await expect(page.locator('#results h2')).toContainText('Арал');
  await ask(page, info, '');
  await choose(page, info, 'district', 'shieli');
  await expect(page.locator('#results h2')).toHaveCount(1);
  const name = (await page.locator('#results h2').textContent()) ?? '';
  await page.locator('#results h2 a').click();
  await expect(page.locator('h1')).toHaveText(name.trim());
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.stringify(JSON.parse(data ?? '{}'))).toContain('GovernmentService');
});

test('only those open now, as the API counts them', async ({ page }, info) => {
  await open(page, info, '/ru/centres');
  await choose(page, info, 'open', '1');
  // The clock may strike between the page and the question.
  await expect(async () => {
    await page.reload();
    expect(await count(page)).toBe(await total(page, 'open=1', 'centres'));
  }).toPass();
});

test('the pages of centres are accessible and fit a phone', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'axe runs scripts; once is enough');
  const [first] = (await (await page.request.get('/api/v1/centres')).json()).items;
  for (const language of LANGUAGES) {
    for (const path of ['centres', 'centres?q=жоқ-мұндай', `centres/${first.slug}`, 'statistics/requests']) {
      const address = `/${language}/${path}`;
      await page.goto(address);
      if (isPhone(info)) {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, address).toBeLessThanOrEqual(360);
      } else {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.goto(address);
          expect(await violations(page), `${address} ${colorScheme}`).toEqual([]);
        }
      }
    }
  }
});
