// Where the browser, the server and the four projects come from.
// `cargo xtask test browser` sets BASE_URL, BIRTEREZE_BIN, BIRTEREZE_PYTHON, CHROMIUM_PATH and where
// mail goes, and runs this; by hand, start `SMTP_URL=smtp://127.0.0.1:1025 cargo xtask serve` and run
// `npx playwright test` here.

import { defineConfig } from '@playwright/test';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: 'specs',
  globalSetup: './global-setup.ts',
  outputDir: 'test-results',
  // Limits catch what hangs; a slow machine may take its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalTimeout: 45 * 60_000,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/snapshots/{testFilePath}/{arg}{ext}',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'kk-KZ',
    timezoneId: 'Asia/Qyzylorda',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'js-phone', use: { ...phone, javaScriptEnabled: true } },
    { name: 'js-desktop', use: { ...desktop, javaScriptEnabled: true } },
    { name: 'no-js-phone', use: { ...phone, javaScriptEnabled: false } },
    { name: 'no-js-desktop', use: { ...desktop, javaScriptEnabled: false } },
  ],
});
