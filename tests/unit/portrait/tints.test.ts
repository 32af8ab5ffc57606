import { describe, expect, test } from 'vitest';
import { palettes, tintOf, tints } from '@/lib/portrait';
import { realCases } from './cases';

/** Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const schemes = ['light', 'dark'] as const;
const rows = tints.flatMap((tint) =>
  schemes.map((scheme) => ({ name: `${tint}, ${scheme}`, ...palettes[tint][scheme] })),
);

describe('palettes', () => {
  test('there are ten', () => {
    expect(rows).toHaveLength(10);
    for (const { name: _, ...colours } of rows) {
      for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  test.each(rows)(
    '$name: ink is readable as text, accent and muted as graphics',
    ({ ground, ink, muted, accent }) => {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(muted, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(rows)('$name: employees are told from participants by tone', ({ ink, muted }) => {
    expect(contrast(ink, muted)).toBeGreaterThanOrEqual(3);
  });
});

describe('the tint of a case', () => {
  test('the five cases have five tints, fixed for good', () => {
    expect(Object.keys(realCases).map((slug) => [slug, tintOf(slug)])).toEqual([
      ['baerum-omorganisation', 'fjord'],
      ['forvaltning-kollektiv-intelligens', 'heath'],
      ['hvidovre-ledelsesgrundlag', 'rye'],
      ['chefsdag-460-chefer', 'lupin'],
      ['hedemora-koncernledning', 'birch'],
    ]);
  });

  test('many slugs spread evenly', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 5000; index++) {
      const tint = tintOf(`case-${index}`);
      counts.set(tint, (counts.get(tint) ?? 0) + 1);
    }
    for (const tint of tints) expect(counts.get(tint)).toBeGreaterThan(900);
  });
});
