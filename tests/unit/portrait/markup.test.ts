import { describe, expect, test } from 'vitest';
import { isInline, palettes, portraitGeometry, portraitMarkup, portraitSvg } from '@/lib/portrait';
import { people, realCases } from './cases';

const geometries = Object.values(realCases)
  .map(portraitGeometry)
  .filter((geometry) => geometry !== null);

function inlineBytes(count: number): number {
  const geometry = portraitGeometry({ ...realCases['baerum-omorganisation'], ...people(count) });
  if (!geometry) throw new Error('nothing drawn');
  const { paths } = portraitSvg(geometry, { detail: 'hero' });
  return paths.reduce((sum, { d, className }) => sum + d.length + className.length + 80, 0);
}

describe('the drawing', () => {
  test('has one path for each kind and size of mark, with the class names that the CSS knows', () => {
    expect(geometries).toHaveLength(4);
    for (const geometry of geometries) {
      const { paths } = portraitSvg(geometry, { detail: 'card' });
      expect(paths.length).toBeLessThanOrEqual(8);
      expect(new Set(paths.map(({ className, strokeWidth }) => `${className} ${strokeWidth}`)).size).toBe(
        paths.length,
      );
      for (const { className } of paths)
        expect(className).toMatch(/^pt-(dot|context|square|tick|arc)( pt-soft)?$/);
    }
  });

  test('is the same in hero and card but for the width of the ring', () => {
    for (const geometry of geometries) {
      const [hero, card] = (['hero', 'card'] as const).map(
        (detail) => portraitSvg(geometry, { detail }).paths,
      );
      expect(hero?.map(({ d }) => d)).toEqual(card?.map(({ d }) => d));
      const differing = hero?.filter((path, index) => path.strokeWidth !== card?.[index]?.strokeWidth) ?? [];
      for (const { mark } of differing) expect(mark).toBe('arc');
    }
  });

  test('stands in the page up to 500 dots, in at most 9 KB', () => {
    expect(inlineBytes(500)).toBeLessThan(9000);
    expect(geometries.map(isInline)).toEqual([true, false, true, true]);
  });
});

describe('the file', () => {
  test('has neither style nor script, and one id', () => {
    for (const geometry of geometries) {
      const file = portraitMarkup(geometry, { detail: 'hero' });
      expect(file).not.toMatch(/style|script|class=|\son\w+=/);
      expect(file.match(/id="[^"]*"/g)).toEqual(['id="p"']);
    }
  });

  test('takes its colours from the page, or those it is given', () => {
    const geometry = portraitGeometry(realCases['forvaltning-kollektiv-intelligens']);
    if (!geometry) throw new Error('nothing drawn');
    expect(portraitMarkup(geometry, { detail: 'card' })).toContain('stroke="var(--tint-muted,currentColor)"');
    const alone = portraitMarkup(geometry, { detail: 'card', colours: palettes.heath.light });
    expect(alone).toContain(`stroke="${palettes.heath.light.muted}"`);
    expect(alone).not.toContain('var(');
  });

  test('with 5,000 dots is below 45 KB before compression', () => {
    const geometry = portraitGeometry(people(5000));
    if (!geometry) throw new Error('nothing drawn');
    expect(portraitMarkup(geometry, { detail: 'hero' }).length).toBeLessThan(45_000);
  });
});
