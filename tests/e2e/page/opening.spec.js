// Owns the way back: each export that is read back, opened in a page that never saw the article, or beside it.
import { expect, test } from '@playwright/test';
import { focusMark, open, openSample, paste, report, settled } from '../support/page.js';

const ARTICLE = '👩‍👩‍👧 Mayor resigns in Kano\r\n\r\nKANO, Nigeria — “We leave 💛 tonight,” Mayor Zoë Obi\u0301 told Lighthouse on Tuesday. שלום.\r\n\r\nObi\u0301 leads 1,200 people in İstanbul & 𝒜ccra, said Lighthouse on 3 May 2021.';
const ALONE = ['html', 'spacy', 'tei'];
const BESIDE = ['json', 'annotations', 'brat', 'conll', 'biluo'];

/** The names of a report, by place and kind. */
const names = (json) => JSON.parse(json).mentions.filter((it) => it.form === 'name').map(({ start, end, kind }) => [start, end, kind]);

test('what was put right comes back with every export that carries names', async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await paste(page, ARTICLE);
  await settled(page);
  await focusMark(page, 'Nigeria');
  await page.keyboard.press('5');
  await expect(page.locator('#story mark.other.name', { hasText: 'Nigeria' })).toHaveCount(1);
  const before = names(await report(page));
  expect(before.length).toBeGreaterThan(2);
  await page.getByRole('tab', { name: 'Export' }).click();
  await page.locator('#export summary').click();
  const files = {};
  for (const [format, label] of [['html', 'Marked page'], ['spacy', 'spaCy'], ['tei', 'TEI'], ['json', 'Report'], ['annotations', 'Annotations'], ['brat', 'brat'], ['conll', 'CoNLL, BIO'], ['biluo', 'CoNLL, BILUO']]) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save: ${label}`, exact: true }).click();
    files[format] = await (await saved).path();
  }
  const nigeria = page.locator('#story mark.other.name', { hasText: 'Nigeria' });
  for (const format of ALONE) {
    await test.step(format, async () => {
      await page.reload();
      await open(page);
      await page.locator('#file').setInputFiles(files[format]);
      await settled(page);
      await expect(nigeria).toHaveCount(1);
      // TEI keeps blocks, not what stands between them.
      if (format !== 'tei') expect(names(await report(page))).toEqual(before);
    });
  }
  for (const format of BESIDE) {
    await test.step(format, async () => {
      await page.reload();
      await open(page);
      await paste(page, ARTICLE);
      await settled(page);
      await expect(nigeria).toHaveCount(0);
      await page.locator('#file').setInputFiles(files[format]);
      await expect(page.locator('#toast')).toContainText('Opened from');
      await settled(page);
      await expect(nigeria).toHaveCount(1);
      expect(names(await report(page))).toEqual(before);
    });
  }
});

test('an export of another article is refused in words, and nothing is lost', async ({ page }) => {
  await openSample(page);
  const file = { name: 'other.ann', mimeType: 'text/plain', buffer: Buffer.from('T1\tPerson 0 7\tAnn Lee\n') };
  await page.locator('#file').setInputFiles(file);
  await expect(page.locator('#toast')).toContainText('belongs to another text');
  await expect(page.locator('#story')).toContainText('shrinking lake');
});

test('what was taken as one, taken apart and renamed comes back with the exports that hold the cast', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = 'KANO, Nigeria — Mayor Ada Obi met Ngozi Eze on Tuesday. Obi said that the bridge was safe.\n\nLater Obi left, and the engineer Marko Petrenko stayed in Kano.';
  await open(page);
  await paste(page, text);
  await settled(page);
  const cast = (json) => {
    const { mentions, entities } = JSON.parse(json);
    const names = (it) => it.mentions.map((at) => mentions[at]).filter((at) => at.form === 'name').map(({ start }) => start);
    return entities.map((it) => [it.name, names(it)]).filter(([, at]) => at.length).sort();
  };
  const untouched = cast(await report(page));
  await focusMark(page, 'Obi', 1);
  await page.keyboard.press('s');
  await expect(page.locator('#toast')).toContainText('Taken apart');
  await focusMark(page, 'Ngozi Eze');
  await page.keyboard.press('m');
  await focusMark(page, 'Marko Petrenko');
  await page.keyboard.press('m');
  await expect(page.locator('#toast')).toContainText('Taken as one');
  await (await focusMark(page, 'Kano')).press('Enter');
  await page.locator('#card input[type=text]').fill('Kano City');
  await page.locator('#card input[type=text]').press('Enter');
  await expect(page.locator('#toast')).toContainText('Kano City');
  const wanted = cast(await report(page));
  expect(wanted).not.toEqual(untouched);
  await page.getByRole('tab', { name: 'Export' }).click();
  const files = {};
  for (const label of ['Report', 'Marked page']) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save: ${label}`, exact: true }).click();
    files[label] = await (await saved).path();
  }
  for (const [label, path] of Object.entries(files)) {
    await test.step(label, async () => {
      await page.reload();
      await open(page);
      if (label === 'Report') { await paste(page, text); await settled(page); }
      await page.locator('#file').setInputFiles(path);
      await expect(page.locator('#toast')).toContainText('Opened from');
      await settled(page);
      await expect.poll(async () => cast(await report(page))).toEqual(wanted);
    });
  }
});
