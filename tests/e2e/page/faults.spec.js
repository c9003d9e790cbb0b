// Owns ten faults a reader meets again and again: each put right with at most two keys, and undone to the byte.
import { expect, test } from '@playwright/test';
import { focusMark, openSample, report, select } from '../support/page.js';

const kinds = (found, words, text) => found.mentions.filter((it) => it.form === 'name' && text.slice(it.start, it.end) === words).map((it) => it.kind);
const entityAt = (found, words, text, nth = 0) => found.mentions.filter((it) => it.form === 'name' && text.slice(it.start, it.end) === words)[nth]?.entity;

/** What is wrong, where the reader stands, the keys, and what must then hold. */
const FAULTS = [
  ['a wrong kind, here', (page) => focusMark(page, 'World Bank'), ['5'], (is) => is.kinds('World Bank').includes('misc')],
  ['a wrong kind, everywhere', (page) => focusMark(page, 'Akello'), ['2', 'a'], (is) => is.kinds('Akello').every((it) => it === 'org')],
  ['a name that is none', (page) => focusMark(page, 'Burundi'), ['x'], (is) => is.kinds('Burundi').length === 0],
  ['a name that is none, everywhere', (page) => focusMark(page, 'Akello'), ['x', 'a'], (is) => is.kinds('Akello').length === 0],
  ['a missed name', (page) => select(page, 'paper boats'), ['5'], (is) => is.kinds('paper boats')[0] === 'misc'],
  ['a missed name, everywhere', (page) => select(page, 'minister'), ['5', 'a'], (is) => is.kinds('minister').length > 1],
  ['a name that reaches too far', (page) => select(page, 'Nile'), ['3'], (is) => is.kinds('Nile')[0] === 'gpe' && !is.kinds('Nile Basin Initiative').length],
  ['two of one name taken as one', (page) => focusMark(page, 'Akello', 1), ['s'], (is) => is.entity('Akello', 0) !== is.entity('Akello', 1)],
  ['one taken as two', (page) => focusMark(page, 'Henk de Boer'), ['m', async (page) => focusMark(page, 'Beatrice Nalwoga'), 'm'], (is) => is.entity('Henk de Boer') === is.entity('Beatrice Nalwoga')],
  ['called by the wrong name', (page) => focusMark(page, 'Akello'), ['r'], (is) => is.report.entities[is.entity('Akello')].name === 'Akello'],
  ['a block taken for another', (page) => focusMark(page, 'Burundi'), ['b', 'c'], (is) => is.report.blocks.find((it) => is.text.slice(it.start, it.end).includes('Burundi'))?.kind === 'caption'],
];

test('typical faults are put right with at most two keys, and undone to the byte', async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  const text = await page.evaluate(() => fetch('sample.txt').then((it) => it.text()));
  const before = await report(page);
  for (const [fault, stand, keys, right] of FAULTS) {
    await test.step(fault, async () => {
      expect(keys.filter((it) => typeof it === 'string').length).toBeLessThanOrEqual(2);
      await stand(page);
      for (const key of keys) {
        if (typeof key !== 'string') { await key(page); continue; }
        await page.keyboard.press(key);
        if (key === 'a' || keys.at(-1) === 'a') await expect(page.locator('.notices .busy')).toBeHidden();
        await page.waitForTimeout(80);
      }
      await expect.poll(async () => {
        const found = JSON.parse(await report(page));
        return right({ report: found, text, kinds: (words) => kinds(found, words, text), entity: (words, nth) => entityAt(found, words, text, nth) });
      }, { message: fault }).toBe(true);
      await page.keyboard.press('Escape');
      const undo = page.locator('#topbar [data-action=undo]');
      while (await undo.isEnabled()) { await undo.click(); await expect(page.locator('.notices .busy')).toBeHidden(); }
      expect(await report(page), fault).toBe(before);
    });
  }
});
