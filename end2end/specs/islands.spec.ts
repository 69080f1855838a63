// The second WASM bundle: two small islands on the developers' page.

import { expect, test } from '@playwright/test';
import { open, runsScripts } from './support';

test('the desk bundle hydrates its own islands', async ({ page }, info) => {
  await open(page, info, '/kk/dev/islands');
  await expect(page.locator('leptos-island')).toHaveCount(2);
  const script = await page.locator('#bundle-script').getAttribute('href');
  expect(script).toMatch(/\/pkg\/desk\./);
  if (!runsScripts(info)) return;
  await page.locator('#bin').fill('940140000385');
  await expect(page.locator('.checked').first()).toHaveClass(/right/);
  await page.locator('#bin').fill('940140000386');
  await expect(page.locator('.checked').first()).toHaveClass(/wrong/);
  await page.locator('#phone').fill('8 (7242) 26-12-34');
  await expect(page.locator('.verdict').nth(1)).toContainText('+7 7242 26 12 34');
});
