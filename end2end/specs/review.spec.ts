// Moderators and administrators at their desk, with and without scripts; the pages around a profile
// that say what changed and whether it is still true.

import { expect, test, type Page } from '@playwright/test';
import { send, signInAs } from '../people';
import { isPhone, runsScripts, violations } from './support';

const addressOf = (name: string, project: string): string => `${name}.${project}@review.example`;

/** An organisation that no other project of this spec touches. */
async function slugFor(page: Page, project: string): Promise<string> {
  const at = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'].indexOf(project);
  const response = await page.request.get('/api/v1/orgs?sort=name&per_page=30');
  return (await response.json()).items[at + 20].slug;
}

test('a moderator confirms a profile, reads its history and sets trust', async ({ page }, info) => {
  const project = info.project.name;
  const slug = await slugFor(page, project);
  await signInAs(page, 'moderator', addressOf('moderator', project));
  await page.getByRole('link', { name: 'Тексеруді күткен өзгерістер' }).click();
  await expect(page).toHaveURL(/manage\/reviews$/);

  await page.goto(`/kk/orgs/${slug}`);
  await page.getByRole('button', { name: 'Бәрі дұрыс' }).click();
  await expect(page).toHaveURL(/done=confirmed$/);
  await expect(page.getByRole('status').getByText('Мәліметтер расталды')).toBeVisible();
  // The link stands below a lazy picture: it is clicked once nothing moves any more.
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Өзгерістер тарихы' }).click();
  await expect(page).toHaveURL(/history$/);
  await page.getByRole('link', { name: '№ 1', exact: true }).click();
  await expect(page).toHaveURL(/history\/1$/);
  await page.locator('[name=note]').fill('Байқап көру');
  await page.getByRole('button', { name: 'Қайтару' }).click();
  await expect(page).toHaveURL(/\/history\?done=1$/);
  await expect(page.getByText('Байқап көру').first()).toBeVisible();

  await page.goto(`/kk/manage/trust/${slug}`);
  await page.locator('[name=trust][value=yes]').check();
  await send(page);
  await expect(page.getByRole('status').getByText('Сақталды')).toBeVisible();
  await expect(page.locator('[name=trust][value=yes]')).toBeChecked();
});

test('an administrator gives a role and downloads the log', async ({ page, browser }, info) => {
  const project = info.project.name;
  const other = addressOf('other', project);
  const second = await browser.newPage({ baseURL: info.project.use.baseURL });
  await signInAs(second, 'moderator', other);
  await signInAs(page, 'administrator', addressOf('administrator', project));
  await page.getByRole('link', { name: 'Тіркелгілер' }).click();
  await page.locator('[name=q]').fill(other);
  await send(page);
  await page.getByRole('link', { name: other }).click();
  await page.locator('[name=role]').selectOption('account_holder');
  await send(page);
  await expect(page.getByRole('status').getByText('Рөлі өзгерді')).toBeVisible();
  expect((await second.goto('/kk/manage/reviews'))?.status()).toBe(403);
  await second.close();
  const log = await page.request.get('/kk/manage/audit.csv');
  expect(log.headers()['content-type']).toContain('text/csv');
  expect(await log.text()).toContain('account.role_granted');
});

test('the pages of the desk are accessible and fit a phone', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'axe runs scripts; once is enough');
  await signInAs(page, 'administrator', addressOf('axe', info.project.name));
  const slug = await slugFor(page, info.project.name);
  for (const path of [
    '/kk/manage',
    '/ru/manage/reviews',
    '/kk/manage/accounts',
    '/en/manage/accounts?q=axe',
    `/kk/manage/trust/${slug}`,
    `/ru/orgs/${slug}`,
    `/kk/orgs/${slug}/history`,
    `/kk/orgs/${slug}/history/1`,
    '/en/account/confirm-profile?token=abc',
  ]) {
    await page.goto(path);
    if (isPhone(info)) {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
    } else {
      expect(await violations(page), path).toEqual([]);
    }
  }
});
