// Somebody says "this is ours", proves it, and keeps the organisation from then on; over real mail,
// with and without scripts.

import { expect, test, type Page } from '@playwright/test';
import { pathInMail, send, signInAs, signUp } from '../people';
import { isPhone, runsScripts, violations } from './support';

const addressOf = (name: string, project: string): string => `${name}.${project}@claims.example`;
const paper = { name: 'анықтама.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };

/** An organisation that no other project of this spec touches. */
async function slugFor(page: Page, project: string): Promise<string> {
  const at = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'].indexOf(project);
  const response = await page.request.get('/api/v1/orgs?sort=name&per_page=20');
  return (await response.json()).items[at + 4].slug;
}

test('a claim is made, decided, and its owner invites an editor', async ({ page, browser }, info) => {
  const project = info.project.name;
  const slug = await slugFor(page, project);
  const owner = addressOf('owner', project);
  await page.goto(`/kk/orgs/${slug}`);
  await page.getByRole('link', { name: 'Бұл біздің ұйым' }).click();
  await expect(page.getByRole('link', { name: 'Кіру' }).first()).toBeVisible();
  await signUp(page, owner);

  await page.goto(`/kk/orgs/${slug}/claim`);
  await page.locator('[name=method][value=work_email]').check();
  await page.locator('[name=work_email]').fill('somebody@gmail.com');
  await page.locator('[name=message]').fill('Төрағасымын');
  await send(page);
  await expect(page.locator('#f-work_email-error')).toBeVisible();
  await expect(page.locator('[name=message]')).toHaveValue('Төрағасымын');
  await page.locator('[name=method][value=document]').check();
  await page.locator('[name=document]').setInputFiles(paper);
  await send(page);
  await expect(page).toHaveURL(/account\/claims\?done=document$/);

  const moderator = await browser.newPage({ baseURL: info.project.use.baseURL });
  await signInAs(moderator, 'moderator', addressOf('moderator', project));
  await moderator.goto('/kk/manage/claims');
  const name = (await page.locator('.sash a').first().textContent()) ?? '';
  await moderator.getByRole('link', { name }).click();
  await moderator.locator('[name=note]').fill('Рақмет, бәрі дұрыс.');
  await moderator.getByRole('button', { name: 'Мақұлдау' }).click();
  await expect(moderator.getByRole('status')).toBeVisible();

  expect(await pathInMail(owner)).toBe(`/kk/orgs/${slug}/edit`);
  const editor = addressOf('editor', project);
  await page.goto('/kk/manage');
  await page.getByRole('link', { name: 'Парақшаны жүргізетіндер' }).click();
  await page.locator('[name=email]').fill(editor);
  await page.getByRole('button', { name: 'Шақыру' }).click();
  await expect(page.getByText(editor)).toBeVisible();

  const invitation = await pathInMail(editor);
  const second = await browser.newPage({ baseURL: info.project.use.baseURL });
  await signUp(second, editor, 'Нұрлан');
  await second.goto(invitation);
  await send(second);
  await expect(second).toHaveURL(/manage\?done=joined$/);
  await page.reload();
  await expect(page.getByText('Нұрлан')).toBeVisible();
  await moderator.close();
  await second.close();
});

test('the pages of claims are accessible and fit a phone', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'axe runs scripts; once is enough');
  await signInAs(page, 'moderator', addressOf('axe', info.project.name));
  const slug = await slugFor(page, info.project.name);
  for (const path of [
    '/kk/manage',
    '/kk/manage/claims',
    '/ru/account/claims',
    '/ru/account/proposal',
    '/kk/account/invitation?token=abc',
    `/kk/orgs/${slug}/claim`,
    `/en/orgs/${slug}/members`,
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
