import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openParsePool } from '@/lib/content/parse-pool';
import { scanContent } from '@/lib/content/scan';
import { expectExhibit } from './exhibit';
import { openParsePool as openPoolHere } from './pool-here';
import { smallSite } from './small-site';

/** Worker threads take seconds to start where much else is going on. */
const slow = { timeout: 120_000 };

test('worker threads find what parsing without them finds', slow, async () => {
  const { sources } = scanContent(smallSite);
  expect(sources).toHaveLength(13);
  const [threads, here] = [openParsePool(smallSite), openPoolHere(smallSite)];
  const [a, b] = await Promise.all([threads, here].map((pool) => Promise.all(sources.map(pool.parse))));
  await threads.close();
  expect(a).toEqual(b);
});

test('a file that takes too long is ended and told, and the others are parsed', slow, async () => {
  const { output } = await expectExhibit('file-timeout');
  const { entries } = JSON.parse(readFileSync(path.join(output, 'parsed/summaries.json'), 'utf8'));
  expect(Object.keys(entries)).toHaveLength(12);
  // The result is not kept: the next run tries again.
  expect(entries).not.toHaveProperty('pages/om/sv.md');
});

test('a crash is a problem of its file', slow, async () => {
  const pool = openParsePool(smallSite);
  const gone = await pool.parse('cases/gone/sv.md');
  const there = await pool.parse('cases/bro/sv.md');
  await pool.close();
  expect(gone.summary).toMatchObject({
    hash: '',
    value: null,
    problems: [{ rule: 'file-failed', params: { detail: expect.stringContaining('ENOENT') } }],
  });
  expect(there.summary.problems).toEqual([]);
});
