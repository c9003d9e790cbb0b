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
  const before = await box.inputValue();
  await box.fill(`${before}\n${WORDS}`);
  await expect(page.locator('#notices')).toContainText('was started again', { timeout: 30_000 });
  await expect(box).toHaveValue(`${before}\n${WORDS}`);
  await box.fill(before);
  await settled(page);
  await expect(page.locator('#notices')).not.toContainText('was started again');
});

test('the worker is back in little time', async ({ page }) => {
  await withTrap(page);
  await open(page);
  const took = await page.evaluate(async (words) => {
    const { createMessenger } = await import('/js/messenger.js');
    const engine = createMessenger(new URL('/js/worker.js', location.href));
    await new Promise((resolve) => { engine.on('ready', resolve); });
    const fell = await engine.analyze(words, {}).then(() => 'answered', (error) => String(error));
    const start = performance.now();
    const { value } = await engine.analyze('Ann Lee left Oslo on Monday.', {});
    return { fell, ms: performance.now() - start, names: value.mentions.length };
  }, WORDS);
  expect(took.fell).toContain('unreachable');
  expect(took.names).toBeGreaterThan(0);
  console.log(`${took.ms.toFixed(0)} ms from the trap to the next report; the goal is 300`);
});

test('a text beyond ten million letters is told the size that can be read', async ({ page }) => {
  await open(page);
  await paste(page, 'A word. '.repeat(1_250_001));
  await expect(page.locator('#start-answer')).toContainText('reads up to 10 MB at once');
});
