// Owns the engine's fall: a trap inside WebAssembly loses no letter of the reader's, is told, and the next text is read.
import { expect, test } from '@playwright/test';
import { open, openSample, paste, settled } from '../support/page.js';

// What a service worker answers from its cache no test can change on the way.
test.use({ serviceWorkers: 'block' });

/** Words at which the engine of these tests falls. */
const WORDS = 'Here it falls.';

/** A module whose one function is `unreachable`: a real trap, not an exception of ours. */
const TRAP = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];

/** The page with an engine that traps at those words. */
async function withTrap(page) {
  await page.route('**/engine/galley.js', async (route) => {
    const answer = await route.fetch();
    const trap = `const real = Engine.prototype.export;
      Engine.prototype.export = function (text, ...rest) {
        if (text.includes(${JSON.stringify(WORDS)})) new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${JSON.stringify(TRAP)}))).exports.t();
        return real.call(this, text, ...rest);
      };`;
    await route.fulfill({ response: answer, body: `${await answer.text()}\n${trap}` });
  });
}

test('a trap while a pasted text is read keeps the text, is told, and the text without its cause is read', async ({ page }) => {
  await withTrap(page);
  await open(page);
  const text = `OSLO - Mayor Ann Lee resigned on Monday. ${WORDS} She gave no reason to the council, which meets in May.`;
  await page.locator('#start-text').fill(text);
  await page.getByRole('button', { name: 'Mark it up' }).click();
  await expect(page.locator('#start-answer')).toContainText('was started again. Your text is still here', { timeout: 30_000 });
  await expect(page.locator('#start-text')).toHaveValue(text);
  const fell = Date.now();
  await page.locator('#start-text').fill(text.replace(WORDS, ''));
  await page.getByRole('button', { name: 'Mark it up' }).click();
  await settled(page);
  console.log(`${Date.now() - fell} ms from the trap's message to the next article, typed and marked`);
  await expect(page.locator('#story')).toContainText('resigned on Monday');
});

test('a trap in another text leaves the article that is open, and the reader can go on with it', async ({ page }) => {
  await withTrap(page);
  await openSample(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const box = page.getByRole('textbox', { name: 'The article’s text' });
  await expect(box).toBeFocused();
  await expect(box).not.toHaveValue('');
  const before = await box.inputValue();
  await box.fill(`${before}\n${WORDS}`);
  await expect(page.locator('#notices')).toContainText('was started again', { timeout: 30_000 });
  await expect(box).toHaveValue(`${before}\n${WORDS}`);
  await box.fill(before);
  await settled(page);
  await expect(page.locator('#notices')).not.toContainText('was started again');
});

test('the next worker has what the last one loaded: nothing is fetched, unpacked or compiled again', async ({ page }) => {
  await withTrap(page);
  await page.addInitScript(() => {
    // When the page hears of the trap, and when the next article's marks are there.
    const Outside = Worker;
    globalThis.Worker = class extends Outside {
      constructor(...given) { super(...given); this.addEventListener('message', ({ data }) => { if (data.kind === 'trap') globalThis.fell = performance.now(); }); }
    };
  });
  await open(page);
  const asked = [];
  page.on('request', (request) => { if (/engine\/(?:model|galley_bg)/.test(request.url())) asked.push(request.url()); });
  await page.locator('#start-text').fill(WORDS);
  await page.getByRole('button', { name: 'Mark it up' }).click();
  await expect(page.locator('#start-answer')).toContainText('was started again', { timeout: 30_000 });
  const ms = await page.evaluate(async () => {
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('#start-text'));
    box.value = 'Ann Lee left Oslo on Monday, the council of the city said in a statement on its own account.';
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    while (!document.querySelector('#story mark')) await new Promise((resolve) => { setTimeout(resolve, 1); });
    return performance.now() - globalThis.fell;
  });
  expect(asked).toEqual([]);
  console.log(`${ms.toFixed(0)} ms from the trap to the marks of the next article; the goal is 300`);
});

test('a text beyond ten million letters is told the size that can be read', async ({ page }) => {
  await open(page);
  await paste(page, 'A word. '.repeat(1_250_001));
  await expect(page.locator('#start-answer')).toContainText('reads up to 10 MB at once');
});
