// An account from its first mail to its end, over real mail, with and without scripts.

import { expect, test } from '@playwright/test';
import { nextMail } from '../mail';
import { PASSWORD, pathInMail, send, signUp } from '../people';
import { LANGUAGES, isPhone, runsScripts, violations } from './support';

/** An address of this project and test alone. */
const addressOf = (name: string, project: string): string => `${name}.${project}@orda.example`;

test('an account is made, confirmed, left, found again by link and password, and deleted', async ({ page }, info) => {
  const email = addressOf('story', info.project.name);
  await signUp(page, email);

  await page.goto('/kk/account/sign-out');
  await send(page);
  await expect(page).toHaveURL(/\/kk$/);

  await page.goto('/kk/account/link');
  await page.locator('[name=email]').fill(email);
  await send(page);
  const link = await pathInMail(email);
  await page.goto(link);
  await send(page);
  await expect(page).toHaveURL(/\/kk\/manage$/);
  await page.goto(link);
  await send(page);
  await expect(page.locator('#error-summary')).toBeVisible();

  await page.goto('/kk/account/sign-out');
  await send(page);
  await page.goto('/kk/account/sign-in?next=/kk/account');
  await page.locator('[name=email]').fill(email.toUpperCase());
  await page.locator('[name=password]').fill(PASSWORD);
  await send(page);
  await expect(page).toHaveURL(/\/kk\/account$/);
  await expect(page.getByText(email)).toBeVisible();

  await page.goto('/kk/account/delete');
  await page.locator('[name=confirmation]').fill('somebody@else.example');
  await send(page);
  await expect(page.locator('#f-confirmation')).toHaveValue('somebody@else.example');
  await page.locator('[name=confirmation]').fill(email);
  await send(page);
  await page.goto('/kk/account');
  await expect(page).toHaveURL(/\/account\/sign-in/);
  expect((await nextMail(email)).subject).not.toBe('');
});

test('a forgotten password is replaced by mail, and other devices are signed out', async ({ page, browser }, info) => {
  const email = addressOf('forgotten', info.project.name);
  await signUp(page, email);
  const other = await browser.newPage({ baseURL: info.project.use.baseURL });
  await other.goto('/ru/account/reset');
  await other.locator('[name=email]').fill(email);
  await send(other);
  await other.goto(await pathInMail(email));
  await other.locator('[name=password]').fill('1234567890');
  await send(other);
  await expect(other.locator('#f-password-error')).toBeVisible();
  await other.locator('[name=password]').fill('совсем другие слова 7');
  await send(other);
  await expect(other).toHaveURL(/\/manage$/);
  await page.goto('/kk/account');
  await expect(page).toHaveURL(/\/account\/sign-in/);
  await other.close();
});

test('what is wrong stands beside its field, and nothing typed is lost', async ({ page }) => {
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/account/sign-up`);
    await page.locator('[name=name]').fill('Нұрлан «Жас»');
    await page.locator('[name=email]').fill('not-an-address');
    await page.locator('[name=password]').fill('short');
    await send(page);
    await expect(page.locator('#f-email-error')).toBeVisible();
    await expect(page.locator('[name=name]')).toHaveValue('Нұрлан «Жас»');
  }
});

test('the pages of an account are accessible', async ({ page }, info) => {
  test.skip(isPhone(info) || !runsScripts(info), 'axe runs scripts; once is enough');
  const check = async (): Promise<void> => {
    expect(await violations(page), page.url()).toEqual([]);
  };
  for (const path of ['sign-in', 'sign-up', 'link', 'reset']) {
    await page.goto(`/kk/account/${path}`);
    await check();
  }
  await signUp(page, addressOf('axe', info.project.name));
  for (const path of ['', '/details', '/password', '/email', '/sessions', '/delete']) {
    await page.goto(`/kk/account${path}`);
    await check();
  }
});
