// Reads what `cargo xtask test` found: where the page is served, and which browser to drive.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  forbidOnly: true,
  // A test that passes on the second try has failed.
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: process.env.GALLEY_ACCOUNT ?? 'test-results/account.json' }]],
  use: {
    baseURL: process.env.GALLEY_URL ?? 'http://localhost:8080/',
    launchOptions: { executablePath: process.env.CHROME_PATH || undefined },
    trace: 'retain-on-failure',
  },
});
