import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from '@/lib/build/in-parallel';

test('keeps the order, and the width', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel(
    [30, 5, 20, 1, 10],
    async (ms) => {
      running += 1;
      most = Math.max(most, running);
      await pause(ms);
      running -= 1;
      return ms * 2;
    },
    2,
  );
  expect(results).toEqual([60, 10, 40, 2, 20]);
  expect(most).toBe(2);
});

test('fails with the first error', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('two');
    return item;
  };
  await expect(inParallel([1, 2, 3], work)).rejects.toThrow('two');
});

test('has nothing to do for nothing', async () => {
  expect(await inParallel([], async () => 1)).toEqual([]);
});
