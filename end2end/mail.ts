// The mail server of the browser tests. Playwright's global set-up starts it; what it takes lies
// as JSON files in a folder, where every worker finds it.
//
// `cargo xtask test browser` sets SMTP_PORT and MAIL_FOLDER and points the product's SMTP_URL
// there; by hand, start `SMTP_URL=smtp://127.0.0.1:1025 cargo xtask serve`.

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const PORT = Number(process.env.SMTP_PORT ?? 1025);
const FOLDER = process.env.MAIL_FOLDER ?? join(tmpdir(), 'birtereze-mail');
const PATIENCE = 15_000;

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Starts the mail server; what it answers stops it. */
export async function startMailServer(): Promise<() => Promise<void>> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const number = String(++taken).padStart(6, '0');
      simpleParser(stream)
        .then(async (parsed) => {
          const [recipient] = session.envelope.rcptTo;
          const mail: Mail = {
            to: recipient.address.toLowerCase(),
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
            html: parsed.html || '',
          };
          // Written aside and renamed, so that nobody reads half a mail.
          const file = join(FOLDER, `${number}.json`);
          await writeFile(`${file}.part`, JSON.stringify(mail));
          await rename(`${file}.part`, file);
        })
        .then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, '127.0.0.1', () => resolve());
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Waits for the oldest mail to this address that was not asked for yet, and takes it away. */
export async function nextMail(to: string): Promise<Mail> {
  const wanted = to.toLowerCase();
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).sort();
    for (const file of files) {
      const mail = await read(join(FOLDER, file));
      if (mail?.to === wanted) {
        await rm(join(FOLDER, file), { force: true });
        return mail;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail to ${to} came within ${PATIENCE / 1000} s`);
}

/** The address of a mail's first button, as it stands in the text: on a line of its own. */
export function linkIn(mail: Mail): string {
  const links = linksIn(mail);
  if (links.length === 0) throw new Error(`no link in «${mail.subject}»`);
  return links[0];
}

/** The addresses of all its buttons, the likeliest first. */
export function linksIn(mail: Mail): string[] {
  return mail.text.match(/^https?:\/\/\S+$/gm) ?? [];
}

/** A mail, unless another worker took it a moment ago. */
async function read(path: string): Promise<Mail | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
