// Owns what axe finds wrong with a part of the page as it is; the size of targets too, which axe looks at only when asked.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each rule that is broken, with the first places. */
export async function violations(page, part = 'html') {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  const found = await page.evaluate((root) => globalThis.axe.run(root, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }), part);
  return found.violations.map((it) => `${it.id}: ${it.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
}
