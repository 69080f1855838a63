// Registration and the door of an event, as specs go through them.

import { chromium, expect, type Browser, type Page, type TestInfo } from '@playwright/test';
import { pathInMail, send } from './people';
import { controlled, stored } from './specs/support';

/** Somebody who registers, and the path of their ticket once it came. */
export interface Registrant {
  name: string;
  email: string;
  ticket: string;
}

/** So many people of a project of a spec. */
export const registrants = (many: number, project: string, spec: string): Registrant[] =>
  Array.from({ length: many }, (_, at) => ({
    name: `Қатысушы ${at + 1}`,
    email: `p${at + 1}.${project}@${spec}.example`,
    ticket: '',
  }));

/** Registers by the form, with a choice where the organiser asks, and reads the ticket's mail. */
export async function register(page: Page, slug: string, person: Registrant, choice?: string): Promise<void> {
  await page.goto(`/kk/forums/${slug}`);
  await page.getByRole('link', { name: 'Тіркелу', exact: true }).click();
  await page.locator('[name=kind][value=participant]').check();
  await page.locator('[name=name]').fill(person.name);
  await page.locator('[name=email]').fill(person.email);
  if (choice) await page.locator('[name="answers.0"]').selectOption(choice);
  await page.locator('[name=consent]').check();
  await send(page);
  await expect(page.getByRole('status').getByText('Поштаңызды қараңыз')).toBeVisible();
  person.ticket = await pathInMail(person.email);
  expect(person.ticket).toMatch(/^\/kk\/tickets\/[0-9A-Z]{16}$/);
}

/** One gives the place up; the first who waits gets the mail and the place. */
export async function giveUp(page: Page, one: Registrant, first: Registrant): Promise<void> {
  await page.goto(one.ticket);
  await expect(page.getByText('Орныңыз бар')).toBeVisible();
  await page.getByText('Бара алмайсыз ба?').click();
  await page.getByRole('button', { name: 'Қатысудан бас тарту' }).click();
  await expect(page.getByText('Билет күшін жойды')).toBeVisible();
  expect(await pathInMail(first.email)).toBe(first.ticket);
  await page.goto(first.ticket);
  await expect(page.getByText('Орныңыз бар')).toBeVisible();
}

/** One by the button on the ticket that the camera opened, one by the typed code. */
export async function atTheDoor(organizer: Page, ticket: string, code: string): Promise<void> {
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

/** Makes a page one of a browser that reads codes itself, as Android's does, with this ticket in the picture. */
export async function readBySelf(organizer: Page, ticket: string): Promise<void> {
  await organizer.addInitScript((address) => {
    const seen = { rawValue: address };
    const detector = class {
      static getSupportedFormats = async (): Promise<string[]> => ['qr_code'];
      detect = async (): Promise<object[]> => [seen];
    };
    Object.assign(window, { BarcodeDetector: detector });
    navigator.mediaDevices.getUserMedia = async () => document.createElement('canvas').captureStream();
  }, new URL(ticket, 'https://birtereze.example').href);
}

/** A browser whose camera sees the code on a page of a ticket, and whose codes the door has to read itself. */
export async function browserSeeing(page: Page, ticket: string, info: TestInfo): Promise<Browser> {
  await page.goto(ticket);
  const code = await page.locator('.ticket-code img').boundingBox();
  if (!code) throw new Error(`no code at ${ticket}`);
  // As large as the picture of a plain camera; a JPEG is a film of one frame.
  const [width, height] = [640, 480];
  const before = (from: number, side: number, whole: number): number => Math.max(0, from + side / 2 - whole / 2);
  const clip = { x: before(code.x, code.width, width), y: before(code.y, code.height, height), width, height };
  const film = info.outputPath('camera.mjpeg');
  await page.screenshot({ type: 'jpeg', fullPage: true, clip, path: film });
  const launch = info.project.use.launchOptions;
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  return chromium.launch({ ...launch, args: [...(launch?.args ?? []), ...camera] });
}

/** The same without a connection: one read by the camera, one typed, and one of them twice. */
export async function atTheDoorOffline(organizer: Page, door: string, code: string): Promise<void> {
  // In a new browser the worker answers from the second page on.
  await organizer.goto('/kk');
  await controlled(organizer);
  await organizer.goto(door);
  await expect(organizer.locator('html')).toHaveAttribute('data-hydrated', '');
  // The worker keeps the door, so that it can be opened again without a connection, and last what reads codes.
  await stored(organizer, '/qr/decode.js', 'door');
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
