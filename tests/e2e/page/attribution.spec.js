// Owns the shares of the story by who speaks: what is counted, from what evidence, and the way to it.
import { expect, test } from '@playwright/test';
import { open, paste, settled } from '../support/page.js';

const STORY = `Lake council votes to close the harbour

Mayor Ana Ruiz closed the old harbour on Monday after a long night of talks in the town hall.

"We have waited for ten years and nobody came," said Ruiz. She will speak again on Friday.

"I heard two bangs and ran," said a resident of the square. Boats lay on the sand all day long.

The gates were painted green in the spring, and the boats went north in the summer.
`;

const line = (page, name) => page.locator('.attribution details:not(.folded)').filter({ has: page.locator('summary > span', { hasText: new RegExp(`^${name}`) }) });

test('every share of the story opens the quotations it counts', async ({ page }) => {
  await open(page);
  await paste(page, STORY);
  await settled(page);
  await page.getByRole('tab', { name: 'Quotes' }).click();
  const shares = page.locator('.attribution');
  await expect(shares).toBeVisible();

  await expect(line(page, 'Named sources').locator('summary')).toContainText('9 words');
  await line(page, 'Named sources').locator('summary').click();
  await expect(line(page, 'Named sources').locator('blockquote')).toHaveText([/We have waited for ten years/]);

  await expect(line(page, 'Unnamed').locator('summary')).toContainText('6 words');
  await expect(line(page, 'Officials').locator('blockquote')).toHaveText([/We have waited/]);
  await expect(line(page, 'Witnesses').locator('blockquote')).toHaveText([/I heard two bangs/]);
  await expect(line(page, 'She').locator('blockquote')).toHaveText([/We have waited/]);
  await expect(line(page, 'Neither').locator('blockquote')).toHaveText([/I heard two bangs/]);

  await line(page, 'The reporter').locator('summary').click();
  await expect(line(page, 'The reporter')).toContainText('The gates were painted green');
  await expect(line(page, 'The reporter')).not.toContainText('I heard two bangs');

  await line(page, 'Named sources').getByRole('button', { name: /We have waited/ }).click();
  await expect(page.locator('#story mark.quote, #story .quote').filter({ hasText: 'We have waited' }).first()).toBeInViewport();
});

test('the shares of the story add up to the whole of it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await settled(page);
  await page.getByRole('tab', { name: 'Quotes' }).click();
  const first = page.locator('.attribution ul').first().locator(':scope > li > details > summary b');
  const parts = (await first.allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(parts.length).toBeGreaterThan(2);
  const sum = parts.reduce((all, part) => all + part, 0);
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(parts.length);
});
