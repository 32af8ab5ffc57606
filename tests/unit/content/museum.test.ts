import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { rules } from '@/lib/domain/rule';
import { expectExhibit, museum } from './exhibit';
import { build, copySmallSite } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

const exhibits = readdirSync(museum).filter((name) => statSync(path.join(museum, name)).isDirectory());
// Taken before the tests, which write what is missing.
const labelled = exhibits.filter((name) => existsSync(path.join(museum, name, 'expected.txt')));

test('the site that the exhibits are laid over is without fault', async () => {
  const { problems, files, cases } = await build(copySmallSite(), { mode: 'check' });
  expect(problems).toEqual([]);
  expect([files, cases]).toEqual([13, 2]);
});

test('every rule has an exhibit with what is expected of it, and every exhibit a rule', () => {
  expect(rules.length).toBeGreaterThan(80);
  expect([...exhibits].sort()).toEqual([...rules].sort());
  expect(labelled).toEqual(exhibits);
});

// Only worker threads can be ended: `parse-pool.test.ts` shows that one.
describe.each(rules.filter((rule) => rule !== 'file-timeout'))('%s', (rule) => {
  test.skipIf(rule === 'file-collision' && foldsCase())('is reported as expected', () => expectExhibit(rule));
});

/** Whether this system takes `A` and `a` for one name, so that two such files cannot exist. */
function foldsCase(): boolean {
  return existsSync(museum.toUpperCase());
}
