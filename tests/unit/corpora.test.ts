import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scoreOf } from '../corpora/check';
import { readCorpus, spread } from '../corpora/corpus';
import { fileMarkers, leaksIn } from '../corpora/leaks';

function corpusOf(lines: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebok-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'x.jsonl'), lines.join('\n'));
  return readCorpus(folder, 'x.jsonl');
}

test('an input is a text, a text with repetitions, or bytes', () => {
  const corpus = corpusOf([
    '{"id":"a","kind":"html","payload":"<b>"}',
    '{"id":"b","segments":[["ab",2],["c",1],["d",0]]}',
    '{"id":"c","enc":"base64","payload":"/v8="}',
    '',
    '{"payload":"new kind","kind":"nobody knows","more":[1]}',
  ]);
  expect(corpus?.rows.map(({ id, text }) => [id, text])).toEqual([
    ['a', '<b>'],
    ['b', 'ababc'],
    ['c', '\uFFFD\uFFFD'],
    ['line 5', 'new kind'],
  ]);
  expect(corpus?.rows[2]?.bytes).toEqual(Buffer.from([0xfe, 0xff]));
});

test('lines that cannot be read are counted, and a corpus that is not there is none', () => {
  const corpus = corpusOf([
    '{',
    '[]',
    '{"id":"a"}',
    '{"segments":[[1]]}',
    '{"payload":"x","enc":"rot13"}',
    '7',
  ]);
  expect(corpus).toEqual({ rows: [], unread: 6 });
  expect(readCorpus('/nowhere', 'x.jsonl')).toBeUndefined();
});

test('a sample comes from the whole', () => {
  const rows = Array.from({ length: 100 }, (_, at) => at);
  expect(spread(rows, 4)).toEqual([0, 25, 50, 75]);
  expect(spread(rows, 200)).toEqual(rows);
});

test('misses within what is allowed are no failures, one more makes all of them so', () => {
  const misses = (count: number) => Array.from({ length: count }, () => ({ id: 'a', what: 'b' }));
  const check = { layer: 'x', claim: 'y', inputs: 100, mayMiss: 0.15 };
  expect(scoreOf({ ...check, misses: misses(15) })).toEqual({ passed: 85, failed: 0 });
  expect(scoreOf({ ...check, misses: misses(16) })).toEqual({ passed: 84, failed: 16 });
  expect(scoreOf({ ...check, mayMiss: undefined, misses: misses(1) })).toEqual({ passed: 99, failed: 1 });
});

test('a file is known by its lines', () => {
  const markers = fileMarkers(['package.json', 'no-such-file']);
  expect(markers).toHaveLength(1);
  expect(leaksIn(Buffer.from('<p>"name": "casebok",</p>'), markers)).toHaveLength(1);
  expect(leaksIn(Buffer.from('<p>Casebok</p>'), markers)).toEqual([]);
});
