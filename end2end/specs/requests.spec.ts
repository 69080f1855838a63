// The one window, over real mail, with scripts and without: a person sends a request without an
// account, an operator of the centre is told, takes it and passes it to an organisation, whose editor
// answers; the person finds it by its number, rates and writes back, the centre is told, and the audit
// log has who read what.

import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { linkIn, nextMail, type Mail } from '../mail';
import { own, pathInMail, send, signInAs } from '../people';
import { check, photo, runsScripts } from './support';

/** An organisation that no other project of this spec touches. */
async function organizationFor(page: Page, project: string): Promise<{ slug: string; name: { kk: string | null } }> {
  const at = ['js-phone', 'js-desktop', 'no-js-phone', 'no-js-desktop'].indexOf(project);
  const response = await page.request.get('/api/v1/orgs?sort=name&per_page=80');
  const items: { slug: string; name: { kk: string | null } }[] = (await response.json()).items;
  return items.filter((item) => item.name.kk)[at + 56];
}

/** The next mail to the operator about this request, which names the beginning of its number: others come to the
 * same centre meanwhile. */
async function toldOf(code: string, operator: string): Promise<Mail> {
  for (;;) {
    const mail = await nextMail(operator);
    if (mail.subject.includes(code.slice(0, 4))) return mail;
  }
}

const onwards = async (page: Page): Promise<void> =>
  page.locator('#main form').getByRole('button', { name: 'Жалғастыру' }).click();

test('a request is sent, taken, answered, found by its number and rated', async ({ page, browser }, info) => {
  test.setTimeout(150_000);
  const project = info.project.name;
  const scripts = runsScripts(info);
  const email = `citizen.${project}@requests.example`;
  const need = `Қызыма логопед керек (${project})`;
  const { baseURL, viewport } = info.project.use;
  const somebody = { baseURL, viewport, javaScriptEnabled: scripts };

  // A moderator puts somebody with an account on the staff of the centre.
  const moderator = await browser.newPage(somebody);
  await signInAs(moderator, 'moderator', `moderator.${project}@requests.example`);
  const desk = await browser.newContext(somebody);
  const operator = await desk.newPage();
  const operatorMail = `operator.${project}@requests.example`;
  await signInAs(operator, 'account_holder', operatorMail);
  await moderator.goto('/kk/manage/centres');
  await moderator.getByRole('link', { name: '«Бір терезе» облыстық қолдау орталығы' }).click();
  await moderator.locator('[name=email]').fill(operatorMail);
  await moderator.locator('[name=role]').selectOption('operator');
  await moderator.getByRole('button', { name: 'Маман қосу' }).click();
  await expect(moderator.getByRole('status').getByText('Маман қосылды')).toBeVisible();
  await check(moderator, scripts);
  const ours = moderator.locator('li', { hasText: operatorMail }).locator('button[name=remove]');
  const operatorId = (await ours.getAttribute('value')) ?? '';

  await page.goto('/kk/requests/new');
  await check(page, scripts);
  await onwards(page);
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.locator('[name=topic][value=family]').check();
  await onwards(page);
  await page.locator('[name=district][value=aral]').check();
  await onwards(page);
  await page.locator('[name=need]').fill(need);
  await check(page, scripts);
  await onwards(page);
  await page.locator('[name=requester][value=citizen]').check();
  await page.locator('[name=name]').fill('Айгүл');
  await onwards(page);
  await page.locator('[name=email]').fill('қате');
  await onwards(page);
  await expect(page.locator('#f-email-error')).toBeVisible();
  await expect(page.locator('[name=email]')).toHaveValue('қате');
  await page.locator('[name=email]').fill(email);
  await onwards(page);
  await expect(page.locator('.request-check')).toContainText(need);
  await check(page, scripts);
  // An answer is changed, and the others are still there.
  await page.getByRole('button', { name: 'Өзгерту: Не керек' }).click();
  await expect(page.locator('[name=need]')).toHaveValue(need);
  await page.locator('[name=need]').fill(`${need}, аптасына екі рет`);
  for (let step = 0; step < 3; step += 1) await onwards(page);
  await page.locator('[name=files]').setInputFiles({ name: 'үй.txt', mimeType: 'text/plain', buffer: Buffer.from('сөз') });
  await page.getByRole('button', { name: 'Өтінішті жіберу' }).last().click();
  await expect(page.locator('#f-consent-error')).toBeVisible();
  await expect(page.locator('#f-files-error')).toContainText('үй.txt: ');
  await check(page, scripts);
  await page.locator('[name=consent]').check();
  await page.locator('[name=files]').setInputFiles({ name: 'үй.png', mimeType: 'image/png', buffer: photo() });
  await page.getByRole('button', { name: 'Өтінішті жіберу' }).last().click();
  await expect(page.getByRole('status').getByText('Өтінішіңіз жіберілді')).toBeVisible();
  const code = ((await page.locator('.request-code').textContent()) ?? '').trim();
  await expect(page.getByRole('link', { name: 'үй.png' })).toBeVisible();
  await check(page, scripts);
  expect((await nextMail(email)).subject).toContain('Өтінішіңіз қабылданды');

  // The operator, who is told by mail.
  const told = await toldOf(code, operatorMail);
  expect(told.subject).toContain('Жаңа өтініш');
  const request = new URL(linkIn(told)).pathname;
  await operator.goto('/kk/manage/requests');
  await check(operator, scripts);
  // Found by its number and by its words, also on another keyboard.
  for (const words of [code.slice(0, 6), `logoped ${project}`, code]) {
    await operator.locator('main [name=q]').fill(words);
    await operator.locator('main [name=q]').press('Enter');
    await expect(operator.locator('li', { hasText: code })).toBeVisible();
  }
  await check(operator, scripts);
  await operator.locator('li', { hasText: code }).getByRole('link').click();
  await expect(operator).toHaveURL(new RegExp(`${request}$`));
  await expect(operator.getByText('аптасына екі рет')).toBeVisible();
  await check(operator, scripts);
  const downloading = operator.waitForEvent('download');
  await operator.getByRole('link', { name: 'үй.png' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`request-${code.slice(0, 4)}-1.png`);
  const kept = await readFile(await download.path());
  expect(kept.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(photo().includes('GPS') && !kept.includes('GPS')).toBe(true);
  const stale = await desk.newPage();
  await stale.goto(operator.url());
  await operator.locator('button[name=task][value=take]').click();
  expect((await nextMail(email)).subject).toContain('қаралып жатыр');
  // A second operator who saw the page before does not answer over the first.
  await stale.locator('[name=message]').fill('Мен де жауап жаздым');
  await stale.locator('form:has([name=message]) button[name=task]').last().click();
  await expect(stale.locator('[name=message]')).toHaveValue('Мен де жауап жаздым');
  await stale.close();

  // To an organisation that somebody keeps, found on any keyboard.
  const staff = await browser.newPage(somebody);
  const editor = `staff.${project}@requests.example`;
  const { slug, name } = await organizationFor(page, project);
  // Made on the command line: one network may sign up only so often an hour.
  await signInAs(staff, 'account_holder', editor);
  await own(staff, moderator, slug, editor);
  await operator.goto('/kk/manage/requests');
  await operator.locator('li', { hasText: code }).getByRole('link').click();
  await operator.locator('#pass ~ [role=search] [name=q]').fill(name.kk ?? '');
  await operator.getByRole('button', { name: 'Іздеу' }).click();
  await operator.locator(`[name=organization][value="${slug}"]`).check();
  await check(operator, scripts);
  await operator.getByRole('button', { name: 'Осы ұйымға жолдау' }).click();
  await expect(operator.getByText('Ұйымға жолданды').first()).toBeVisible();
  expect((await nextMail(email)).subject).toContain('ұйымға жолданды');
  await staff.goto(await pathInMail(editor));
  await expect(staff.getByText('аптасына екі рет')).toBeVisible();
  // The whole number would open the page of the person.
  expect(await staff.content()).not.toContain(code);
  await check(staff, scripts);
  const saving = staff.waitForEvent('download');
  await staff.getByRole('link', { name: 'үй.png' }).click();
  await (await saving).path();
  await staff.locator('[name=message]').fill('Аралда логопед бар, дүйсенбіде келіңіз.');
  await staff.locator('button[name=task][value=answer]').click();
  await expect(staff.getByRole('status').getByText('Жауабыңыз жіберілді')).toBeVisible();
  await check(staff, scripts);
  expect((await nextMail(email)).subject).toContain('жауап дайын');
  await staff.close();

  // The person, on another day: by number and address; a wrong one opens nothing.
  await page.goto('/kk/requests');
  await check(page, scripts);
  await page.locator('[name=code]').fill(code.toLowerCase());
  await page.locator('[name=fact]').fill('other@requests.example');
  await send(page);
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.locator('[name=fact]').fill(email);
  await send(page);
  await expect(page.getByText('Аралда логопед бар')).toBeVisible();
  await page.locator('[name=rating][value="5"]').check();
  await page.getByRole('button', { name: 'Баға беру' }).click();
  await expect(page.getByRole('status').getByText('Бағаңызға рақмет')).toBeVisible();
  await page.locator('[name=message]').fill('Рақмет, барамыз!');
  await page.locator('button[name=task]').filter({ hasText: /Жіберу|Қайта ашу/ }).click();
  await expect(page.getByText('Рақмет, барамыз!')).toBeVisible();
  await check(page, scripts);
  expect((await toldOf(code, operatorMail)).subject).toContain('өтініш иесі жауап жазды');
  await operator.reload();
  await expect(operator.getByText('Рақмет, барамыз!')).toBeVisible();
  await desk.close();
  await moderator.close();

  // Who read the request and its file stands in the audit log.
  const administrator = await browser.newPage(somebody);
  await signInAs(administrator, 'administrator', `administrator.${project}@requests.example`);
  const log = await (await administrator.request.get('/kk/manage/audit.csv')).text();
  const readings = log.split('\n').filter((row) => row.includes(request.split('/').at(-1) ?? ''));
  for (const action of ['request.read', 'request.file_read']) {
    const rows = readings.filter((row) => row.includes(`,${action},`));
    expect(rows.some((row) => row.includes(operatorId)), `${action} by the operator`).toBe(true);
    expect(rows.some((row) => !row.includes(operatorId) && /organization"":""[\da-f-]{36}/.test(row)), `${action} by the editor`).toBe(true);
  }
  await administrator.close();
});

test('who may help is shown while one writes, and nothing is sent for it', async ({ page }, info) => {
  const scripts = runsScripts(info);
  const words = 'Ауылға дәрігер мен логопед керек, балалар спорты мен көмек';
  await page.goto('/kk/requests/new');
  await page.locator('[name=topic][value=health]').check();
  await onwards(page);
  await page.locator('[name=district][value=kyzylorda]').check();
  await onwards(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url());
  });
  if (scripts) {
    await page.locator('[name=need]').pressSequentially(words, { delay: 5 });
    await expect(page.locator('.suggestions a').first()).toBeVisible();
    expect(asked).toEqual([]);
    await check(page, scripts);
  } else {
    await page.locator('[name=need]').fill(words);
    await expect(page.locator('.suggestions')).toBeHidden();
  }
  const typed = await page.locator('.suggestions a').allTextContents();
  await onwards(page);
  const links = page.locator('.suggestions a');
  await expect(links.first()).toBeVisible();
  // The server finds what the browser found: near, and in one's own language.
  if (scripts) expect((await links.allTextContents()).map((name) => name.trim())).toEqual(typed.map((name) => name.trim()));
  const address = await links.first().getAttribute('href');
  expect((await page.request.get(address ?? '')).status()).toBe(200);
});

test('an unfinished request is kept on the device, a sensitive one never', async ({ page }, info) => {
  test.skip(!runsScripts(info), 'without scripts nothing is kept on the device');
  await page.goto('/kk/requests/new');
  await page.locator('[name=topic][value=family]').check();
  await onwards(page);
  await page.locator('[name=district][value=aral]').check();
  await onwards(page);
  await page.locator('[name=need]').fill('Қызыма логопед керек еді');
  await onwards(page);
  await expect(page.locator('[name=requester]').first()).toBeVisible();
  await page.goto('/kk');
  await page.goto('/kk/requests/new');
  await check(page, true);
  await page.locator('.alert').getByRole('button', { name: 'Жалғастыру' }).click();
  await expect(page.locator('[name=requester]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Артқа' }).click();
  await expect(page.locator('[name=need]')).toHaveValue('Қызыма логопед керек еді');
  await page.goto('/kk/requests/new');
  await page.locator('.alert').getByRole('button', { name: 'Өшіру' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  await expect(page.getByText('аяқталмаған өтінішіңіз')).toBeHidden();
  await page.locator('[name=topic][value=violence]').check();
  await onwards(page);
  await page.locator('[name=district][value=aral]').check();
  await onwards(page);
  await page.locator('[name=need]').fill('Құпия сөз');
  await onwards(page);
  await expect(page.locator('[name=requester]').first()).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('request-draft');
});

test('the page about a sensitive topic is left at once, and going back does not show it', async ({ page, context }, info) => {
  const scripts = runsScripts(info);
  const neutral = 'https://www.kazhydromet.kz/';
  let referer: string | undefined;
  await context.route(`${neutral}**`, async (route) => {
    referer = (await route.request().allHeaders()).referer;
    await route.fulfill({ contentType: 'text/html', body: '<title>Ауа райы</title>' });
  });
  for (const way of scripts ? ['link', 'keys'] : ['link']) {
    await page.goto('/kk/requests/new');
    await page.locator('[name=topic][value=violence]').check();
    await onwards(page);
    await page.locator('[name=district][value=aral]').check();
    await onwards(page);
    const link = page.getByRole('link', { name: 'Беттен шығу' });
    await expect(link).toBeVisible();
    await check(page, scripts);
    const before = scripts ? await page.evaluate(() => history.length) : 0;
    if (way === 'link') await link.click();
    else {
      // A capital letter between is somebody who writes.
      await page.locator('[name=need]').focus();
      for (const key of ['Shift', 'Shift', 'A', 'Shift', 'Shift']) await page.keyboard.press(key);
      await expect(page).toHaveURL(/requests\/new/);
      await page.keyboard.press('Shift');
    }
    await expect(page).toHaveURL(neutral);
    expect(referer).toBeUndefined();
    if (scripts) expect(await page.evaluate(() => history.length)).toBe(before);
  }
});
