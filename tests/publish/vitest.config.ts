import { defineConfig } from 'vitest/config';
import unit from '../vitest.config';

/** Tests that build a site, again and again: a step of its own in `npm test`. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['tests/publish/**/*.test.ts'],
    outputFile: { json: 'tests/.results/publish.json' },
  },
});
