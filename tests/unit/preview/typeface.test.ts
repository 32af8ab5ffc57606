import { describe, expect, test } from 'vitest';
import { drawable, outlineOf, widthOf } from '@/lib/preview/typeface';

const faces = ['serif', 'sans'] as const;

/** Letters of the three languages and their neighbours, marks of their typography, and spaces within figures. */
const needed =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØÉÜÁÐÞŠŽČĐŊabcdefghijklmnopqrstuvwxyzåäöæøéüáðþšžčđŋ0123456789«»”’…–—·.,:;!?()/%&§+−\u00a02';

describe.each(faces)('%s', (face) => {
  test('has every letter and mark that a Nordic title may hold', () => {
    expect(drawable(needed, face)).toBe(needed);
  });

  test('leaves out what it has no letter for, and takes composed and decomposed letters for the same', () => {
    expect(drawable('Teamet 🚀 växer 漢字 \u202e till', face)).toBe('Teamet växer till');
    expect(drawable('Bja\u0308rnum\u0301', face)).toBe('Bjärnum');
    expect(drawable('👩‍👩‍👧 العربية', face)).toBe('');
  });

  test('sets letters with kerning', () => {
    const style = { face, size: 100 };
    expect(widthOf('To', style)).toBeLessThan(widthOf('T', style) + widthOf('o', style) - 2);
    expect(widthOf('', style)).toBe(0);
  });

  test('has an outline for every letter, and none for a space', () => {
    const paths = (text: string) => outlineOf(text, { face, size: 20 }, 0, 0).match(/<path /g) ?? [];
    expect(paths('Åäöæø')).toHaveLength(5);
    expect(paths(' ')).toHaveLength(0);
  });
});

test('tracking is added after each letter', () => {
  const plain = widthOf('Casebok', { face: 'serif', size: 50 });
  expect(widthOf('Casebok', { face: 'serif', size: 50, tracking: 0.1 })).toBeCloseTo(plain + 7 * 5);
});
