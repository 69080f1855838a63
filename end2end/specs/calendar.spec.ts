// Calendar files as two other programs read them, ical.js and Python's icalendar: both find the same
// entries, and their times are those that the API and the clocks of Kyzylorda tell.

import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { signInAs } from '../people';

const FORUM = 'xiii-zhergilikti-azamattyk-forum';

interface Entry {
  uid: string;
  summary: string;
  sequence: number;
  /** A day, or day and hour in Kyzylorda. */
  begins: string;
  ends: string;
}

/** `cargo xtask test browser` names the Python that has the library. */
const byPython = (file: string): Entry[] =>
  JSON.parse(execFileSync(process.env.BIRTEREZE_PYTHON || 'python3', ['read_calendar.py'], { input: file, encoding: 'utf8' }));

function moment(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  expect(time.zone).toBe(ICAL.Timezone.utcTimezone);
  return time.toJSDate().toLocaleString('sv-SE', { timeZone: 'Asia/Qyzylorda', dateStyle: 'short', timeStyle: 'short' });
}

const byIcal = (file: string): Entry[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, sequence, startDate, endDate } = new ICAL.Event(component);
    expect(startDate.compare(endDate), summary).toBeLessThan(0);
    return { uid, summary, sequence, begins: moment(startDate), ends: moment(endDate) };
  });

/** What both programs read in a file that is written as the standard says. */
function entries(file: string): Entry[] {
  // Lines end as RFC 5545 §3.1 says, and none is too long.
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  // The crate that folds them does not count the space before what follows.
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line.trimStart())).toBeLessThanOrEqual(75);
  const read = byIcal(file);
  expect(byPython(file)).toEqual(read);
  expect(new Set(read.map((entry) => entry.uid)).size).toBe(read.length);
  for (const entry of read) {
    expect(entry.uid).not.toBe('');
    expect(entry.summary).not.toBe('');
    expect(entry.sequence).toBeGreaterThanOrEqual(0);
  }
  return read;
}

test('other programs read the calendars, and their times are those of Kyzylorda', async ({ page, request }, info) => {
  test.skip(info.project.name !== 'no-js-desktop', 'the files are the same for every browser');
  const text = async (address: string): Promise<string> => (await request.get(address)).text();

  const all = entries(await text('/kk/forums.ics'));
  const { items } = await (await request.get('/api/v1/forums?per_page=100')).json();
  const days = new Map<string, string>(items.map((item: { id: string; date: string }) => [item.id, item.date]));
  expect(all.length).toBeGreaterThan(9);
  for (const entry of all) expect(days.get(entry.uid)?.slice(0, 10), entry.summary).toBe(entry.begins.slice(0, 10));

  const whole = entries(await text(`/kk/forums/${FORUM}/calendar.ics`));
  const { sessions } = await (await request.get(`/api/v1/forums/${FORUM}`)).json();
  const known = new Map<string, Record<string, string>>(sessions.map((one: Record<string, string>) => [one.id, one]));
  expect(whole.length).toBeGreaterThan(9);
  expect(new Set(whole.map((entry) => entry.sequence)).size).toBe(1);
  for (const entry of whole) {
    const session = known.get(entry.uid);
    expect(entry.begins).toBe(`${session?.day} ${session?.starts}`);
    expect(entry.ends.slice(-5)).toBe(session?.ends);
    // The day and hour of the API are those of its instant.
    expect(moment(ICAL.Time.fromString(session?.starts_at ?? '', undefined))).toBe(entry.begins);
  }

  // One's own has the same entries, so that whoever has both sees each session once.
  await signInAs(page, 'account_holder', 'calendar@orda.example');
  const chosen = [whole[2], whole[5]];
  for (const { uid } of chosen) {
    const answer = await page.request.post(`/kk/forums/${FORUM}/agenda`, { form: { session: uid, task: 'choose' } });
    expect(answer.status()).toBe(200);
  }
  const own = await page.request.get(`/kk/forums/${FORUM}/my-agenda.ics`);
  expect(entries(await own.text())).toEqual(chosen);
});
