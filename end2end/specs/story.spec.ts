// The whole story of a profile, over real mail, once with scripts and once without: sign up,
// confirm, claim, be approved, edit in two languages, be approved again, be found, be reverted.

import { expect, test, type Page } from '@playwright/test';
import { own, pathInMail, send, signInAs, signUp } from '../people';
import { open, runsScripts, violations, isPhone } from './support';

const addressOf = (name: string, project: string): string => `${name}.${project}@story.example`;

interface Item {
  slug: string;
  name: { kk: string | null };
}

/** An organisation that no other project of this spec touches. */
async function organizationFor(page: Page, project: string): Promise<Item> {
  const at = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'].indexOf(project);
  const response = await page.request.get('/api/v1/orgs?sort=name&per_page=40');
  const items: Item[] = (await response.json()).items.filter((item: Item) => item.name.kk);
  return items[at + 12];
}

test('from the first mail to the reverted profile', async ({ page, browser }, info) => {
  test.setTimeout(60_000);
  const project = info.project.name;
  const { slug, name } = await organizationFor(page, project);
  const email = addressOf('staff', project);
  const moderator = await browser.newPage({ baseURL: info.project.use.baseURL });
  await signInAs(moderator, 'moderator', addressOf('moderator', project));
  await signUp(page, email);
  await own(page, moderator, slug, email);

  // In Kazakh and Russian; a wrong number is kept beside its message and mended.
  const word = `жаңғырық${project.replaceAll('-', '')}`;
  await page.goto(`/kk/orgs/${slug}`);
  await page.getByRole('link', { name: 'Өңдеу', exact: true }).click();
  await page.getByRole('link', { name: 'Ұйым туралы' }).click();
  await page.locator('[name="missions.kk"]').fill(`Ауыл жастарына ${word} үйренуге көмектесеміз`);
  await page.locator('[name="missions.ru"]').fill('Помогаем сельской молодёжи учиться');
  await page.getByRole('button', { name: 'Сақтап, келесіге өту' }).click();
  await expect(page).toHaveURL(/edit\/classification\?done=saved$/);
  await page.goto(`/kk/orgs/${slug}/edit/contacts`);
  await page.locator('[name="phones.0"]').fill('қоңырау шалыңыз');
  await page.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(page.locator('#f-phones-0-error')).toBeVisible();
  await expect(page.locator('[name="phones.0"]')).toHaveValue('қоңырау шалыңыз');
  await page.locator('[name="phones.0"]').fill('8 (7242) 12-34-56');
  await page.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(page.locator('[name="phones.0"]')).toHaveValue('+77242123456');
  await page.goto(`/kk/orgs/${slug}/edit`);
  await expect(page.getByText(word)).toBeVisible();
  await page.locator('[name=note]').fill('Мақсатымызды жаңарттық');
  await page.getByRole('button', { name: 'Тексеруге жіберу' }).click();
  await expect(page).toHaveURL(/edit\?done=queued$/);

  // The public sees the former version until the moderator has looked.
  const visitor = await browser.newPage({ baseURL: info.project.use.baseURL });
  await visitor.goto(`/kk/orgs/${slug}`);
  await expect(visitor.getByText(word)).toHaveCount(0);
  await moderator.goto('/kk/manage/reviews');
  await moderator.getByRole('link', { name: name.kk ?? '' }).click();
  await expect(moderator.getByText('Мақсатымызды жаңарттық')).toBeVisible();
  await expect(moderator.locator('ins', { hasText: word }).first()).toBeVisible();
  await moderator.locator('button[value=approve]').click();
  await expect(moderator).toHaveURL(/done=approved$/);
  expect(await pathInMail(email)).toBe(`/kk/orgs/${slug}`);

  // Page and search follow by themselves; how fast is measured elsewhere, not asserted.
  await expect(async () => {
    await visitor.goto(`/kk/orgs/${slug}`);
    await expect(visitor.getByText(word)).toBeVisible({ timeout: 100 });
    const found = await visitor.request.get(`/api/v1/orgs?q=${encodeURIComponent(word)}`);
    expect((await found.json()).total).toBe(1);
  }).toPass({ timeout: 10_000, intervals: [100] });
  await open(visitor, info, `/kk/orgs?q=${encodeURIComponent(word)}`);
  await expect(visitor.locator('#results > li')).toHaveCount(1);

  // The history has both versions; the former comes back.
  await moderator.goto(`/kk/orgs/${slug}/history`);
  await expect(moderator.locator('ins', { hasText: word })).toBeVisible();
  await moderator.getByRole('link', { name: '№ 1', exact: true }).click();
  await moderator.locator('[name=note]').fill('Тексеру үшін қайтардық');
  await moderator.getByRole('button', { name: 'Қайтару' }).click();
  await expect(moderator.getByText('Тексеру үшін қайтардық')).toBeVisible();
  await expect(async () => {
    await visitor.goto(`/kk/orgs/${slug}`);
    await expect(visitor.getByText(word)).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 10_000, intervals: [100] });
  await moderator.close();
  await visitor.close();
});

test('two windows of one person on one profile: nothing typed is lost', async ({ page, browser }, info) => {
  const project = info.project.name;
  const { slug } = await organizationFor(page, project);
  await signInAs(page, 'moderator', addressOf('two', project));
  const second = await page.context().newPage();
  for (const window of [page, second]) await window.goto(`/kk/orgs/${slug}/edit/names`);
  await page.locator('[name="short_names.kk"]').fill('Бірінші терезеде');
  await page.locator('[name="short_names.ru"]').fill('В первом окне');
  await page.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(page).toHaveURL(/done=saved$/);
  await second.locator('[name="short_names.kk"]').fill('Екінші терезеде');
  await second.locator('[name="short_names.en"]').fill('In the second window');
  await second.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(second.locator('[name="choice.short_names.kk"]').first()).toBeVisible();
  await expect(second.locator('[name="short_names.ru"]')).toHaveValue('В первом окне');
  await expect(second.locator('[name="short_names.kk"]')).toHaveValue('Екінші терезеде');
  if (runsScripts(info) && !isPhone(info)) expect(await violations(second)).toEqual([]);
  await second.locator('[name="choice.short_names.kk"][value=theirs]').check();
  await second.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await second.goto(`/kk/orgs/${slug}/edit/names`);
  await expect(second.locator('[name="short_names.kk"]')).toHaveValue('Бірінші терезеде');
  await expect(second.locator('[name="short_names.ru"]')).toHaveValue('В первом окне');
  await expect(second.locator('[name="short_names.en"]')).toHaveValue('In the second window');

  // The session ends while something is typed.
  await second.locator('[name="short_names.en"]').fill('Typed before the session ended');
  await page.goto('/kk/account/sign-out');
  await send(page);
  await second.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(second.getByRole('heading', { name: 'Сіз жүйеден шығып қалдыңыз' })).toBeVisible();
  await expect(second.locator('[name="short_names.en"]')).toHaveValue('Typed before the session ended');
  await second.close();
});

test('the pages of editing are accessible and fit a phone', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'axe runs scripts; once is enough');
  const { slug } = await organizationFor(page, info.project.name);
  await signInAs(page, 'moderator', addressOf('axe', info.project.name));
  for (const part of ['', '/names', '/about', '/classification', '/services', '/contacts', '/place']) {
    const path = `/kk/orgs/${slug}/edit${part}`;
    await page.goto(path);
    if (isPhone(info)) {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
    } else {
      expect(await violations(page), path).toEqual([]);
    }
  }
});
