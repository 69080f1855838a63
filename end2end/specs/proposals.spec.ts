// A proposal from the call to the agenda over real mail, with scripts and without: an organiser
// calls, somebody with an account sends a talk, two organisers review it, it is accepted and put
// into the agenda; others support it and comment on it.

import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test';
import { nextMail } from '../mail';
import { pathInMail, send, signInAs } from '../people';
import { check, day, eventFor, review, runsScripts, sequence } from './support';

async function somebody(
  browser: Browser,
  info: TestInfo,
  role: 'account_holder' | 'moderator' | 'administrator',
  email: string,
): Promise<Page> {
  const page = await browser.newPage({
    baseURL: info.project.use.baseURL,
    javaScriptEnabled: runsScripts(info),
    viewport: info.project.use.viewport,
  });
  await signInAs(page, role, email);
  return page;
}

test('a talk goes from the call to the agenda', async ({ page, browser }, info) => {
  test.setTimeout(120_000);
  const project = info.project.name;
  const scripts = runsScripts(info);
  const slug = await eventFor(page, project);
  const forum = `/kk/forums/${slug}`;
  const manage = `/kk/manage/forums/${slug}/proposals`;
  const author = `author.${project}@proposals.example`;
  const title = `Су тапшылығы, ${project}`;
  const organizer = await somebody(browser, info, 'moderator', `first.${project}@proposals.example`);
  const second = await somebody(browser, info, 'administrator', `second.${project}@proposals.example`);
  const writer = await somebody(browser, info, 'account_holder', author);
  const reader = await somebody(browser, info, 'account_holder', `reader.${project}@proposals.example`);

  // The call.
  await organizer.goto(`${manage}/settings`);
  await organizer.locator('[name=opens_on]').fill(day(0));
  await organizer.locator('[name="topics.0.names.kk"]').fill('Су және жер');
  await send(organizer);
  await expect(organizer.locator('#f-closes_on-error')).toBeVisible();
  await expect(organizer.locator('[name="topics.0.names.kk"]')).toHaveValue('Су және жер');
  await organizer.locator('[name=closes_on]').fill(day(1));
  await check(organizer, scripts);
  await send(organizer);
  await expect(organizer.getByRole('status').getByText('Баптау сақталды')).toBeVisible();
  await expect
    .poll(async () => (await page.request.get(forum)).text())
    .toContain(`${forum}/proposals/new"`);

  // A proposal; what is refused keeps what was typed.
  await writer.goto(`${forum}/proposals`);
  await check(writer, scripts);
  await writer.getByRole('link', { name: 'Ұсыныс жіберу' }).click();
  await writer.locator('[name=title]').fill(title);
  await send(writer);
  await expect(writer.locator('#error-summary')).toBeVisible();
  await expect(writer.locator('[name=title]')).toHaveValue(title);
  await check(writer, scripts);
  await writer.locator('[name=kind][value=talk]').check();
  await writer.locator('[name=topic]').selectOption({ label: 'Су және жер' });
  await writer.locator('[name=body]').fill('Сырдария **тартылып** барады.');
  await writer.locator('[name=name]').fill(`Айгүл ${project}`);
  await writer.locator('[name=coauthors]').fill(`Ерлан ${project}`);
  await writer.locator('[name=public]').check();
  await send(writer);
  await expect(writer.getByRole('status').getByText('Ұсыныс жіберілді')).toBeVisible();
  const own = new URL(writer.url()).pathname;
  expect(await pathInMail(author)).toBe(own);

  // Others support it and comment on it; the count is right at once.
  await page.goto(own);
  await expect(page.getByText('Әзірге пікір жоқ. Алғашқы болып жазыңыз!')).toBeVisible();
  await check(page, scripts);
  await reader.goto(own);
  await reader.getByRole('button', { name: 'Қолдаймын' }).click();
  await expect(reader.getByText('1 адам қолдады')).toBeVisible();
  await reader.locator('[name=comment]').fill('Өте керек тақырып');
  await reader.getByRole('button', { name: 'Пікір жазу' }).click();
  await expect(reader.getByRole('status').getByText('Пікіріңіз қосылды')).toBeVisible();
  await page.goto(own);
  await expect(page.getByText('Өте керек тақырып')).toBeVisible();
  await organizer.goto(own);
  await organizer.getByText('Жасыру', { exact: true }).first().click();
  await organizer.getByLabel('Себебі (бәріне көрінеді)').fill('Сынақ');
  await organizer.getByRole('button', { name: 'Жасыру' }).click();
  await page.goto(own);
  await expect(page.getByText('Себебі: Сынақ')).toBeVisible();
  await expect(page.getByText('Өте керек тақырып')).toHaveCount(0);

  // Two reviews; the second reviewer sees the first one after giving theirs.
  await organizer.goto(manage);
  await organizer.getByRole('link', { name: title }).click();
  await check(organizer, scripts);
  await review(organizer, '5', 'Маңызды тақырып');
  await second.goto(organizer.url());
  await expect(second.getByText('Маңызды тақырып')).toHaveCount(0);
  await review(second, '4', 'Жақсы');
  await expect(second.getByText('Маңызды тақырып')).toBeVisible();
  await expect(second.getByText('Орташа баға: 4,5')).toBeVisible();
  await check(second, scripts);

  // Accepted, mailed, put into the agenda.
  await organizer.locator('[name=note]').fill('Күтеміз');
  await organizer.getByRole('button', { name: 'Қабылдау', exact: true }).click();
  await expect(organizer.getByRole('status').getByText('Ұсыныс қабылданды')).toBeVisible();
  const accepted = await nextMail(author);
  expect(accepted.text).toContain('Күтеміз');
  const before = await sequence(page, slug);
  await organizer.locator('[name=starts]').fill('21:00');
  await organizer.locator('[name=ends]').fill('20:00');
  await organizer.getByRole('button', { name: 'Бағдарламаға қосу' }).click();
  await expect(organizer.locator('#f-ends-error')).toBeVisible();
  await organizer.locator('[name=ends]').fill('21:30');
  await organizer.getByRole('button', { name: 'Бағдарламаға қосу' }).click();
  await expect(organizer.getByRole('status').getByText('Баяндама бағдарламаға енді')).toBeVisible();
  await check(organizer, scripts);
  expect(await pathInMail(author)).toBe(`${forum}/agenda`);
  await expect.poll(async () => (await page.request.get(`${forum}/agenda`)).text()).toContain(title);
  await page.goto(`${forum}/history`);
  await expect(page.getByText(title).first()).toBeVisible();
  await expect.poll(() => sequence(page, slug)).toBeGreaterThan(before);
  await page.goto(`${forum}/proposals`);
  await expect(page.getByText('Бағдарламада', { exact: true })).toBeVisible();
  await check(page, scripts);
});
