import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // What measures runs alone, when it is asked for: `cargo xtask test bench`.
  ...(process.env.PORCHLIGHT_BENCH ? { grep: /@bench/, workers: 1 } : { grepInvert: /@bench/, workers: 2 }),
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  // Machines that run this are small and shared. A test that needed its second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
  },
  reporter: 'list',
  use: {
    locale: 'en',
    timezoneId: 'Europe/Madrid',
    colorScheme: 'light',
    // A page that a test makes up counts as one from the internet, and Porchlight runs on this machine.
    permissions: ['local-network-access'],
    viewport: { width: 1200, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] },
  },
});
