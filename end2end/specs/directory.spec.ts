// The list of organisations: the same answers with and without scripts.

import { expect, test } from '@playwright/test';
import { KYZYLORDA, LANGUAGES, ask, count, isPhone, open, runsScripts, total } from './support';

for (const language of LANGUAGES) {
  test(`every spelling finds the same organisations (${language})`, async ({ page }, info) => {
    const expected = await total(page, `q=${encodeURIComponent(KYZYLORDA[0])}`);
    expect(expected).toBeGreaterThan(0);
    await open(page, info, `/${language}/orgs`);
    for (const spelling of KYZYLORDA) {
      await ask(page, info, spelling);
      await expect(page.locator('#result-count'), spelling).toHaveAttribute('data-count', String(expected));
    }
  });
}

test('a filter narrows the list, a chip takes it back', async ({ page }, info) => {
  await open(page, info, '/kk/orgs');
  const all = await count(page);
  const inShieli = await total(page, 'district=shieli');
  if (isPhone(info)) await page.locator('.filters-open a').click();
  const label = page.locator('label.check', { has: page.locator('input[value=shieli]') });
  await expect(label.locator('.n')).toHaveText(String(inShieli));
  await label.click();
  if (!runsScripts(info)) await page.locator('.apply button').click();
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(inShieli));
  await expect(page).toHaveURL(/district=shieli/);
  await page.locator('#chosen a').first().click();
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(all));
});

test('values of one filter are joined by or, filters by and', async ({ page }, info) => {
  const [shieli, aral, both, withField] = await Promise.all([
    total(page, 'district=shieli'),
    total(page, 'district=aral'),
    total(page, 'district=shieli&district=aral'),
    total(page, 'district=shieli&district=aral&field=youth'),
  ]);
  expect(both).toBe(shieli + aral);
  expect(withField).toBeLessThan(both);
  await open(page, info, '/ru/orgs?district=shieli&district=aral&field=youth');
  expect(await count(page)).toBe(withField);
  await expect(page.locator('#chosen a.on')).toHaveCount(3);
});

test('the pager leads through the list', async ({ page }, info) => {
  await open(page, info, '/kk/orgs?sort=name');
  const first = await page.locator('#results h2 a').first().textContent();
  // The cards above are laid out anew when the files come; a click meanwhile may miss.
  await page.waitForLoadState('networkidle');
  await page.locator('#pager a[rel=next]').click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator('#results h2 a').first()).not.toHaveText(first ?? '');
  await page.goBack();
  await expect(page.locator('#results h2 a').first()).toHaveText(first ?? '');
});

test('a question without an answer offers the way out', async ({ page }, info) => {
  await open(page, info, '/kk/orgs?q=zzzzqqqqwwww&district=shieli');
  await expect(page.locator('#result-count')).toHaveAttribute('data-count', '0');
  const way = page.locator('#empty a').first();
  await expect(way).toBeVisible();
  await way.click();
  await expect(page.locator('#result-count')).not.toHaveAttribute('data-count', '0');
});

test('matches are marked in whatever spelling was typed', async ({ page }, info) => {
  await open(page, info, '/kk/orgs');
  await ask(page, info, 'jastar');
  const mark = page.locator('#results mark').first();
  await expect(mark).toHaveText(/^жас/i);
});

test('the language switch keeps the page and its query', async ({ page }, info) => {
  await open(page, info, '/kk/orgs?district=aral');
  const counted = await count(page);
  await page.locator('nav a[hreflang=ru]').first().click();
  await expect(page).toHaveURL(/\/ru\/orgs\?district=aral/);
  expect(await count(page)).toBe(counted);
  if (runsScripts(info)) {
    await page.goto('/');
    await expect(page).toHaveURL(/\/ru$/);
  }
});

test('a search without result names what was typed', async ({ page }, info) => {
  await open(page, info, '/kk/orgs?q=zzzzqqqqwwww&district=aral');
  await expect(page.locator('#empty')).toContainText('zzzzqqqqwwww');
  await expect(page.locator('#empty')).not.toContainText('{');
});

test.describe('with scripts', () => {
  test.beforeEach(({}, info) => {
    test.skip(!runsScripts(info), 'the island is what is tested');
  });

  test('back and forward follow the choices', async ({ page }, info) => {
    await open(page, info, '/kk/orgs');
    const all = await count(page);
    await page.locator('#sort').selectOption('newest');
    await expect(page).toHaveURL(/sort=newest/);
    await ask(page, info, 'үміт');
    await expect(page).toHaveURL(/q=/);
    await page.goBack();
    await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(all));
    await expect(page.locator('#q')).toHaveValue('');
  });

  test('a choice made before the file came is kept', async ({ page }, info) => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/listing/directory.core.*', async (route) => {
      await held;
      await route.continue();
    });
    await open(page, info, '/kk/orgs');
    await page.locator('#sort').selectOption('newest');
    await page.locator('#q').fill('үміт');
    release();
    await expect(page).toHaveURL(/q=.*sort=newest/);
    await expect(page.locator('#sort')).toHaveValue('newest');
    await expect(page.locator('#result-count')).toHaveAttribute(
      'data-count',
      String(await total(page, `q=${encodeURIComponent('үміт')}`)),
    );
  });

  test('the keyboard alone is enough', async ({ page }, info) => {
    await open(page, info, '/kk/orgs');
    const all = await count(page);
    await page.keyboard.press('/');
    await expect(page.locator('#q')).toBeFocused();
    await page.keyboard.type('shieli');
    await expect(page.locator('#result-count')).not.toHaveAttribute('data-count', String(all));
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#results h2 a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#results h2 a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('#q')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('#q')).toHaveValue('');
    await expect(page.locator('#result-count')).toHaveAttribute('data-count', String(all));
  });

  test('taking over changes nothing on the page', async ({ page }, info) => {
    const plain = await page.request.get('/kk/orgs?district=kazaly');
    await open(page, info, '/kk/orgs?district=kazaly');
    await page.waitForLoadState('networkidle');
    const [server, browser] = await page.evaluate((html) => {
      const served = new DOMParser().parseFromString(html, 'text/html');
      const read = (root: Document) =>
        ['result-count', 'results', 'chosen', 'pager', 'empty'].map((id) => root.getElementById(id)?.outerHTML);
      return [read(served), read(document)];
    }, await plain.text());
    expect(browser).toEqual(server);
  });

  test('the form still works when the files cannot be fetched', async ({ page }, info) => {
    await page.route('**/listing/*.bin', (route) => route.abort());
    await open(page, info, '/kk/orgs');
    await page.locator('#q').fill('қызылорда');
    await page.locator('#listing button').click();
    await expect(page).toHaveURL(/q=/);
    await expect(page.locator('#result-count')).toHaveAttribute(
      'data-count',
      String(await total(page, `q=${encodeURIComponent('қызылорда')}`)),
    );
  });

  test('nothing on any page breaks the content policy', async ({ page }, info) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    for (const address of ['/kk', '/kk/orgs', '/kk/orgs?q=жастар', '/kk/about', '/kk/dev/islands']) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
    }
    expect(complaints).toEqual([]);
  });
});
