// Profiles, the front page, errors; and that everything is accessible.

import { expect, test } from '@playwright/test';
import { LANGUAGES, open, runsScripts, violations } from './support';

test('from the front page to an organisation', async ({ page }, info) => {
  await open(page, info, '/kk');
  await page.locator('input[name=q]').fill('шиелі');
  await page.locator('input[name=q]').press('Enter');
  await expect(page).toHaveURL(/\/kk\/orgs\?q=/);
  const link = page.locator('#results h2 a').first();
  const name = await link.textContent();
  await link.click();
  await expect(page.locator('h1')).toHaveText(name ?? '');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '{}')['@type']).toMatch(/NGO|Organization/);
});

test('a profile gives its card and its code', async ({ page }, info) => {
  await open(page, info, '/ru/orgs');
  const address = await page.locator('#results h2 a').first().getAttribute('href');
  const card = await page.request.get(`${address}/card.vcf`);
  expect(card.headers()['content-type']).toContain('text/vcard');
  expect(await card.text()).toMatch(/^BEGIN:VCARD\r\nVERSION:/);
  const code = await page.request.get(`${address}/code.svg`);
  expect(await code.text()).toContain('<svg');
});

for (const language of LANGUAGES) {
  test(`unknown addresses are told in the right language (${language})`, async ({ page }) => {
    const response = await page.goto(`/${language}/nothing-here`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('the root leads to the language of the reader', async ({ request }) => {
  for (const [header, language] of [['ru-RU,ru;q=0.9', 'ru'], ['en', 'en'], ['de', 'kk']]) {
    const response = await request.get('/', { headers: { 'accept-language': header }, maxRedirects: 0 });
    expect(response.headers().location).toBe(`/${language}`);
  }
});

test('no page scrolls sideways', async ({ page }, info) => {
  for (const address of ['/kk', '/kk/orgs', '/ru/orgs?q=фонд', '/kk/about']) {
    await open(page, info, address);
    const box = await page.locator('body').boundingBox();
    const viewport = page.viewportSize();
    expect(box?.width ?? 0, address).toBeLessThanOrEqual(viewport?.width ?? 0);
    if (runsScripts(info)) {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, address).toBeLessThanOrEqual(viewport?.width ?? 0);
    }
  }
});

test.describe('accessibility', () => {
  test.beforeEach(({}, info) => {
    test.skip(!runsScripts(info), 'axe is a script');
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      test(`axe finds nothing (${scheme}, ${language})`, async ({ page }, info) => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await open(page, info, `/${language}/orgs`);
        const profile = await page.locator('#results h2 a').first().getAttribute('href');
        const addresses = [
          `/${language}`,
          `/${language}/orgs`,
          `/${language}/orgs?q=zzzzqqqq&district=aral`,
          profile ?? '',
          `/${language}/about`,
          `/${language}/offline`,
          `/${language}/nothing-here`,
        ];
        for (const address of addresses) {
          await page.goto(address);
          expect(await violations(page), address).toEqual([]);
        }
      });
    }
  }
});
