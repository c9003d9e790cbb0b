// Owns the pictures in www/docs, the page with its sample read, light, dark, on a phone and on paper; and the icons, from their drawing.
// Started by `cargo xtask pictures`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../../www/docs/', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || undefined, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** A page with the sample read. */
async function reading(options) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(process.env.GALLEY_URL ?? 'http://localhost:8080/');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.locator('body[data-phase=reading] #story:not([aria-busy])').waitFor();
  await page.waitForTimeout(500);
  return page;
}

const desk = { viewport: { width: 1440, height: 900 } };
await (await reading(desk)).screenshot({ path: `${folder}light.png` });

const dark = await reading({ ...desk, colorScheme: 'dark' });
await dark.getByRole('tab', { name: 'Quotes' }).click();
await dark.screenshot({ path: `${folder}dark.png` });

const phone = await reading({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 });
await phone.screenshot({ path: `${folder}phone.png` });

const paper = await reading({ viewport: { width: 794, height: 1123 } });
await paper.emulateMedia({ media: 'print' });
await paper.evaluate(() => dispatchEvent(new Event('beforeprint')));
await paper.screenshot({ path: `${folder}print.png`, fullPage: true });

for (const size of [192, 512]) {
  const icon = await browser.newPage({ viewport: { width: size, height: size } });
  await icon.goto(new URL('icon.svg', process.env.GALLEY_URL ?? 'http://localhost:8080/').href);
  await icon.screenshot({ path: `${folder}../icon-${size}.png`, omitBackground: true });
}
await browser.close();
