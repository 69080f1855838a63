// `cargo xtask bench` runs this against the release binary: bytes, keystrokes at 4× CPU
// throttling, requests per second beside nginx serving the same bytes, memory, start-up, import.
// Prints one table and, as its last line, the same figures as JSON.

import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';

const binary = process.env.BIRTEREZE_BIN;
const folder = mkdtempSync(join(tmpdir(), 'birtereze-bench-'));
const children = new Set();
const rows = [];
const row = (what, figure, unit, budget) => rows.push({ what, figure, unit, budget: budget ?? '' });
const round = (number, digits = 1) => Number(number.toFixed(digits));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function start(command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', ...options });
  children.add(child);
  return child;
}

async function stop(child) {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  children.delete(child);
}

async function answers(address) {
  for (;;) {
    const status = await fetch(address).then((response) => response.status, () => 0);
    if (status === 200) return;
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** A server with so many invented organisations; resolves when it is ready. */
async function serve(organizations) {
  const environment = {
    ...process.env,
    DATABASE_URL: `sqlite://${join(folder, `${organizations}.db`)}`,
    LEPTOS_SITE_ADDR: `127.0.0.1:${await freePort()}`,
    RUST_LOG: 'error',
  };
  delete environment.PUBLIC_URL;
  execFileSync(binary, ['demo', '--orgs', String(organizations), '--seed', '1'], { env: environment, stdio: 'ignore' });
  const begun = performance.now();
  const child = start(binary, ['serve'], { env: environment });
  const url = `http://${environment.LEPTOS_SITE_ADDR}`;
  await answers(`${url}/readyz`);
  return { child, url, started: performance.now() - begun };
}

const memory = (pid, key) =>
  Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

// By hand, because fetch hides the encoded length.
function encoded(address) {
  const args = ['-sS', '-D', '-', '-o', join(folder, 'body'), '-H', 'accept-encoding: br', address];
  const headers = execFileSync('curl', args, { encoding: 'utf8' });
  const body = readFileSync(join(folder, 'body'));
  const raw = /content-encoding: br/i.test(headers) ? brotliDecompressSync(body) : body;
  return { body, brotli: body.length, raw: raw.length, text: raw.toString('utf8') };
}

function requestsPerSecond(address, script) {
  const args = ['-t1', '-c16', '-d4s', '-H', 'accept-encoding: br', ...(script ? ['-s', script] : []), address];
  const output = execFileSync('wrk', args, { encoding: 'utf8' });
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${address}: ${output}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}

async function nginx(page) {
  const port = await freePort();
  const root = join(folder, 'nginx');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'page.html'), page);
  writeFileSync(
    join(root, 'nginx.conf'),
    `daemon off; worker_processes auto; pid ${root}/pid; error_log ${root}/error.log; events {}
     http { access_log off; tcp_nodelay on; sendfile on; keepalive_requests 1000000; default_type text/html;
       client_body_temp_path ${root}/a; proxy_temp_path ${root}/b; fastcgi_temp_path ${root}/c;
       uwsgi_temp_path ${root}/d; scgi_temp_path ${root}/e;
       server { listen 127.0.0.1:${port}; root ${root}; add_header content-encoding br; } }`,
  );
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  const child = start('nginx', ['-p', root, '-c', join(root, 'nginx.conf')]);
  await answers(`http://127.0.0.1:${port}/page.html`);
  return { child, address: `http://127.0.0.1:${port}/page.html` };
}

// From the input event until the count and every card on the screen are right and laid out. Before
// each key the page comes to rest, as it does between the keys of a person: what the last one left
// to do after its paint is measured apart (`whole`: all of the page right, the paint between
// included), not charged to the next. A card on the screen that changes later is an error.
async function keystrokes(url) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${url}/kk/orgs`);
  await page.waitForFunction(() => document.documentElement.dataset.hydrated === '');
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const { times, whole } = await page.evaluate(async () => {
    const words = ['қызылорда', 'жастар орталығы', 'Kyzylorda', 'ветеран', 'мүгедек', ')spskjhlf', 'үміт шиелі', 'fond'];
    const input = document.getElementById('q');
    const results = document.getElementById('results');
    const frame = () => new Promise(requestAnimationFrame);
    const task = () => new Promise((done) => setTimeout(done));
    const onScreen = () => [...results.children].filter((card) => card.getBoundingClientRect().top < innerHeight).length;
    const seen = (cards) =>
      [document.getElementById('result-count'), ...[...results.children].slice(0, cards)].map((part) => part.outerHTML).join('');
    const times = [];
    const whole = [];
    for (let turn = 0; turn < 4; turn += 1) {
      for (const word of words) {
        for (let length = 1; length <= word.length; length += 1) {
          await frame();
          await frame();
          await task();
          const begun = performance.now();
          input.value = word.slice(0, length);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          results.getBoundingClientRect();
          const first = performance.now();
          const cards = onScreen();
          const before = seen(cards);
          await frame();
          await task();
          results.getBoundingClientRect();
          if (turn > 0) {
            times.push(first - begun);
            whole.push(performance.now() - begun);
          }
          if (seen(cards) !== before) throw new Error(`${input.value}: a card on the screen changed after its time`);
        }
      }
    }
    const sorted = (list) => list.sort((one, other) => one - other);
    return { times: sorted(times), whole: sorted(whole) };
  });
  await browser.close();
  const at = (list, share) => round(list[Math.floor(list.length * share)]);
  return { p50: at(times, 0.5), p95: at(times, 0.95), whole: at(whole, 0.95) };
}

async function importRows(count) {
  const file = join(folder, 'rows.csv');
  const out = createWriteStream(file);
  out.write('name;register number;address;date\n');
  for (let number = 0; number < count; number += 1) {
    const line = `Общественное объединение «Пример ${number}»;R-${number};г. Кызылорда, ул. Абая, ${number % 200};01.02.2010\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const environment = { ...process.env, DATABASE_URL: `sqlite://${join(folder, 'import.db')}`, RUST_LOG: 'error' };
  const begun = performance.now();
  const child = start(binary, ['import', file], { env: environment, cwd: folder });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(peak, memory(child.pid, 'VmHWM'));
    } catch {}
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, peak };
}

try {
  const small = await serve(1000);
  row('start-up, 1,000 organisations', round(small.started, 0), 'ms');
  row('memory at start, 1,000 organisations', round(memory(small.child.pid, 'VmRSS')), 'MB', '60');
  const slug = (await (await fetch(`${small.url}/api/v1/orgs?per_page=1`)).json()).items[0].slug;
  for (const path of ['/kk', '/kk/orgs', `/kk/orgs/${slug}`, '/kk/about']) {
    const { raw, brotli } = encoded(small.url + path);
    row(`page ${path.replace(slug, '{slug}')}, raw`, raw, 'bytes');
    row(`page ${path.replace(slug, '{slug}')}, brotli`, brotli, 'bytes', path === '/kk/orgs' ? '' : '30720 with its files');
  }
  const files = await (await fetch(`${small.url}/listing/directory.json`)).json();
  const head = encoded(`${small.url}/kk/orgs`);
  const linked = [...head.text.slice(0, head.text.indexOf('</head>')).matchAll(/<(?:link|script)[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(stylesheet|modulepreload)"|as="fetch"|^<script[^>]* src=/.test(tag))
    .map((tag) => /(?:href|src)="([^"]+)"/.exec(tag)[1]);
  let together = head.brotli;
  for (const path of [...linked, files.core]) {
    const { brotli } = encoded(small.url + path);
    together += brotli;
    row(`  ${path.replace(/[.-]?[\w-]{12,}(?=\.(wasm|js|css|bin))/, '').replace(/\?.*/, '')}`, brotli, 'bytes', path === files.core ? '46080' : '');
  }
  row('directory, first visit, all to filter', together, 'bytes', '143360');
  row('text file', encoded(small.url + files.text).brotli, 'bytes');

  const same = await nginx(head.body);
  const [ours, theirs] = [requestsPerSecond(`${small.url}/kk/orgs`), requestsPerSecond(same.address)];
  await stop(same.child);
  row('directory, cached', round(ours, 0), 'requests/s', 'half of nginx');
  row('the same bytes from nginx', round(theirs, 0), 'requests/s');
  const script = join(folder, 'uncached.lua');
  writeFileSync(
    script,
    'n = 0\nfunction request() n = n + 1 return wrk.format("GET", "/kk/orgs?q=%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80&n=" .. n) end\n',
  );
  row('directory with query, uncached', round(requestsPerSecond(small.url, script), 0), 'requests/s', '1500');
  row('memory after the load', round(memory(small.child.pid, 'VmRSS')), 'MB', '60');
  const keys = await keystrokes(small.url);
  row('keystroke at 4×, 1,000, p50', keys.p50, 'ms');
  row('keystroke at 4×, 1,000, p95', keys.p95, 'ms', '8');
  row('  and all of the page, p95', keys.whole, 'ms');
  await stop(small.child);

  const large = await serve(10000);
  const many = await keystrokes(large.url);
  row('keystroke at 4×, 10,000, p50', many.p50, 'ms');
  row('keystroke at 4×, 10,000, p95', many.p95, 'ms', '16');
  row('  and all of the page, p95', many.whole, 'ms');
  await stop(large.child);

  const imported = await importRows(100000);
  row('import of 100,000 rows', round(imported.seconds), 's', '30');
  row('import, rows per second', round(100000 / imported.seconds, 0), 'rows/s');
  row('import, peak memory', round(imported.peak, 0), 'MB', '300');
} finally {
  await Promise.all([...children].map(stop));
  rmSync(folder, { recursive: true, force: true });
}

const width = Math.max(...rows.map((entry) => entry.what.length));
for (const { what, figure, unit, budget } of rows) {
  console.log(`${what.padEnd(width)}  ${String(figure).padStart(10)} ${unit.padEnd(10)}  ${budget}`);
}
console.log(JSON.stringify(rows));
