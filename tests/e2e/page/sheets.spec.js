// Owns the sheets of dates, figures and places: pictures that work by keyboard, tables in words a reader knows, links that wait for a click.
import { expect, test } from '@playwright/test';
import { open, openSample, paste, settled } from '../support/page.js';

const harvest = `Frost halves the plum harvest

KOVNO, Feb. 7, 2012 - The frost came on Monday, growers said. The last such winter was in 1987.
The fair will open on March 3. Growers lost 45 miles of hedges and two percentage points of their income, and about 1,200 trees.
Prices, now low, may rise in the near future. The market ran from July 27-28, 2011.
`;

async function openHarvest(page, tab) {
  await open(page);
  await paste(page, harvest);
  await settled(page);
  await page.getByRole('tab', { name: tab }).click();
}

test('the timeline is a picture whose points are buttons, beside a list', async ({ page }) => {
  await openHarvest(page, 'Timeline');
  const picture = page.locator('#timeline svg.line-picture');
  await expect(picture.getByRole('button')).not.toHaveCount(0);
  await expect(page.locator('#timeline ol.dates:not(.vague) time[datetime="2012-02-06"]')).toHaveCount(1);
  await expect(page.locator('#timeline ol.dates:not(.vague) time[datetime="2011-07-27/2011-07-28"]')).toHaveCount(1);
  await picture.getByRole('button', { name: '6 Feb' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#story mark.selected').first()).toHaveText('Monday');
});

test('vague times stand apart and have no point on the line', async ({ page }) => {
  await openHarvest(page, 'Timeline');
  await expect(page.locator('#timeline ol.dates.vague')).toContainText('near future');
  const points = await page.locator('#timeline svg.line-picture [role=button]').count();
  const values = await page.locator('#timeline ol.dates:not(.vague) time').evaluateAll((all) => new Set(all.map((it) => it.getAttribute('datetime'))).size);
  expect(points).toBeLessThanOrEqual(values);
});

test('another date moves what is counted from it, at once', async ({ page }) => {
  await openHarvest(page, 'Timeline');
  await page.locator('#timeline .sheet-head button').click();
  await page.getByLabel('Read it against').fill('2020-02-29');
  await page.getByRole('button', { name: 'Use this date' }).click();
  await expect(page.locator('#timeline time[datetime="2020-02-24"]')).toHaveCount(1);
  await expect(page.locator('#timeline time[datetime="1987"]')).toHaveCount(1);
});

test('figures are told in units that readers know', async ({ page }) => {
  await openHarvest(page, 'Figures');
  const table = page.locator('#figures .figures-table').first();
  await expect(table).toContainText('45 miles');
  await expect(table).toContainText('2 percentage points');
  await expect(table.getByRole('row', { name: /trees/ })).toContainText('1,200');
});

test('places have a shape for each part, and a link that sends no referrer', async ({ page }) => {
  await openSample(page);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('tab', { name: 'Map' }).click();
  const map = page.locator('#map svg.map');
  for (const part of ['.at-story', '.at-filed', '.at-photographed']) await expect(map.locator(part).first()).toBeAttached();
  const links = page.locator('#map a[href^="https://www.openstreetmap.org/"]');
  await expect(links.first()).toHaveAttribute('rel', /noreferrer/);
  expect(asked.filter((url) => url.includes('openstreetmap'))).toEqual([]);
});
