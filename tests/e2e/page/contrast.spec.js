// Owns contrast: every mark's words on what lies behind them, every line on the paper, computed from what is drawn.
import { expect, test } from '@playwright/test';
import { openSample } from '../support/page.js';

/** The least contrast of each look: [look, words on what is behind them, line on the paper]. */
const measure = () => {
  const probe = document.createElement('i');
  const rgb = (inside, variable) => {
    inside.append(probe);
    probe.style.color = variable.startsWith('--') ? `var(${variable}, transparent)` : variable;
    const parts = getComputedStyle(probe).color.match(/[\d.]+/g)?.map(Number) ?? [];
    probe.remove();
    return parts.length === 4 && parts[3] === 0 ? null : parts.slice(0, 3);
  };
  const light = (color) => color.map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4))
    .reduce((sum, it, at) => sum + it * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((one, other) => other - one); return (x + 0.05) / (y + 0.05); };
  const paper = rgb(document.body, '--paper');
  /** Its own tint, or the nearest behind it. */
  const behind = (element) => {
    for (let it = element; it && it !== document.body; it = it.parentElement) {
      const tint = it.matches('.quote.direct') ? rgb(it, '--quote-tint') : it.matches('.mark, .swatch, .swatch-name') ? rgb(it, '--tint') : null;
      if (tint) return tint;
    }
    return paper;
  };
  const least = {};
  for (const element of document.querySelectorAll('#story mark, .swatch, .swatch-name')) {
    const look = element.className.replace(/\b(mark|later|selected|swatch|swatch-name|name)\b/g, '').trim().replace(/\s+/g, ' ') || 'plain';
    const words = contrast(rgb(element, getComputedStyle(element).color), behind(element));
    const line = rgb(element, element.matches('.quote, .said') ? '--quote' : '--line');
    const [least0, least1] = least[look] ?? [99, 99];
    least[look] = [Math.min(least0, words), line ? Math.min(least1, contrast(line, paper)) : least1];
  }
  return Object.entries(least).map(([look, [words, line]]) => [look, Number(words.toFixed(2)), Number(line.toFixed(2))]);
};

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`every mark and its line stand out at 4.5 to 1, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openSample(page);
    const found = await page.evaluate(measure);
    expect(found.map(([look]) => look)).toEqual(expect.arrayContaining(['person', 'org', 'place', 'group', 'other', 'time', 'figure', 'quote direct', 'quote indirect']));
    expect(found.filter(([look, words, line]) => words < 4.5 || (line < 4.5 && !/furniture|vague/.test(look)))).toEqual([]);
  });
}
