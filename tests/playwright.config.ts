import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchArgs } from '../lib/cli/browser';
import { freePort } from '../lib/cli/port';
import { resultFiles } from '../lib/cli/test-results';

const root = fileURLToPath(new URL('..', import.meta.url));

// Set once and inherited by the workers, which read this file again.
process.env.CASEBOK_TEST_PORT ??= String(await freePort());
const port = process.env.CASEBOK_TEST_PORT;
const address = `http://localhost:${port}`;

/** Browser tests of the production build in the area of the tests; `npm test` makes both build and choices. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.results/playwright',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  reporter: [['list'], ['json', { outputFile: path.join(root, resultFiles.browser) }]],
  use: { baseURL: address },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: process.env.CASEBOK_BROWSER || undefined, args: launchArgs },
      },
    },
  ],
  webServer: {
    command: 'node lib/cli/setup.mjs serve',
    cwd: root,
    env: { PORT: port, CASEBOK_AREA: process.env.CASEBOK_AREA ?? 'test' },
    url: `${address}/api/health`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'pipe',
    stderr: 'pipe',
    timeout: 60_000,
  },
});
