// Owns how articles come in with their structure: a rich paste, dropped files, a page's metadata, a report opened again.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open, openSample, paste, sample, settled } from '../support/page.js';

const page1 = `<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Lighthouse keeper retires after forty winters</h1><p>By Ruth Maina</p><time datetime="2019-05-03">3 May 2019</time>
<figure><img src="x.jpg" alt=""><figcaption>The lighthouse at Ras Kito at dusk. Photograph: Juma Otieno/AFP</figcaption></figure>
<p>MOMBASA, Kenya (AFP) — The last keeper of the lighthouse at Ras Kito climbed its <b>hundred and twelve</b> steps for the last time on Friday.</p>
<p>He leaves behind:</p><ul><li>a stove that he built himself</li><li>forty log books in a neat hand</li></ul>
<p>“The lamp will be lit by a clock now,” said Ruth Maina&rsquo;s uncle, who rowed him home.</p><script>alert(1)</script></article>`;

const block = (page, words) => page.locator('#story .block', { hasText: words });

/** Hands something to the page as a clipboard or a drag does. */
function hand(page, kind, { html = '', text = '', files = [] }) {
  return page.evaluate(([type, markup, words, list]) => {
    const data = new DataTransfer();
    if (markup) data.setData('text/html', markup);
    if (words) data.setData('text/plain', words);
    for (const [name, content] of list) data.items.add(new File([content], name));
    const target = document.querySelector('#start-text');
    const event = type === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
  }, [kind, html, text, files]);
}

test('a rich paste keeps headline, caption, list and byline apart', async ({ page }) => {
  await open(page);
  await hand(page, 'paste', { html: page1, text: 'Home Sport Lighthouse keeper retires after forty winters By Ruth Maina' });
  await settled(page);
  await expect(page.locator('#story h1')).toHaveText('Lighthouse keeper retires after forty winters');
  await expect(page.locator('#story figure.caption')).toContainText('The lighthouse at Ras Kito at dusk.');
  await expect(page.locator('#story .line', { hasText: /^By / })).toContainText('Ruth Maina');
  await expect(page.locator('#story li')).toHaveCount(2);
  await expect(page.locator('#date-value')).toHaveText('Fri 3 May 2019');
  await expect(block(page, 'hundred and twelve')).toHaveCount(1);
  await expect(page.locator('#story')).not.toContainText('alert');
});

test('a rich paste into words already there stays the browser’s own', async ({ page }) => {
  await open(page);
  await page.locator('#start-text').fill('Ann Lee left Oslo.');
  await page.locator('#start-text').evaluate((box) => { box.selectionStart = box.selectionEnd = 3; });
  await hand(page, 'paste', { html: page1, text: 'x' });
  await expect(page.locator('#start-text')).toHaveValue('Ann Lee left Oslo.');
});

test('what stands only in a page’s metadata is taken in', async ({ page }) => {
  await open(page);
  const head = `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry sails again after the storm",
    "author":[{"@type":"Person","name":"Ines Duarte"}],"datePublished":"2020-02-11T08:00:00Z"}]}</script>`;
  const html = `<html><head>${head}</head><body><main><p>The ferry to the northern islands sailed again on Tuesday after a week of storms.</p>
    <p>Its captain said that the sea was calm and that all of her passengers were home by night.</p></main></body></html>`;
  await hand(page, 'drop', { files: [['story.html', html]] });
  await settled(page);
  await expect(page.locator('#story h1')).toHaveText('Ferry sails again after the storm');
  await expect(page.locator('#story .line', { hasText: /^By / })).toContainText('Ines Duarte');
  await expect(page.locator('#date-value')).toHaveText('Tue 11 Feb 2020');
});

test('a time element dates a story that shows only its age', async ({ page }) => {
  await open(page);
  const html = page1.replace('>3 May 2019<', '>3 hours ago<');
  await hand(page, 'paste', { html, text: 'x' });
  await settled(page);
  await expect(page.locator('#date-value')).toHaveText('Fri 3 May 2019');
  await expect(page.locator('#story')).toContainText('3 hours ago');
});

test('an export dropped with several texts leaves the first on the page and the next one click away', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Export' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save: Report', exact: true }).click()]);
  const story = (place) => `Rain ends the drought in ${place}\n\nThe rain came to ${place} on Sunday and did not stop until every cistern of the town was full.\n`;
  await open(page);
  await hand(page, 'drop', { files: [['one.txt', story('Almora')], ['galley-json.json', readFileSync(await file.path(), 'utf8')], ['two.md', story('Benloch')]] });
  await settled(page);
  await expect(page.locator('#story')).toContainText('Almora');
  await expect(page.locator('#toast')).toContainText('2 more files are waiting');
  await page.getByRole('button', { name: 'Read the next one' }).click();
  await expect(page.locator('#story')).toContainText('Benloch');
  await expect(page.locator('#toast')).toContainText('One more file is waiting');
});

test('a report dropped together with its text is opened beside it', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Export' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save: Report', exact: true }).click()]);
  const content = readFileSync(await file.path(), 'utf8');
  await open(page);
  await hand(page, 'drop', { files: [['galley-json.json', content], ['sample.txt', sample]] });
  await settled(page);
  await expect(page.locator('#toast')).toContainText('One more file is waiting');
  await page.getByRole('button', { name: 'Read the next one' }).click();
  await expect(page.locator('#toast')).toContainText('Opened from a report');
  await expect(page.locator('#story h1')).toContainText('shrinking lake');
});

test('a plain paste is read as before', async ({ page }) => {
  await open(page);
  await paste(page, sample);
  await settled(page);
  await expect(page.locator('#story h1')).toContainText('shrinking lake');
});
