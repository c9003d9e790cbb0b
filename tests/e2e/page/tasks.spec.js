// Owns the tour: twenty things a reporter does, each by keyboard alone and by pointer at 360 pixels.
import { expect, test } from '@playwright/test';
import { open, paste, settled } from '../support/page.js';

/** Presses Tab until focus is where it is wanted; a reader would not go on much longer either. */
async function tabTo(page, selector) {
  for (let n = 0; n < 60; n += 1) {
    if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };
const toText = async (page) => {
  await press(page, 'Escape');
  await expect(page.locator('#story:focus, #story :focus')).toHaveCount(1);
};
/** To the first mark with these words, by n alone. */
async function toMark(page, words) {
  await toText(page);
  for (let n = 0; n < 90; n += 1) {
    await press(page, 'n');
    if (await page.evaluate(() => document.activeElement?.textContent) === words) return;
  }
  throw new Error(`n does not lead to ${words}`);
}
/** To a panel by the tabs' arrows. */
async function toTab(page, name) {
  await tabTo(page, '[role=tab][tabindex="0"], [role=tab]:not([tabindex])');
  for (let n = 0; n < 9 && await page.evaluate(() => document.activeElement?.textContent?.replace(/\d+$/, '')) !== name; n += 1) await press(page, 'ArrowRight');
}
const tapTab = (page, name) => page.getByRole('tab', { name }).click();
const closePanel = async (page) => { if (await page.locator('#panel').getAttribute('data-open') === 'true') await page.locator('#panel .handle').click(); };
const markNamed = (page, words, kind = 'mark') => page.locator(`#story ${kind}.name`).getByText(words, { exact: true }).first();
const ready = async (page) => { await settled(page); await expect(page.locator('.notices .busy')).toBeHidden(); };

/** Each task: how by keys, how by pointer, and what shows that it is done. */
const TASKS = [
  ['read the sample', {
    keys: async (page) => { await tabTo(page, '.target-actions [data-action=sample]'); await press(page, 'Enter'); },
    touch: (page) => page.getByRole('button', { name: 'Try the sample' }).click(),
    done: ready,
  }],
  ['open a mark’s card', {
    keys: async (page) => { await toMark(page, 'Ruth Akello'); await press(page, 'Enter'); },
    touch: (page) => markNamed(page, 'Ruth Akello').click(),
    done: (page) => expect(page.locator('#card h2')).toHaveText('Ruth Akello'),
  }],
  ['go to its next mention', {
    keys: (page) => press(page, 'n'),
    touch: (page) => page.locator('#card footer button', { hasText: 'Next' }).click(),
    done: (page) => expect(page.locator('#card [aria-current=true]')).not.toContainText('Minister Ruth Akello'),
  }],
  ['close the card', {
    keys: (page) => press(page, 'Escape'),
    touch: (page) => page.locator('#card footer button', { hasText: 'Close' }).click(),
    done: (page) => expect(page.locator('#card')).toBeHidden(),
  }],
  ['switch a layer off', {
    keys: async (page) => { await tabTo(page, '#legend li:nth-child(3) button'); await press(page, 'Space'); },
    touch: (page) => page.getByRole('button', { name: /^Places/ }).click(),
    done: (page) => expect(page.locator('#story mark.place.name').first()).toHaveCSS('background-image', 'none'),
  }],
  ['switch it on again', {
    keys: async (page) => { await tabTo(page, '#legend li:nth-child(3) button'); await press(page, 'Space'); },
    touch: (page) => page.getByRole('button', { name: /^Places/ }).click(),
    done: (page) => expect(page.locator('#story mark.place.name').first()).not.toHaveCSS('background-image', 'none'),
  }],
  ['see more doubt', {
    keys: async (page) => { await tabTo(page, '#legend li:last-child button'); await press(page, 'Enter'); await tabTo(page, '#doubt input'); await press(page, 'End', 'Escape'); },
    touch: async (page) => { await page.getByRole('button', { name: /^Unsure/ }).click(); await page.locator('#doubt input').click({ position: { x: 105, y: 8 } }); await page.keyboard.press('Escape'); },
    done: (page) => expect.poll(() => page.locator('#story mark.unsure').count()).toBeGreaterThan(5),
  }],
  ['go from the cast to a person', {
    keys: async (page) => { await toTab(page, 'Cast'); await tabTo(page, '#cast .entry'); await press(page, 'Enter'); },
    touch: async (page) => { await tapTab(page, 'Cast'); await page.locator('#cast .entry').first().click(); },
    done: (page) => expect(page.locator('#story mark:focus')).toBeInViewport(),
  }],
  ['find a name in the cast', {
    keys: async (page) => { await toTab(page, 'Cast'); await tabTo(page, '#cast input'); await page.keyboard.type('envoy'); },
    touch: async (page) => { await tapTab(page, 'Cast'); await page.locator('#cast input').click(); await page.keyboard.type('envoy'); },
    done: (page) => expect(page.locator('#cast .cast').first().locator('li:visible')).toHaveCount(1),
  }],
  ['go from a quotation to its words', {
    keys: async (page) => { await toTab(page, 'Quotes'); await tabTo(page, '#quotes blockquote button'); await press(page, 'Enter'); },
    touch: async (page) => { await tapTab(page, 'Quotes'); await page.locator('#quotes blockquote button:visible').first().click(); },
    done: (page) => expect(page.locator('#story mark.quote:focus')).toBeInViewport(),
  }],
  ['go from a date to its words', {
    keys: async (page) => { await toTab(page, 'Timeline'); await tabTo(page, '#timeline .dates button'); await press(page, 'Enter'); },
    touch: async (page) => { await tapTab(page, 'Timeline'); await page.locator('#timeline .dates button').first().click(); },
    done: (page) => expect(page.locator('#story mark.time:focus')).toBeInViewport(),
  }],
  ['go from a figure to its words', {
    keys: async (page) => { await toTab(page, 'Figures'); await tabTo(page, '#figures [data-key]'); await press(page, 'Enter'); },
    touch: async (page) => { await tapTab(page, 'Figures'); await page.locator('#figures [data-key]').first().click(); },
    done: (page) => expect(page.locator('#story mark.figure:focus')).toBeInViewport(),
  }],
  ['go from the map’s list to a place', {
    keys: async (page) => { await toTab(page, 'Map'); await tabTo(page, '#map [data-entity]'); await press(page, 'Enter'); },
    touch: async (page) => { await tapTab(page, 'Map'); await page.locator('#map li [data-entity]').first().click(); },
    done: (page) => expect(page.locator('#story mark.place:focus')).toBeInViewport(),
  }],
  ['give a mark another kind', {
    keys: async (page) => { await toMark(page, 'World Bank'); await press(page, '5'); },
    touch: async (page) => { await markNamed(page, 'World Bank').click(); await page.locator('#card .kinds button', { hasText: 'Other name' }).click(); },
    done: (page) => expect(markNamed(page, 'World Bank', 'mark.other')).toBeAttached(),
  }],
  ['undo it', {
    keys: async (page) => { await toText(page); await press(page, 'z'); },
    touch: (page) => page.locator('#topbar [data-action=undo]').click(),
    done: (page) => expect(markNamed(page, 'World Bank', 'mark.org')).toBeAttached(),
  }],
  ['mark words that were missed', {
    keys: async (page) => { await toMark(page, 'Burundi'); await press(page, 'w', 'ArrowRight', 'Shift+ArrowRight', '5'); },
    touch: async (page) => {
      const box = await page.locator('#story .spoken p, #story p.block').filter({ hasText: 'walked out of a meeting' }).evaluate((block) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf('walked') ?? -1;
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at); range.setEnd(node, at + 6);
          block.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      });
      await page.mouse.dblclick(box.x, box.y);
      await page.getByRole('toolbar').getByRole('button', { name: /Other name/ }).click();
    },
    done: (page) => expect(page.locator('#story mark.other.name').first()).toHaveText(/walked|out/),
  }],
  ['say what a block is', {
    keys: async (page) => { await toMark(page, 'Burundi'); await press(page, 'b', 'c'); },
    touch: async (page) => { await page.getByRole('button', { name: 'Blocks' }).click(); await page.locator('#dialog-blocks select').nth(5).focus(); await page.locator('#dialog-blocks select').nth(5).selectOption('caption'); await page.locator('#dialog-blocks [data-close]').click(); },
    done: (page) => expect(page.locator('#story figure.caption')).toHaveCount(2),
  }],
  ['set the article’s date', {
    keys: async (page) => { await toText(page); await press(page, 'd'); await page.locator('#date-input').fill('2013-06-12'); await tabTo(page, '#dialog-date [value=set]'); await press(page, 'Enter'); },
    touch: async (page) => { await page.locator('#topbar [data-action=date]').click(); await page.locator('#date-input').fill('2013-06-12'); await page.getByRole('button', { name: 'Use this date' }).click(); },
    done: (page) => expect(page.locator('#date-value')).toHaveText('Wed 12 Jun 2013'),
  }],
  ['edit the text', {
    keys: async (page) => { await toText(page); await press(page, 'e'); await expect(page.locator('#editor textarea')).toBeFocused(); await press(page, 'ControlOrMeta+Home'); await page.keyboard.type('Draft: '); await press(page, 'Escape'); },
    touch: async (page) => { await page.getByRole('button', { name: 'Edit the text' }).click(); await page.locator('#editor textarea').press('ControlOrMeta+Home'); await page.keyboard.type('Draft: '); await page.getByRole('button', { name: /^Done/ }).click(); },
    done: (page) => expect(page.locator('#story')).toContainText('Draft: Kenya'),
  }],
  ['copy the source sheet', {
    keys: async (page) => { await toTab(page, 'Export'); await tabTo(page, '[aria-label="Copy: Source sheet"]'); await press(page, 'Enter'); },
    touch: async (page) => { await tapTab(page, 'Export'); await page.getByRole('button', { name: 'Copy: Source sheet' }).click(); },
    done: async (page) => {
      await expect(page.locator('#toast')).toContainText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('# Draft: Kenya');
    },
  }],
  ['read the note on a doubt', {
    keys: async (page) => { await toTab(page, 'Notes'); await tabTo(page, '#notes button'); },
    touch: (page) => tapTab(page, 'Notes'),
    done: (page) => expect(page.locator('#notes li').first()).toBeVisible(),
  }],
  ['read another article', {
    keys: async (page) => { await tabTo(page, '.inputs [data-action=start]'); await press(page, 'Enter'); await paste(page, 'OSLO - Mayor Ann Lee resigned on Monday, a day after the bridge in the harbour fell.'); },
    touch: async (page) => { await page.locator('.inputs [data-action=start]').click(); await paste(page, 'OSLO - Mayor Ann Lee resigned on Monday, a day after the bridge in the harbour fell.'); },
    done: (page) => expect(page.locator('#story')).toContainText('Mayor Ann Lee'),
  }],
];

for (const [way, options] of [['keys', { viewport: { width: 1280, height: 800 } }], ['touch', { viewport: { width: 360, height: 740 } }]]) {
  test.describe(`by ${way}`, () => {
    test.use({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
    test(`the tasks of a working day, by ${way}`, async ({ page }) => {
      test.slow();
      await open(page);
      expect(TASKS.length).toBeGreaterThanOrEqual(20);
      for (const [name, task] of TASKS) {
        await test.step(name, async () => {
          if (way === 'touch') await closePanel(page);
          await task[way](page);
          await task.done(page);
        });
      }
    });
  });
}
