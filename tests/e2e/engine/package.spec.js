// The npm package in a browser: the page of its README, with the package's files beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const folder = process.env.GALLEY_NPM;
test.skip(!folder, 'no package was built');

test('the README\'s page reads an article', async ({ page }) => {
  const [, html] = /^```html\n(.*?)^```$/ms.exec(readFileSync(join(folder, 'README.md'), 'utf8'));
  await page.route('http://package.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill(pathname === '/' ? { contentType: 'text/html', body: html } : { path: join(folder, pathname.replace('/galley-news/', '')) });
  });
  await page.goto('http://package.test/');
  await expect(page.locator('output')).toHaveText('Ada Obi, Nairobi');
});
