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

test('a figure that counts nothing is shown in its own sentence, not called by it', async ({ page }) => {
  await open(page);
  await paste(page, 'Storm crosses the coast\n\nNANTES, March 3, 2019 - The storm came at dawn. Hundreds more are believed to be stranded on the islands. Mayor Ann Lee, 45, asked for boats.');
  await settled(page);
  await page.getByRole('tab', { name: 'Figures' }).click();
  const words = page.locator('#figures tbody tr', { hasText: '100' }).locator('th q');
  await expect(words.locator('b')).toHaveText('Hundreds');
  await expect(words).toHaveText(/^Hundreds more are believed/);
  await expect(page.getByRole('rowheader', { name: 'Ages' })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /Ann Lee/ })).toContainText('45');
});

test('the overview tells the first sentence without where it was filed', async ({ page }) => {
  await openHarvest(page, 'Overview');
  await expect(page.locator('#overview .lead')).toHaveText(/^The frost came on Monday, growers said\. /);
});

test('a list in the paste keeps its bullets clear of the margin', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await paste(page, 'Storm crosses the coast\n\nBy Ann Lee\n\nNANTES, March 3, 2019 - The storm came at dawn.\n\n- All trains to the coast are cancelled until Monday\n- “Stay at home,” said Mayor Jean Morel of Nantes\n- Schools will open on Tuesday\n\nThe wind fell at noon.');
  await settled(page);
  const item = page.locator('#story .items .spoken');
  await expect(item.locator('.bar')).toHaveCount(1);
  const [bar, words] = await item.evaluate((it) => {
    const range = new Range();
    range.selectNodeContents(it.firstChild);
    return [it.querySelector('.bar').getBoundingClientRect().right, range.getBoundingClientRect().left];
  });
  expect(bar).toBeLessThan(words);
});

test('names on the map lie on no other name and on no point', async ({ page }) => {
  await open(page);
  await paste(page, 'Envoy travels on\n\nDAMASCUS, Feb. 7, 2012 - The envoy flew from Moscow to Damascus on Tuesday. She will go on to Amman, Beirut, Baghdad, Tehran, Ankara and Riyadh, and then to Paris and Beijing, the ministry in Russia said.');
  await settled(page);
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.locator('#map .map.large .land').first()).toBeAttached();
  const hits = await page.locator('#map .map.large').evaluate((map) => {
    const box = (it) => it.getBoundingClientRect();
    const cross = (a, b) => a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;
    const countries = [...map.querySelectorAll('text.country')];
    const others = [...map.querySelectorAll('text, [data-entity]')];
    return countries.flatMap((it) => others.filter((other) => other !== it && cross(box(it), box(other))).map((other) => `${it.textContent} on ${other.textContent || 'a point'}`));
  });
  expect(hits).toEqual([]);
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
