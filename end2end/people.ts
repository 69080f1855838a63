// People of the browser tests: accounts of any role, made and signed in as in life.

import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { linkIn, nextMail } from './mail';

export const PASSWORD = 'тал бойында алтын күз';

/** Sends the form of the page that is open. */
export async function send(page: Page): Promise<void> {
  await page.locator('#main form button').first().click();
}

/** The path and query that the next mail to this address leads to. */
export async function pathInMail(to: string): Promise<string> {
  const link = new URL(linkIn(await nextMail(to)));
  return link.pathname + link.search;
}

/** Signs up by the form and follows the mail. */
export async function signUp(page: Page, email: string, name = 'Айгүл Серікқызы'): Promise<void> {
  await page.goto('/kk/account/sign-up');
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(PASSWORD);
  await send(page);
  await expect(page.getByRole('status').getByText('Поштаңызды тексеріңіз')).toBeVisible();
  await page.goto(await pathInMail(email));
  await send(page);
  await expect(page).toHaveURL(/\/kk\/manage$/);
}

/** Makes somebody of a role on the command line beside the server, and signs them in. */
export async function signInAs(page: Page, role: 'account_holder' | 'moderator' | 'administrator', email: string): Promise<void> {
  const binary = process.env.BIRTEREZE_BIN;
  const database = process.env.SERVER_DATABASE;
  if (!binary || !database) throw new Error('BIRTEREZE_BIN and SERVER_DATABASE name the server under test');
  const said = execFileSync(binary, ['account', 'create', '--email', email, '--role', role], {
    env: { ...process.env, DATABASE_URL: database },
    encoding: 'utf8',
  });
  const [path] = said.match(/\/kk\/account\/reset\?token=\S+/) ?? [];
  if (!path) throw new Error(`no link in «${said}»`);
  await page.goto(path);
  await page.locator('[name=password]').fill(PASSWORD);
  await send(page);
  await expect(page).toHaveURL(/\/kk\/manage$/);
  // The word that the password was changed: the next mail is one of the story's. Moderators may be told before it of
  // a request to a centre where nobody is.
  while (!(await nextMail(email)).subject.includes('ұпиясөз'));
}

const paper = { name: 'анықтама.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };

/** Claims the organisation with a paper and has the moderator approve it. */
export async function own(page: Page, moderator: Page, slug: string, email: string): Promise<void> {
  await page.goto(`/kk/orgs/${slug}`);
  await page.getByRole('link', { name: 'Бұл біздің ұйым' }).click();
  await page.locator('[name=method][value=document]').check();
  await page.locator('[name=document]').setInputFiles(paper);
  await send(page);
  await expect(page).toHaveURL(/account\/claims\?done=document$/);
  const name = (await page.locator('.sash a').first().textContent()) ?? '';
  await moderator.goto('/kk/manage/claims');
  await moderator.getByRole('link', { name }).click();
  await moderator.getByRole('button', { name: 'Мақұлдау' }).click();
  await expect(moderator).toHaveURL(/manage\/claims\?done=approved$/);
  expect(await pathInMail(email)).toBe(`/kk/orgs/${slug}/edit`);
}
