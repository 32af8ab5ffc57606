import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { previewHash, previewPath, readPreviewPath } from '@/lib/preview/address';
import { drawSheet, paper } from '@/lib/preview/draw-sheet';
import { sampleSheets } from '@/lib/preview/sample-sheets';
import type { PreviewSheet } from '@/lib/preview/sheet';
import { caseSheet, extremeSheets, opening, picture } from './sheets';

describe('a sheet', () => {
  test.each(Object.entries(extremeSheets))(
    'at the edge of what content may hold is drawn: %s',
    (_, sheet) => {
      const svg = drawSheet(sheet);
      expect(svg.startsWith(opening)).toBe(true);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  test('is outlines alone: no text, nothing that is fetched or run', () => {
    const svg = [...Object.values(extremeSheets), ...sampleSheets].map(drawSheet).join('');
    expect(svg).not.toMatch(/<(?!\/?(?:svg|g|rect|circle|path)\b)/);
    expect(svg).not.toMatch(/href|url\(|style|class=/);
  });

  test('with markup in its words has none in the drawing', () => {
    const svg = drawSheet({ ...caseSheet, title: '</g><script>alert(1)</script>', note: '"&\'<' });
    expect(svg).not.toContain('script');
  });

  test('shows its words where there is no portrait to draw, and the same each time', () => {
    const cover = drawSheet({ ...caseSheet, pictures: [{ ...picture, portrait: { figures: [] } }] });
    expect(cover).not.toContain('<circle');
    expect(drawSheet(caseSheet)).toContain('<circle');
    expect(drawSheet(caseSheet)).toBe(drawSheet(caseSheet));
  });

  test("has the paper of the site's light scheme", () => {
    const css = readFileSync('components/css/tokens.css', 'utf8');
    const light = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`).exec(css)?.[1];
    expect(paper).toEqual({ ground: light('paper'), ink: light('ink'), soft: light('soft') });
  });
});

describe('an address', () => {
  const changes: Partial<PreviewSheet>[] = [
    { ground: 'rye' },
    { over: ['Bærum kommune'] },
    { title: 'Raka besked' },
    { under: undefined },
    { site: 'Kasbok' },
    { note: undefined },
    { legend: [] },
    { pictures: [] },
    { pictures: [{ ...picture, tint: 'rye' }] },
    { pictures: [{ ...picture, portrait: { ...picture.portrait, employees: { value: 16 } } }] },
  ];

  test('is the same for the same sheet, and another for every change', () => {
    const hashes = [caseSheet, ...changes.map((change) => ({ ...caseSheet, ...change }))].map(previewHash);
    expect(new Set(hashes).size).toBe(changes.length + 1);
    expect(previewHash(structuredClone(caseSheet))).toBe(hashes[0]);
    for (const hash of hashes) expect(hash).toMatch(/^[\w-]{12}$/);
  });

  afterEach(() => {
    vi.resetModules();
    vi.doUnmock('@/lib/preview/draw-sheet');
  });

  test('is another when sheets are drawn differently', async () => {
    vi.resetModules();
    vi.doMock('@/lib/preview/draw-sheet', () => ({ drawSheet: () => '<svg/>' }));
    const { previewHash: ofOtherDrawing } = await import('@/lib/preview/address');
    expect(ofOtherDrawing(caseSheet)).not.toBe(previewHash(caseSheet));
  });

  test.each(['', '/case', '/case/baerum-omorganisation', '/om/data'])('of "%s" can be read again', (path) => {
    const address = previewPath('nb', path, 'aB3_-6789012');
    expect(readPreviewPath(address.split('/').slice(2))).toEqual({
      locale: 'nb',
      path,
      hash: 'aB3_-6789012',
    });
  });

  test.each([
    [],
    ['sv'],
    ['sv', 'case'],
    ['sv', 'aB3_-678901.png'],
    ['sv', 'aB3_-6789012.jpg'],
    ['sv', 'aB3_-6789012.png', ''],
    ['en', 'aB3_-6789012.png'],
    ['sv', 'case/baerum-omorganisation', 'aB3_-6789012.png'],
    ['sv', '../../../etc.png'],
    ['__proto__', 'aB3_-6789012.png'],
  ])('is not read from %j', (...segments) => {
    expect(readPreviewPath(segments)).toBeUndefined();
  });
});

test('the samples have every layout and every mark', () => {
  const all = sampleSheets.map(drawSheet).join('');
  expect(all.match(/<rect/g)?.length).toBeGreaterThan(sampleSheets.length);
  const marks = sampleSheets.flatMap(({ legend }) => legend.map(({ mark }) => mark));
  expect(marks.sort()).toEqual(['arc', 'context', 'dot', 'square', 'tick']);
  expect(sampleSheets.map(({ ground, pictures }) => `${ground} ${pictures.length}`)).toEqual([
    'fjord 1',
    'paper 3',
    'rye 1',
  ]);
});
