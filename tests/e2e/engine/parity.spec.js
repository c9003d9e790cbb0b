// The browser's engine and the command line give the same bytes.
import { expect, test } from '@playwright/test';
import { articles } from '../support/articles.js';
import { openEngine } from '../support/engine.js';
import { native } from '../support/native.js';

test.describe.configure({ mode: 'serial' });

/** @type {import('@playwright/test').Page} */
let page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openEngine(page);
});
test.afterAll(() => page.close());

for (const [name, text] of articles()) {
  test(`same bytes: ${name}`, async () => {
    const inBrowser = await page.evaluate(
      (text) => Engine.formats().map((format) => [format, engine.export(text, { date: '2024-05-14' }, format)]),
      text,
    );
    for (const [format, answer] of inBrowser) {
      const words = ['--format', format, '--offsets', 'utf16', '--date', '2024-05-14'];
      expect(answer.endsWith('\n') ? answer : `${answer}\n`, format).toBe(native(text, ...words));
    }
  });

  test(`plain data is the JSON: ${name}`, async () => {
    const [plain, json] = await page.evaluate(
      (text) => [JSON.stringify(engine.analyze(text, {})), engine.export(text, {}, 'json')],
      text,
    );
    expect(JSON.parse(plain)).toEqual(JSON.parse(json));
  });
}
