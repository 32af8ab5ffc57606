import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as ours from '@/lib/build/no-segments';

/*
 * What we lean on inside of Next, which no interface promises. A newer Next that has changed it would work all the
 * same, only slower or with more memory: nothing but these tests would tell.
 */

const inNext = (file: string) => readFileSync(path.join('node_modules/next/dist', file), 'utf8');

test('the module that `no-segments.ts` stands in for has these functions, and goes by this name', () => {
  const module = inNext('esm/server/app-render/collect-segment-data.js');
  const exported = [...module.matchAll(/^(?: \*\/ )?export (?:async )?function (\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(exported.sort()).toEqual(Object.keys(ours).sort());
  expect(inNext('esm/server/app-render/entry-base.js')).toContain("from './collect-segment-data'");
});

test('settings are taken from the variable that `prepare-next.ts` sets', () => {
  expect(inNext('server/config.js')).toContain('JSON.parse(process.env.__NEXT_PRIVATE_STANDALONE_CONFIG)');
});
