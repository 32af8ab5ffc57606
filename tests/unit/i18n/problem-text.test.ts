import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import { rules } from '@/lib/domain/rule';
import { describeProblem, printable, problemLanguage } from '@/lib/i18n/problem-text';
import { gap } from '@/lib/i18n/problem-text-parts';
import { ui } from '@/lib/i18n/ui';

function problemOf(parts: Partial<Problem>): Problem {
  return { file: 'x.md', line: 1, column: 1, severity: 'error', rule: 'field-missing', params: {}, ...parts };
}

describe.each(locales)('in %s', (locale) => {
  test.each([...rules])('%s speaks even of a problem that lacks all its parameters', (rule) => {
    const { message, hint } = describeProblem(problemOf({ rule }), locale);
    for (const text of [message, hint]) {
      expect(text.length).toBeGreaterThan(5);
      expect(text).toMatch(/[.!?…:”»«`)_]$|\(\?\)$/u);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('a suggestion is asked about, and nothing is asked without one', () => {
    const rule = 'directive-unknown';
    const meant = { sv: 'Menade du ”:::voice”?', nb: 'Mente du «:::voice»?', da: 'Mente du »:::voice«?' };
    const asked = describeProblem(
      problemOf({ rule, params: { name: ':::vocie', suggestion: ':::voice' } }),
      locale,
    );
    expect(asked.hint.startsWith(`${meant[locale]} `)).toBe(true);
    const not = describeProblem(problemOf({ rule, params: { name: ':::x', suggestion: '' } }), locale);
    expect(not.hint).not.toContain('?');
  });

  test('every type that a schema asks for has its own words', () => {
    for (const expected of ['string', 'number', 'int', 'boolean', 'array', 'object', 'record']) {
      const problem = problemOf({ rule: 'field-type', field: 'lead', params: { expected, value: 'x' } });
      const other = problemOf({ rule: 'field-type', field: 'lead', params: { expected: 'xyz', value: 'x' } });
      expect(describeProblem(problem, locale).message).not.toBe(describeProblem(other, locale).message);
      expect(describeProblem(problem, locale).message).not.toContain(gap);
    }
  });

  test('undated news is told as the page will show it', () => {
    expect(describeProblem(problemOf({ rule: 'news-undated' }), locale).message).toContain(
      ui(locale).news.dateUnknown,
    );
  });
});

test('the three languages are three languages', () => {
  const same = rules.filter((rule) => {
    const texts = locales.map((locale) =>
      Object.values(describeProblem(problemOf({ rule }), locale)).join(' '),
    );
    return new Set(texts).size < locales.length;
  });
  expect(same).toEqual([]);
});

test('how many cases are shown is told in words, and what is hidden where something is', () => {
  expect(locales.map((locale) => problemLanguage(locale).shown(5, 0, 0))).toEqual([
    '5 case visas på webbplatsen.',
    '5 caser vises på nettstedet.',
    '5 cases vises på webstedet.',
  ]);
  expect(problemLanguage('da').shown(1, 1, 2)).toBe(
    '1 case vises på webstedet, 1 venter på sin dag, 2 er kladder.',
  );
});

test('places in a list are told without their number', () => {
  const { message, hint } = describeProblem(problemOf({ field: 'figures.0.unit' }), 'sv');
  expect(message).toBe('”figures.unit” saknas.');
  expect(hint).toBe('Lägg till `unit: …` under `figures`.');
});

test('a crash is told with its reason', () => {
  const problem = problemOf({ rule: 'file-failed', params: { detail: 'Maximum call stack size exceeded' } });
  expect(describeProblem(problem, 'da').message).toBe(
    'Filen kunne ikke læses (Maximum call stack size exceeded).',
  );
});

test('what a file holds cannot write to the terminal', () => {
  const value = '\u001B[2Jtitel\u202E\u0007\u2028';
  const problem = problemOf({
    rule: 'value-not-in-list',
    field: 'kind',
    params: { value, list: 'a', suggestion: '' },
  });
  expect(describeProblem(problem, 'nb').message).toBe('«�[2Jtitel���» kan ikke velges for `kind`.');
  expect(printable('Bærum, Ängelholm og Øster 👩‍👩')).toBe('Bærum, Ängelholm og Øster 👩�👩');
});
