// Registration over real mail, with scripts and without: three places, five people, two wait, one
// gives the place up, the first who waits gets it; two are checked in at the door.

import { expect, test, type Page } from '@playwright/test';
import { pathInMail, send, signInAs } from '../people';
import { check, eventFor, runsScripts } from './support';

async function register(page: Page, slug: string, name: string, email: string): Promise<void> {
  await page.goto(`/kk/forums/${slug}`);
  await page.getByRole('link', { name: 'Тіркелу', exact: true }).click();
  await page.locator('[name=kind][value=participant]').check();
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name="answers.0"]').selectOption('ет');
  await page.locator('[name=consent]').check();
  await send(page);
  await expect(page.getByRole('status').getByText('Поштаңызды қараңыз')).toBeVisible();
}

/** One by the button on the ticket that the camera opened, one by the typed code. */
async function atTheDoor(organizer: Page, ticket: string, code: string): Promise<void> {
  await organizer.goto(ticket);
  await organizer.getByRole('button', { name: 'Келді деп белгілеу' }).click();
  await expect(organizer.getByRole('status').getByText('Келді: Қатысушы 1')).toBeVisible();
  await organizer.locator('[name=code]').fill(code.toLowerCase());
  await send(organizer);
  await expect(organizer.getByText('Келгені: 2 / 3')).toBeVisible();
  await organizer.locator('[name=code]').fill(code);
  await send(organizer);
  await expect(organizer.getByText('Қатысушы 4 бұрын белгіленген')).toBeVisible();
  await expect(organizer.getByText('Келгені: 2 / 3')).toBeVisible();
}

/** The same without a connection: one read by the camera, one typed, and one of them twice. */
async function atTheDoorOffline(organizer: Page, door: string, ticket: string, code: string): Promise<void> {
  // Chromium on Linux reads no codes itself: the camera is one that sees this ticket.
  await organizer.addInitScript((address) => {
    const seen = { rawValue: address };
    Object.assign(window, { BarcodeDetector: class { detect = async (): Promise<object[]> => [seen]; } });
    navigator.mediaDevices.getUserMedia = async () => document.createElement('canvas').captureStream();
  }, new URL(ticket, 'https://birtereze.example').href);
  await organizer.goto(door);
  await expect(organizer.locator('html')).toHaveAttribute('data-hydrated', '');
  // The worker keeps the door, so that it can be opened again without a connection.
  await organizer.waitForFunction(async (door) => (await (await caches.open('door')).match(door)) !== undefined, door);
  await organizer.context().setOffline(true);
  await organizer.reload();
  await expect(organizer.locator('html')).toHaveAttribute('data-hydrated', '');
  await organizer.getByRole('button', { name: 'Камерамен оқу' }).click();
  const rows = organizer.locator('.door-taken > li');
  await expect(rows.first()).toContainText('Келді: Қатысушы 1');
  await organizer.getByRole('button', { name: 'Камераны өшіру' }).click();
  // What was not sent is there again.
  await organizer.reload();
  await expect(rows.first()).toContainText('Келді: Қатысушы 1');
  for (const verdict of ['came', 'again']) {
    await organizer.locator('[name=code]').fill(code.toLowerCase());
    await send(organizer);
    await expect(rows.first()).toContainText('Қатысушы 4');
    await expect(rows.first()).toHaveAttribute('data-verdict', verdict);
  }
  await expect(rows).toHaveCount(2);
  await organizer.locator('[name=code]').fill('қате');
  await send(organizer);
  await expect(organizer.getByText('Бұл билет коды емес')).toBeVisible();
  await expect(organizer.locator('[name=code]')).toHaveValue('қате');
  await expect(organizer.getByText('Келгені: 0 / 3')).toBeVisible();
  await organizer.context().setOffline(false);
  await expect(organizer.getByText('Келгені: 2 / 3')).toBeVisible();
  await expect(organizer.locator('.door-taken > [data-sent=true]')).toHaveCount(2);
  await expect(rows.first()).toHaveAttribute('data-verdict', 'again');
  await organizer.goto(door);
  await expect(organizer.getByText('Келгені: 2 / 3')).toBeVisible();
  await expect(rows).toHaveCount(0);
}

test('five register for three places', async ({ page, browser }, info) => {
  test.setTimeout(90_000);
  const project = info.project.name;
  const scripts = runsScripts(info);
  const slug = await eventFor(page, project);
  const manage = `/kk/manage/forums/${slug}`;
  const organizer = await browser.newPage({
    baseURL: info.project.use.baseURL,
    javaScriptEnabled: scripts,
    viewport: info.project.use.viewport,
  });
  await signInAs(organizer, 'moderator', `moderator.${project}@registration.example`);
  await organizer.goto(`${manage}/registrations/settings`);
  await organizer.locator('[name="places.participant"]').fill('үш');
  await organizer.getByRole('button', { name: 'Сақтап, тіркелуді ашу' }).click();
  await expect(organizer.locator('#f-places-participant-error')).toBeVisible();
  await organizer.locator('[name="places.participant"]').fill('3');
  await organizer.locator('[name="places.delegate"]').fill('1');
  await organizer.getByRole('button', { name: 'Сұрақ қосу' }).click();
  await organizer.locator('[name="questions.0.prompt.kk"]').fill('Түскі ас');
  for (const [row, choice] of ['ет', 'көкөніс'].entries()) {
    await organizer.getByRole('button', { name: 'Жауап нұсқасын қосу' }).click();
    await organizer.locator(`[name="questions.0.choices.${row}.kk"]`).fill(choice);
  }
  await check(organizer, scripts);
  await organizer.getByRole('button', { name: 'Сақтап, тіркелуді ашу' }).click();
  await expect(organizer.getByRole('status').getByText('Тіркелу ашылды')).toBeVisible();

  // The page of the event shows the button as soon as the new state is known.
  await expect
    .poll(async () => (await page.request.get(`/kk/forums/${slug}`)).text())
    .toContain(`/kk/forums/${slug}/register"`);
  await page.goto(`/kk/forums/${slug}/register`);
  await check(page, scripts);
  await page.locator('[name=name]').fill('Айгүл');
  await send(page);
  await expect(page.locator('#error-summary')).toBeVisible();
  await expect(page.locator('[name=name]')).toHaveValue('Айгүл');

  const people = [1, 2, 3, 4, 5].map((number) => ({
    name: `Қатысушы ${number}`,
    email: `p${number}.${project}@registration.example`,
    ticket: '',
  }));
  for (const person of people) {
    await register(page, slug, person.name, person.email);
    person.ticket = await pathInMail(person.email);
    expect(person.ticket).toMatch(/^\/kk\/tickets\/[0-9A-Z]{16}$/);
  }
  await page.goto(people[4].ticket);
  await expect(page.getByText('Кезектегі нөміріңіз: 2.')).toBeVisible();
  await check(page, scripts);

  // One gives the place up; the first who waits gets the mail and the place.
  await page.goto(people[1].ticket);
  await expect(page.getByText('Орныңыз бар')).toBeVisible();
  await page.getByText('Бара алмайсыз ба?').click();
  await page.getByRole('button', { name: 'Қатысудан бас тарту' }).click();
  await expect(page.getByText('Билет күшін жойды')).toBeVisible();
  expect(await pathInMail(people[3].email)).toBe(people[3].ticket);
  await page.goto(people[3].ticket);
  await expect(page.getByText('Орныңыз бар')).toBeVisible();
  await check(page, scripts);

  const codes = [0, 3].map((at) => people[at].ticket.split('/').at(-1) ?? '');
  if (scripts) await atTheDoorOffline(organizer, `${manage}/check-in`, people[0].ticket, codes[1]);
  else await atTheDoor(organizer, people[0].ticket, codes[1]);
  await check(organizer, scripts);

  await organizer.goto(`${manage}/registrations?state=waiting`);
  await expect(organizer.locator('.registrations > li')).toHaveCount(1);
  await expect(organizer.locator('.registrations')).toContainText('Қатысушы 5');
  await check(organizer, scripts);
  await organizer.goto(`${manage}/registrations/badges`);
  await expect(organizer.locator('.name-badges > li')).toHaveCount(3);
  await check(organizer, scripts);
});
