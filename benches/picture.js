// Owns the picture of the results: rows of one run → an SVG that reads on light and dark paper; measures nothing.
import { WHO, rate } from './table.js';

const SHOWN = [WHO.names, WHO.report, WHO.compromise];
const [WIDTH, LEFT, BAR, STEP, TOP] = [720, 270, 22, 40, 44];

/** Words a second at 100 kB, as bars. */
export function picture(rows) {
  const bars = SHOWN.map((who) => rows.find((it) => it.who === who && it.name === '100 kB')).filter(Boolean);
  const most = Math.max(...bars.map(rate));
  const height = TOP + bars.length * STEP + 8;
  const drawn = bars.map((row, at) => bar(row, TOP + at * STEP, (rate(row) / most) * (WIDTH - LEFT - 150)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${bars.map((it) => `${it.who}: ${label(it)}`).join('; ')}">
<style>text{font:14px system-ui,sans-serif;fill:#222}.head{font-weight:600}rect{fill:#9a9790}.own{fill:#1f5f8b}@media(prefers-color-scheme:dark){text{fill:#e8e6e1}.own{fill:#7db7de}}</style>
<text class="head" x="0" y="20">Words a second in Chromium, an article text of 100 kB</text>
${drawn.join('\n')}
</svg>
`;
}

const label = (row) => `${rate(row).toFixed(0)} thousand`;

function bar(row, y, width) {
  const own = row.who.startsWith('Galley') ? ' class="own"' : '';
  const middle = y + BAR / 2 + 5;
  return `<text x="0" y="${middle}">${row.who.replace('people, places, organizations', 'names')}</text><rect${own} x="${LEFT}" y="${y}" width="${width.toFixed(0)}" height="${BAR}" rx="2"/><text x="${(LEFT + width + 8).toFixed(0)}" y="${middle}">${label(row)}</text>`;
}
