// The owner of an organisation makes an event with two halls and six sessions, a moderator publishes
// it, people register and come, a talk goes from the call to the agenda, and what changed stands in
// the changelog and in the calendar file; with scripts and without.

import { expect, test, type Page } from '@playwright/test';
import { own, pathInMail, send, signInAs } from '../people';
import { atTheDoor, atTheDoorOffline, giveUp, readBySelf, register, registrants } from '../registering';
import { check, day, isPhone, review, runsScripts, sequence } from './support';

const PROJECTS = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'];

const SESSIONS = [
  ['Ашылу', '09:00', '10:00', 0],
  ['Дала медицинасы', '10:00', '11:00', 0],
  ['Су және ауыл', '10:00', '11:00', 1],
  ['Түскі үзіліс', '11:00', '12:00', 0],
  ['Жастар үні', '12:00', '13:00', 1],
  ['Қорытынды', '13:00', '14:00', 0],
] as const;

/** An organisation that no other project of this spec touches. */
async function hostFor(page: Page, project: string): Promise<string> {
  const answer = await page.request.get('/api/v1/orgs?per_page=40&page=9');
  const { items } = await answer.json();
  return items[PROJECTS.indexOf(project)].slug;
}

async function writeSession(page: Page, session: (typeof SESSIONS)[number]): Promise<void> {
  const [title, starts, ends, hall] = session;
  await page.locator('[name="titles.kk"]').fill(title);
  await page.locator('[name=day]').selectOption({ index: 0 });
  await page.locator('[name=starts]').fill(starts);
  await page.locator('[name=ends]').fill(ends);
  await page.locator('[name=hall]').selectOption({ label: ['Үлкен зал', 'Кіші зал'][hall] });
}

test('an owner makes an event in an evening, and it is held', async ({ page, browser }, info) => {
  test.setTimeout(240_000);
  const project = info.project.name;
  const scripts = runsScripts(info);
  const moderator = await browser.newPage({
    baseURL: info.project.use.baseURL,
    javaScriptEnabled: scripts,
    viewport: info.project.use.viewport,
  });
  await signInAs(moderator, 'moderator', `moderator.${project}@preparation.example`);
  const email = `owner.${project}@preparation.example`;
  await signInAs(page, 'account_holder', email);
  await own(page, moderator, await hostFor(page, project), email);

  await page.goto('/kk/manage');
  await page.getByRole('link', { name: 'Іс-шара дайындау' }).click();
  await check(page, scripts);
  await page.getByRole('link', { name: 'Жаңа іс-шара' }).click();
  await send(page);
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.locator('[name="titles.kk"]').fill(`Ауыл форумы ${project}`);
  await page.locator('[name="titles.ru"]').fill(`Сельский форум ${project}`);
  await page.locator('[name=from]').fill('2027-06-10');
  await check(page, scripts);
  await send(page);
  await expect(page.getByRole('status').getByText('Қаралама жасалды')).toBeVisible();
  await check(page, scripts);
  const overview = new URL(page.url()).pathname;
  const slug = overview.split('/').at(-1) ?? '';

  await page.goto(`${overview}/agenda`);
  await page.locator('[name="halls.0.names.kk"]').fill('Үлкен зал');
  await page.locator('[name="halls.0.places"]').fill('200');
  await page.locator('[name="halls.1.names.kk"]').fill('Кіші зал');
  await page.getByRole('button', { name: 'Залдар мен бағыттарды сақтау' }).click();
  await expect(page.getByRole('status').getByText('Сақталды')).toBeVisible();
  await page.getByRole('link', { name: 'Сессия қосу' }).click();
  for (const session of SESSIONS) {
    await writeSession(page, session);
    await page.getByRole('button', { name: 'Сақтап, тағы қосу' }).click();
    await expect(page.getByRole('status').getByText('Сессия сақталды')).toBeVisible();
  }
  await check(page, scripts);
  await writeSession(page, ['Тағы бір жиын', '09:30', '09:45', 0]);
  await page.locator('[name=starts]').press('Enter');
  await expect(page.locator('#f-hall-error')).toBeVisible();
  await expect(page.locator('[name="titles.kk"]')).toHaveValue('Тағы бір жиын');
  await check(page, scripts);
  await page.goto(`${overview}/agenda`);
  const cards = page.locator('.board [data-session]');
  await expect(cards).toHaveCount(SESSIONS.length);
  await check(page, scripts);
  // The last session goes half an hour later to the other hall: dragged, or by its form.
  const last = cards.filter({ hasText: 'Қорытынды' });
  const there = page.locator('td[data-starts="13:30"]').nth(1);
  if (scripts && !isPhone(info)) {
    await last.getByText('13:00–14:00').dragTo(there);
  } else {
    await last.getByText('Ауыстыру').first().click();
    await check(page, scripts);
    await last.locator('[name=starts]').fill('13:30');
    await last.locator('[name=hall]').selectOption({ label: 'Кіші зал' });
    await last.getByRole('button', { name: 'Орнын ауыстыру' }).click();
  }
  await expect(page.getByRole('status').getByText('Сессия ауыстырылды')).toBeVisible();
  await expect(there.locator('[data-session]')).toContainText('13:30–14:30');

  // Somebody else is asked to organise, and comes by the mail.
  await page.getByRole('link', { name: 'Ұйымдастырушылар' }).click();
  const helperMail = `helper.${project}@preparation.example`;
  await page.locator('[name=email]').fill(helperMail);
  await page.getByRole('button', { name: 'Шақыру жіберу' }).click();
  await expect(page.getByRole('status').getByText('Шақыру жіберілді')).toBeVisible();
  await check(page, scripts);
  const invitation = await pathInMail(helperMail);
  const helper = await browser.newPage({
    baseURL: info.project.use.baseURL,
    javaScriptEnabled: scripts,
    viewport: info.project.use.viewport,
  });
  await signInAs(helper, 'account_holder', helperMail);
  await helper.goto(invitation);
  await check(helper, scripts);
  await helper.getByRole('button', { name: 'Шақыруды қабылдау' }).click();
  await expect(helper.getByRole('status').getByText('Сіз енді ұйымдастырушысыз')).toBeVisible();
  await expect(helper).toHaveURL(new RegExp(`${overview}\\?done=joined$`));

  // The first event of a new organiser is for a moderator to publish.
  await page.goto(overview);
  await expect(page.getByText('Модератор жариялайды')).toBeVisible();
  await moderator.goto('/kk/manage/forums');
  await moderator.getByRole('link', { name: `Ауыл форумы ${project}` }).click();
  await moderator.getByRole('button', { name: 'Жариялау' }).click();
  await expect(moderator.getByRole('status').getByText('Іс-шараның күйі өзгерді')).toBeVisible();

  const visitor = page.request;
  const agenda = async (): Promise<string> => (await visitor.get(`/kk/forums/${slug}/agenda`)).text();
  await expect.poll(agenda).toContain('Дала медицинасы');
  const before = await sequence(page, slug);
  await page.goto(`${overview}/agenda`);
  await page.getByRole('link', { name: 'Жастар үні' }).click();
  await page.locator('[name=ends]').fill('13:30');
  await page.getByRole('button', { name: 'Сақтау', exact: true }).click();
  await expect(page.getByRole('status').getByText('Сессия сақталды')).toBeVisible();
  await expect.poll(() => sequence(page, slug)).toBeGreaterThan(before);
  await expect.poll(async () => (await visitor.get(`/kk/forums/${slug}/history`)).text()).toContain('Жастар үні');

  // The owner opens registration: five register for three places, one gives theirs up.
  await page.goto(`${overview}/registrations/settings`);
  await page.locator('[name="places.participant"]').fill('3');
  await page.getByRole('button', { name: 'Сақтап, тіркелуді ашу' }).click();
  await expect(page.getByRole('status').getByText('Тіркелу ашылды')).toBeVisible();
  const forum = `/kk/forums/${slug}`;
  await expect.poll(async () => (await visitor.get(forum)).text()).toContain(`${forum}/register"`);
  const guest = await browser.newPage({
    baseURL: info.project.use.baseURL,
    javaScriptEnabled: scripts,
    viewport: info.project.use.viewport,
  });
  const people = registrants(5, project, 'preparation');
  for (const person of people) await register(guest, slug, person);
  await giveUp(guest, people[1], people[3]);
  const code = people[3].ticket.split('/').at(-1) ?? '';
  if (scripts) {
    await readBySelf(page, people[0].ticket);
    await atTheDoorOffline(page, `${overview}/check-in`, code);
  } else await atTheDoor(page, people[0].ticket, code);

  // The owner calls for talks; somebody sends one, both organisers review it, and it is accepted.
  const proposals = `${overview}/proposals`;
  await page.goto(`${proposals}/settings`);
  await page.locator('[name=opens_on]').fill(day(0));
  await page.locator('[name=closes_on]').fill(day(1));
  await page.locator('[name="topics.0.names.kk"]').fill('Су және жер');
  await send(page);
  await expect(page.getByRole('status').getByText('Баптау сақталды')).toBeVisible();
  const title = `Су тапшылығы, ${project}`;
  const author = `author.${project}@preparation.example`;
  await signInAs(guest, 'account_holder', author);
  await expect.poll(async () => (await visitor.get(forum)).text()).toContain(`${forum}/proposals/new"`);
  await guest.goto(`${forum}/proposals/new`);
  await guest.locator('[name=title]').fill(title);
  await guest.locator('[name=kind][value=talk]').check();
  await guest.locator('[name=topic]').selectOption({ label: 'Су және жер' });
  await guest.locator('[name=body]').fill('Сырдария **тартылып** барады.');
  await guest.locator('[name=name]').fill(`Айгүл ${project}`);
  await send(guest);
  await expect(guest.getByRole('status').getByText('Ұсыныс жіберілді')).toBeVisible();
  expect(await pathInMail(author)).toBe(new URL(guest.url()).pathname);
  await page.goto(proposals);
  await page.getByRole('link', { name: title }).click();
  await review(page, '5', 'Маңызды тақырып');
  await helper.goto(page.url());
  await review(helper, '4', 'Жақсы');
  await expect(helper.getByText('Орташа баға: 4,5')).toBeVisible();
  await page.getByRole('button', { name: 'Қабылдау', exact: true }).click();
  await expect(page.getByRole('status').getByText('Ұсыныс қабылданды')).toBeVisible();
  await pathInMail(author);

  // In the agenda, in the changelog, and calendars replace what they had.
  const known = await sequence(page, slug);
  await page.locator('[name=starts]').fill('15:00');
  await page.locator('[name=ends]').fill('15:30');
  await page.getByRole('button', { name: 'Бағдарламаға қосу' }).click();
  await expect(page.getByRole('status').getByText('Баяндама бағдарламаға енді')).toBeVisible();
  expect(await pathInMail(author)).toBe(`${forum}/agenda`);
  await expect.poll(agenda).toContain(title);
  await expect.poll(async () => (await visitor.get(`${forum}/history`)).text()).toContain(title);
  await expect.poll(() => sequence(page, slug)).toBeGreaterThan(known);
});
