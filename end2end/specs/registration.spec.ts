// Registration over real mail, with scripts and without: three places, five people, two wait, one
// gives the place up, the first who waits gets it; two are checked in at the door.

import { expect, test } from '@playwright/test';
import { send, signInAs } from '../people';
import { atTheDoor, atTheDoorOffline, browserSeeing, giveUp, readBySelf, register, registrants } from '../registering';
import { check, eventFor, isPhone, runsScripts } from './support';

test('five register for three places', async ({ page, browser }, info) => {
  test.setTimeout(90_000);
  const project = info.project.name;
  const scripts = runsScripts(info);
  const slug = await eventFor(page, project);
  const manage = `/kk/manage/forums/${slug}`;
  const { baseURL, viewport } = info.project.use;
  const organizer = await browser.newPage({ baseURL, javaScriptEnabled: scripts, viewport });
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

  const people = registrants(5, project, 'registration');
  for (const person of people) await register(page, slug, person, 'ет');
  await page.goto(people[4].ticket);
  await expect(page.getByText('Кезектегі нөміріңіз: 2.')).toBeVisible();
  await check(page, scripts);

  await giveUp(page, people[1], people[3]);
  await check(page, scripts);

  const codes = [0, 3].map((at) => people[at].ticket.split('/').at(-1) ?? '');
  if (!scripts) {
    await atTheDoor(organizer, people[0].ticket, codes[1]);
    await check(organizer, scripts);
  } else if (isPhone(info)) {
    await readBySelf(organizer, people[0].ticket);
    await atTheDoorOffline(organizer, `${manage}/check-in`, codes[1]);
    await check(organizer, scripts);
  } else {
    // Chromium on Linux reads no codes itself, as iPhones do not. A browser of its own, because a
    // camera is given at the start; once is enough, since a camera's picture is as wide everywhere.
    const seeing = await browserSeeing(page, people[0].ticket, info);
    const storageState = await organizer.context().storageState();
    const door = await seeing.newPage({ baseURL, viewport, storageState });
    await atTheDoorOffline(door, `${manage}/check-in`, codes[1]);
    await check(door, scripts);
    await seeing.close();
  }

  await organizer.goto(`${manage}/registrations?state=waiting`);
  await expect(organizer.locator('.registrations > li')).toHaveCount(1);
  await expect(organizer.locator('.registrations')).toContainText('Қатысушы 5');
  await check(organizer, scripts);
  await organizer.goto(`${manage}/registrations/badges`);
  await expect(organizer.locator('.name-badges > li')).toHaveCount(3);
  await check(organizer, scripts);
});
