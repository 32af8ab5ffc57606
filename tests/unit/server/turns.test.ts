import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '@/lib/server/turns';

test('work begins in the order in which it came, so much at a time', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  for (let n = 0; n < 5; n++) {
    void turns.take().then((end) => {
      begun.push(n);
      ends.push(end);
    });
  }
  await setImmediate();
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await pause(5);
  expect(begun).toEqual([0, 1, 2]);
  // Ending a turn twice gives no second one away.
  ends[0]?.();
  await pause(5);
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  ends[2]?.();
  await pause(5);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('between two turns the event loop goes round', async () => {
  const turns = new Turns(1);
  const seen: string[] = [];
  const first = await turns.take();
  const second = turns.take().then(() => seen.push('second'));
  const other = setImmediate().then(() => seen.push('other'));
  first();
  await Promise.all([second, other]);
  expect(seen).toEqual(['other', 'second']);
});

test('a turn that is not ended does not hold up the others for ever', async () => {
  const turns = new Turns(1);
  await turns.take();
  await turns.take();
});
