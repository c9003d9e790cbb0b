// Owns links: settings in words, a text packed behind the #, sent to no server.
import { expect, test } from '@playwright/test';
import { focusMark, open, openSample, settled } from '../support/page.js';

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

test('a link with the text brings article, corrections and settings; another article leaves it behind', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await focusMark(page, 'Burundi');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: /^Times/ }).click();
  await page.getByRole('tab', { name: 'Export' }).click();
  const button = page.getByRole('button', { name: /^Link with the text, \d/ });
  await button.click();
  await expect(page.locator('#toast')).toContainText('Copied');
  const link = await copied(page);
  expect(link.length).toBeLessThan(8000);
  const asked = [];
  const other = await context.newPage();
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await settled(other);
  expect(asked.filter((it) => it.includes('text='))).toEqual([]);
  await expect(other.locator('#story')).toContainText('shrinking lake');
  await expect(other.locator('#story mark.name').getByText('Burundi', { exact: true })).toHaveCount(0);
  await expect(other.getByRole('button', { name: /^Times/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(other.locator('#export')).toBeVisible();
});

test('a link with settings alone keeps no text, and a cut one is answered plainly', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await page.getByRole('tab', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Link with settings' }).click();
  const link = await copied(page);
  expect(new URL(link).hash).toBe('#below=60&tab=export');
  await page.goto(`${link}&text=abc`);
  await page.reload();
  await open(page);
  await page.goto(`${link}&text=abcd`);
  await expect(page.locator('#start-answer')).toContainText('cut');
});
