// One's own agenda of a forum, with scripts and without: choosing where the session stands, the
// page with what is at the same time, its calendar, taking out; on the device without an account;
// the agenda by hall.

import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../people';
import { isPhone, runsScripts, violations } from './support';

const FORUM = '/ru/forums/xiii-zhergilikti-azamattyk-forum';

async function check(page: Page, scripts: boolean): Promise<void> {
  const box = await page.locator('body').boundingBox();
  expect(box?.width ?? 0, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  if (scripts) expect(await violations(page), page.url()).toEqual([]);
}

test('sessions are chosen, told when they meet, and taken out', async ({ page }, info) => {
  const scripts = runsScripts(info);
  await page.goto(`${FORUM}/agenda`);
  await expect(page.getByRole('button', { name: 'В мою программу' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Войдите, чтобы составить свою программу' })).toHaveAttribute('href', /next=.*agenda/);
  await signInAs(page, 'account_holder', `agenda-${info.project.name}@orda.example`);

  await page.goto(`${FORUM}/my-agenda`);
  await expect(page.getByText('Вы пока не выбрали ни одной сессии')).toBeVisible();
  await check(page, scripts);
  await page.goto(`${FORUM}/agenda`);
  const together = page.locator('.slot:has(.x2), .slot:has(.x3)').first();
  for (const nth of [0, 1]) {
    const card = together.locator('.sash > div').nth(nth);
    const id = await card.getAttribute('id');
    await card.getByRole('button', { name: 'В мою программу' }).click();
    await expect(page).toHaveURL(new RegExp(`/agenda#${id}$`));
    await expect(page.locator(`#${id}`).getByText('В моей программе')).toBeVisible();
  }
  await check(page, scripts);

  await page.locator('.tabs').getByRole('link', { name: 'Моя программа' }).click();
  await expect(page.getByRole('heading', { name: 'Сессии в одно и то же время' })).toBeVisible();
  await expect(page.locator('.slot .sash > div')).toHaveCount(2);
  await check(page, scripts);
  const file = await page.request.get(`${FORUM}/my-agenda.ics`);
  expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);

  await page.getByRole('button', { name: 'Убрать' }).first().click();
  await expect(page.locator('.slot .sash > div')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Сессии в одно и то же время' })).toHaveCount(0);
});

test('without an account the choice stays on the device', async ({ page }, info) => {
  const scripts = runsScripts(info);
  await page.goto(`${FORUM}/agenda`);
  const toggles = page.locator('button[data-session]');
  const only = page.getByRole('button', { name: 'Только выбранное' });
  if (!scripts) {
    await expect(toggles.first()).toBeHidden();
    await expect(page.locator('#own-agenda')).toBeHidden();
    return;
  }
  await expect(only).toBeHidden();
  await toggles.nth(1).click();
  await toggles.nth(4).click();
  await page.reload();
  await expect(toggles.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await only.click();
  await expect(page.locator('.slot .sash > div:visible')).toHaveCount(2);
  await check(page, scripts);
  await toggles.nth(1).click();
  await toggles.nth(4).click();
  await expect(only).toBeHidden();
  await expect(page.locator('.slot .sash > div:visible').nth(2)).toBeVisible();
});

test('what was chosen on the device comes along into the account', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'without scripts nothing is kept on the device');
  await page.goto(`${FORUM}/agenda`);
  const toggles = page.locator('button[data-session]');
  await toggles.nth(0).click();
  await toggles.nth(3).click();
  await signInAs(page, 'account_holder', `along-${info.project.name}@orda.example`);
  await page.goto(`${FORUM}/agenda`);
  await page.getByRole('button', { name: 'Добавить в мою программу' }).click();
  await expect(page.getByText('В моей программе', { exact: true })).toHaveCount(2);
  await expect(page.locator('#take-along')).toBeHidden();
  await check(page, true);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('agenda:')))).toEqual([]);
});

test('the halls stand beside one another where there is room', async ({ page }, info) => {
  await page.goto(`${FORUM}/agenda`);
  const sessions = await page.locator('.slot .sash > div').count();
  await page.getByRole('link', { name: 'По залам' }).click();
  await expect(page).toHaveURL(/view=halls$/);
  await expect(page.locator('.halls td > div')).toHaveCount(sessions);
  await expect(page.locator('.halls thead').first()).toBeVisible({ visible: !isPhone(info) });
  await check(page, runsScripts(info));
});
