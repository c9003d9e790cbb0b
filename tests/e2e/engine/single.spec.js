// The single file: opened by double click, it reads an article and asks nothing of anybody.
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { settled } from '../support/page.js';

test.skip(!process.env.GALLEY_SINGLE, 'no single file was built');

test('the single file reads the sample from file://, without a request', async ({ page }) => {
  const asked = [];
  const complaints = [];
  page.on('request', (request) => /^(https?|ws):/.test(request.url()) && asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(process.env.GALLEY_SINGLE).href);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await settled(page);
  await expect(page.locator('#story mark').first()).toBeVisible();
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});
