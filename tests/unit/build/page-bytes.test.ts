import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesTable } from '@/lib/build/bytes-table';
import type { LeanPage } from '@/lib/build/lean-document';
import { budgets, largestOfTypes } from '@/lib/build/page-bytes';
import { toBrotli } from '@/lib/build/precompress';

const dist = mkdtempSync(path.join(tmpdir(), 'casebok-bytes-'));
afterAll(() => rmSync(dist, { recursive: true }));

const caseRoute = '/[locale]/case/[slug]';
const css = new Map([['/a.css', 4000]]);

/** Text that hardly compresses: some 0.75 bytes of Brotli a character. */
function noise(length: number): string {
  let text = '';
  while (text.length < length) text += createHash('sha256').update(text).digest('base64url');
  return text.slice(0, length);
}

async function page(name: string, html: string, route = caseRoute): Promise<LeanPage> {
  writeFileSync(path.join(dist, name), html);
  const bytes = (await toBrotli(Buffer.from(html))).length;
  const site = {
    path: `/sv/case/${name}`,
    file: name,
    type: 'text/html',
    status: 200,
    cacheControl: '',
    size: 1,
    hash: '',
    route,
  };
  return { site, stylesheets: ['/a.css'], bytes };
}

const portrait = (length: number) => `<svg data-portrait="">${noise(length)}</svg>`;

describe('the budget of a case', () => {
  test('is 10 KB for HTML and CSS, and 9 KB for the portrait', () => {
    expect(budgets[caseRoute]).toEqual({ page: 10_000, portrait: 9_000 });
  });

  test.each([
    ['small', '<p>a</p>', false],
    ['a large portrait within its own budget', portrait(10_000), false],
    ['too much text', `<p>${noise(9000)}</p>`, true],
    ['too large a portrait', portrait(13_000), true],
  ])('%s', async (name, html, isOver) => {
    const types = await largestOfTypes([await page(name.replaceAll(' ', '-'), html)], css, dist);
    expect(/ OVER$/m.test(bytesTable(types))).toBe(isOver);
  });

  test('binds no other page type', async () => {
    const list = await page('list', `<p>${noise(20_000)}</p>`, '/[locale]/case');
    expect(bytesTable(await largestOfTypes([list], css, dist))).not.toContain('OVER');
  });
});

test('the table shows the largest page of each type, its portrait apart', async () => {
  const pages = [
    await page('a', '<p>a</p>'),
    await page('b', `<p>a</p>${portrait(500)}`),
    await page('home', '<p>a</p>', '/[locale]'),
  ];
  const types = await largestOfTypes(pages, css, dist);
  expect(types.map(({ route, pages: count, largest }) => [route, count, largest.path])).toEqual([
    ['/[locale]', 1, '/sv/case/home'],
    [caseRoute, 2, '/sv/case/b'],
  ]);
  expect(types[1]?.largest.html).toBeLessThan(30);
  expect(types[1]?.largest.portrait).toBeGreaterThan(300);
  const table = bytesTable(types);
  expect(table).toMatch(/page type +pages +HTML +CSS +sum +portrait +budget/);
  expect(table).toMatch(/\/\[locale\]\/case\/\[slug\] +2 +\d+ +4,000 +4,0\d\d +\d+ +10,000 \+ 9,000$/m);
});
