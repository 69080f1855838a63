// The desk by keyboard alone, with and without scripts: an operator finds a request, takes it,
// answers it and goes on to the next one without touching the pointer.

import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../people';
import { check, runsScripts } from './support';

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await expect(page.locator(selector)).toBeVisible();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Sends a request as a person would; answers its number. */
async function ask(page: Page, need: string): Promise<string> {
  const onwards = (): Promise<void> =>
    page.locator('#main form').getByRole('button', { name: 'Жалғастыру' }).click();
  await page.goto('/kk/requests/new');
  await page.locator('[name=topic][value=family]').check();
  await onwards();
  await page.locator('[name=district][value=aral]').check();
  await onwards();
  await page.locator('[name=need]').fill(need);
  await onwards();
  await page.locator('[name=requester][value=citizen]').check();
  await onwards();
  await page.locator('[name=phone]').fill('8 777 765 43 21');
  await onwards();
  await page.locator('[name=consent]').check();
  await page.getByRole('button', { name: 'Өтінішті жіберу' }).last().click();
  await expect(page.locator('.request-code')).toBeVisible();
  return ((await page.locator('.request-code').textContent()) ?? '').trim();
}

test('a request is found, taken and answered by keyboard only', async ({ page, browser }, info) => {
  const project = info.project.name;
  const scripts = runsScripts(info);
  const code = await ask(page, `Пернетақтадан жауап күтемін (${project})`);
  const { baseURL, viewport } = info.project.use;
  const operator = await browser.newPage({ baseURL, viewport, javaScriptEnabled: scripts });
  await signInAs(operator, 'moderator', `keyboard.${project}@requests.example`);
  await operator.goto('/kk/manage/requests');
  const keys = operator.locator('#desk-keys');
  if (scripts) {
    await expect(keys).toBeVisible();
    await operator.keyboard.press('j');
    await expect(operator.locator('#queue > li a').first()).toBeFocused();
    await operator.keyboard.press('/');
    await expect(operator.locator('#q')).toBeFocused();
    // In a field the keys are letters.
    await operator.keyboard.type('j/k');
    await expect(operator.locator('#q')).toHaveValue('j/k');
    await operator.keyboard.press('ControlOrMeta+a');
  } else {
    await expect(keys).toBeHidden();
    await tabTo(operator, '#q');
  }
  await operator.keyboard.type(code);
  await operator.keyboard.press('Enter');
  await expect(operator).toHaveURL(/\/kk\/manage\/requests\?(.*&)?q=/);
  const row = operator.locator('#queue > li').first();
  await expect(row).toContainText(code);
  await check(operator, scripts);
  if (scripts) {
    await operator.keyboard.press('j');
    await expect(row.getByRole('link').first()).toBeFocused();
  } else {
    await tabTo(operator, '#queue > li:first-child > p:first-child > a');
  }
  await operator.keyboard.press('Enter');
  await expect(operator).toHaveURL(/\/kk\/manage\/requests\/[0-9a-f-]{36}$/);

  // The key stands on each button, and no two are the same.
  const letters: string[] = [];
  for (const one of await operator.locator('[accesskey]').all()) {
    const letter = (await one.getAttribute('accesskey')) ?? '';
    await expect(one.locator('kbd')).toHaveText(letter);
    letters.push(letter);
  }
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters.length).toBeGreaterThan(5);
  await check(operator, scripts);

  await tabTo(operator, 'button[name=task][value=take]');
  await operator.keyboard.press('Enter');
  await expect(operator).toHaveURL(/done=1$/);
  await expect(operator.locator('.badges').getByText('Қаралып жатыр')).toBeVisible();
  await tabTo(operator, 'textarea[name=message]');
  await operator.keyboard.type('Сейсенбіде келіңіз / 10:00');
  await tabTo(operator, 'button[name=task][value=answer]');
  await operator.keyboard.press('Space');
  await expect(operator.locator('.badges').getByText('Жауап берілді')).toBeVisible();
  await expect(operator.locator('.request-said')).toContainText('Сейсенбіде келіңіз / 10:00');
  const history = operator.locator('details.request-past');
  await tabTo(operator, 'details.request-past > summary');
  await operator.keyboard.press('Enter');
  await expect(history.getByText('Қарауға алынды')).toBeVisible();
  await check(operator, scripts);

  const answered = operator.url();
  await operator.goto(answered);
  await tabTo(operator, '#next');
  await operator.keyboard.press('Enter');
  await expect(operator).toHaveURL(/\/kk\/manage\/requests\/[0-9a-f-]{36}$/);
  expect(operator.url().split('?')[0]).not.toBe(answered.split('?')[0]);
  await operator.close();
  await page.reload();
  await expect(page.getByText('Сейсенбіде келіңіз')).toBeVisible();
});
