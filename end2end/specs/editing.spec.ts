// What is typed is never lost: kept by itself while typing, on the device while there is no
// connection, and joined with what was written on another device.

import { expect, test, type Browser, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { signInAs } from '../people';
import { hydrated, open, runsScripts, violations } from './support';

/** An organisation that no other project of this spec touches. */
async function addressFor(page: Page, info: TestInfo): Promise<string> {
  const at = ['js-phone', 'js-desktop'].indexOf(info.project.name);
  const response = await page.request.get('/api/v1/orgs?sort=name&per_page=60');
  return `/kk/orgs/${(await response.json()).items[at + 44].slug}/edit`;
}

const mission = (page: Page, language: string) => page.locator(`[name="missions.${language}"]`);
const kept = (page: Page, state: string) => expect(page.locator(`.keeper[data-kept=${state}]`)).toBeVisible();

/** The same person on another device. */
async function secondDevice(browser: Browser, context: BrowserContext, info: TestInfo): Promise<Page> {
  const { baseURL, viewport } = info.project.use;
  const other = await browser.newContext({ baseURL, viewport, storageState: await context.storageState() });
  return other.newPage();
}

test('two devices write on one profile, one offline for a while: nothing typed is lost', async ({ page, browser, context }, info) => {
  test.skip(!runsScripts(info), 'typing is noticed by a script; without, story.spec.ts has two windows');
  test.setTimeout(60_000);
  await signInAs(page, 'moderator', `offline.${info.project.name}@editing.example`);
  const address = `${await addressFor(page, info)}/about`;
  const other = await secondDevice(browser, context, info);
  for (const device of [page, other]) await open(device, info, address);
  await mission(page, 'kk').fill('Бірінші');
  await kept(page, 'saved');

  // Offline here, while the other device writes in another language.
  await context.setOffline(true);
  await mission(page, 'kk').fill('Бірінші, байланыссыз');
  await kept(page, 'offline');
  await open(other, info, address);
  await expect(mission(other, 'kk')).toHaveValue('Бірінші');
  await mission(other, 'en').fill('The first');
  await kept(other, 'saved');
  await context.setOffline(false);
  await expect(mission(page, 'en')).toHaveValue('The first');
  await expect(mission(page, 'kk')).toHaveValue('Бірінші, байланыссыз');

  // Typed offline, and the page is gone before there is a connection. The page came anew by itself;
  // going to it once more meanwhile would break one navigation off by the other.
  await hydrated(page, info);
  await context.setOffline(true);
  await mission(page, 'ru').fill('Без связи');
  await kept(page, 'offline');
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(mission(again, 'ru')).toHaveValue('Без связи');

  // Both wrote in one field: the page to choose on comes by itself, with both texts.
  await hydrated(again, info);
  await context.setOffline(true);
  await mission(again, 'ru').fill('Одно');
  await kept(again, 'offline');
  await open(other, info, address);
  await mission(other, 'ru').fill('Другое');
  await kept(other, 'saved');
  await context.setOffline(false);
  await expect(again.locator('[name="choice.missions.ru"][value=mine]')).toBeChecked();
  await expect(mission(again, 'ru')).toHaveValue('Одно');
  await expect(again.locator('.sides').getByText('Другое')).toBeVisible();
  expect(await violations(again)).toEqual([]);
  await again.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(again).toHaveURL(/done=saved$/);
  await open(other, info, address);
  await expect(mission(other, 'kk')).toHaveValue('Бірінші, байланыссыз');
  await expect(mission(other, 'ru')).toHaveValue('Одно');
  await expect(mission(other, 'en')).toHaveValue('The first');
  await other.context().close();
});

test('a point is pressed where it is seen', async ({ page }, info) => {
  const at = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'].indexOf(info.project.name);
  await signInAs(page, 'moderator', `map.${info.project.name}@editing.example`);
  const { items } = await (await page.request.get('/api/v1/orgs?district=aral&sort=name&per_page=20')).json();
  await page.goto(`/kk/orgs/${items[at + 8].slug}/edit/place`);
  const map = page.locator('.press-map input');
  // A browser counts in the pixels it shows: scaled or padded, the point would be another one.
  const box = await map.boundingBox();
  expect([box?.width, box?.height]).toEqual([280, 210]);
  for (const side of ['padding-left', 'padding-top', 'border-left-width', 'border-top-width']) {
    await expect(map).toHaveCSS(side, '0px');
  }
  await map.click({ position: { x: 140, y: 105 } });
  await expect(page).toHaveURL(/done=saved#f-coordinates$/);
  const middle = await page.locator('[name=coordinates]').inputValue();
  const [latitude, longitude] = middle.split(', ').map(Number);
  expect(latitude).toBeGreaterThan(45.5);
  expect(latitude).toBeLessThan(47.5);
  expect(longitude).toBeGreaterThan(59.5);
  expect(longitude).toBeLessThan(62.5);
});

test('numbers are checked while they are typed', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'without scripts the server says it when the form is sent');
  await signInAs(page, 'moderator', `checks.${info.project.name}@editing.example`);
  await open(page, info, `${await addressFor(page, info)}/contacts`);
  const phone = page.locator('[name="phones.0"]');
  await phone.fill('8 (7242) 26-12-34');
  await expect(page.locator('.field.right .verdict')).toContainText('+7 7242 26 12 34');
  await phone.fill('8 777');
  await phone.blur();
  await expect(page.locator('.field.wrong .verdict')).toBeVisible();
});
