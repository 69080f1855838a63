// A resolution is written, followed and seen by everybody, with scripts and without: its text, two
// commitments, one of which is done and shown to be; then the ledger over all forums.

import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../people';
import { check, photo, runsScripts } from './support';

const PROJECTS = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'];

/** An event that no other project of this spec touches. */
async function eventFor(page: Page, project: string): Promise<string> {
  const { items } = await (await page.request.get('/api/v1/forums?when=past&per_page=100')).json();
  const past: string[] = items
    .filter((item: { demonstration: boolean }) => item.demonstration)
    .map((item: { slug: string }) => item.slug)
    .sort();
  return past[PROJECTS.indexOf(project)];
}

test('from the text of a resolution to a commitment that was kept', async ({ page, browser }, info) => {
  const scripts = runsScripts(info);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const slug = await eventFor(page, info.project.name);
  await signInAs(page, 'moderator', `resolutions-${info.project.name}-${Date.now()}@orda.example`);
  const desk = `/kk/manage/forums/${slug}/resolutions`;
  await page.goto(desk);
  await check(page, scripts);

  // Nothing is taken without its day; what was typed stays.
  await page.locator('[name="texts.kk"]').fill('## Қарар\n\nБірге жұмыс істейміз.');
  await page.getByRole('button', { name: 'Қарарды сақтау' }).click();
  await expect(page.locator('#error-summary a')).toHaveAttribute('href', '#f-adopted_on');
  await expect(page.locator('[name="texts.kk"]')).toHaveValue(/Бірге жұмыс/);
  await page.locator('[name=adopted_on]').fill('2025-11-20');
  await page.getByRole('button', { name: 'Қарарды сақтау' }).click();
  await expect(page.getByRole('status')).toContainText('Қарар сақталды');

  await page.getByRole('link', { name: 'Міндеттеме қосу' }).click();
  await check(page, scripts);
  const promise = `Грант бөлу ${info.project.name}`;
  await page.locator('[name="texts.kk"]').fill(promise);
  await page.locator('[name="owner.kk"]').fill('Облыс әкімдігі');
  await page.locator('[name=deadline]').fill('2025-12-31');
  await page.getByRole('button', { name: 'Сақтап, тағы қосу' }).click();
  await expect(page.getByRole('status')).toContainText('Міндеттеме сақталды');
  await page.locator('[name="texts.kk"]').fill(`Орталық ашу ${info.project.name}`);
  await page.locator('[name="owner.kk"]').fill('Аудан әкімдігі');
  await page.getByRole('button', { name: 'Сақтау', exact: true }).click();

  // Its last day went by: overdue by itself, until it is done.
  await page.goto(`/kk/forums/${slug}/resolutions`);
  const row = page.locator('.commitment', { hasText: promise });
  await expect(row).toContainText('Мерзімі өтті');
  await page.goto(desk);
  await page.getByRole('link', { name: promise }).click();
  await check(page, scripts);
  await page.locator('[name=to][value=done]').check();
  await page.locator('[name="notes.kk"]').fill('12 грант бөлінді');
  await page.locator('[name="proof.texts.kk"]').fill('Есеп');
  await page.locator('[name="proof.address"]').fill('https://example.org/report');
  await page.getByRole('button', { name: 'Күйін сақтау' }).click();
  await expect(page.getByRole('status')).toContainText('Күйі өзгерді');

  const reader = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
  await reader.goto(new URL(`/kk/forums/${slug}/resolutions`, page.url()).href);
  const kept = reader.locator('.commitment', { hasText: promise });
  await expect(kept).toContainText('Орындалды');
  await expect(kept).not.toContainText('Мерзімі өтті');
  await expect(kept.getByRole('link', { name: 'Есеп' })).toHaveAttribute('href', 'https://example.org/report');
  await kept.locator('summary').click();
  await expect(kept).toContainText('Күйі өзгерді: Орындалды');

  await reader.goto(new URL('/kk/forums/resolutions', page.url()).href);
  await reader.locator('select[name=forum]').selectOption(slug);
  await reader.locator('select[name=state]').selectOption('done');
  await reader.locator('.ledger-filter button').click();
  await expect(reader.locator('#result-count')).toHaveAttribute('data-count', '1');
  await expect(reader.locator('#results')).toContainText(promise);
  await reader.locator('#results .meta a').click();
  await expect(reader.locator('.commitment:target')).toContainText(promise);
  await reader.context().close();
});

test('photos of an event are added with what they show, and seen by everybody', async ({ page }, info) => {
  const scripts = runsScripts(info);
  const slug = await eventFor(page, info.project.name);
  await signInAs(page, 'moderator', `photos-${info.project.name}-${Date.now()}@orda.example`);
  await page.goto(`/kk/manage/forums/${slug}/photos`);
  await check(page, scripts);
  const picture = { name: 'зал.png', mimeType: 'image/png', buffer: photo() };
  await page.locator('[name=file]').setInputFiles(picture);
  await page.getByRole('button', { name: 'Қосу', exact: true }).click();
  await expect(page.locator('#error-summary')).toBeVisible();
  await check(page, scripts);
  const shows = `Толы зал ${info.project.name}`;
  await page.locator('[name="texts.kk"]').fill(shows);
  await page.locator('[name=file]').setInputFiles(picture);
  await page.getByRole('button', { name: 'Қосу', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Сурет қосылды');
  await check(page, scripts);
  await expect(async () => {
    await page.goto(`/ru/forums/${slug}`);
    await expect(page.getByRole('img', { name: shows })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await check(page, scripts);
  const file = await page.request.get((await page.getByRole('img', { name: shows }).getAttribute('src')) ?? '');
  expect(file.status()).toBe(200);
  expect((await file.body()).includes('GPS')).toBe(false);
});
